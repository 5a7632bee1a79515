package lv.saimnieks.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.platform.security.login.PasswordLogin;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Logins lie in the database: another node, or this one after a restart, knows them by what it reads there. */
@AppTest
@Tag("database")
class SessionStoreTest {

    private static final String MANAGER = "pakalpojuma-vaditajs-2";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storedSessions;

    private JdbcIndexedSessionRepository otherNode;

    @BeforeEach
    void anotherNode() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        otherNode = new JdbcIndexedSessionRepository(jdbc, own);
        otherNode.setCleanupCron("-");
        storedSessions.customize(otherNode);
        otherNode.afterPropertiesSet();
    }

    @Test
    @DisplayName(
            "another node knows who is logged in, in our pages and in Camunda's, until they log out on either side")
    void knownOnAnotherNode() {
        Map<String, Consumer<TestHttp>> waysOut = Map.of(
                "ours", http -> http.form("/", "/iziet", Map.of()),
                "Camunda's", http -> http.json("POST", "/camunda/api/admin/auth/user/default/logout", ""));
        new TreeMap<>(waysOut).forEach((whose, logout) -> {
            TestHttp http = TestHttp.browser(port, MANAGER).inCamunda("tasklist");
            String id = id(http);

            Session there = otherNode.findById(id);
            SecurityContext context = there.getAttribute(SPRING_SECURITY_CONTEXT_KEY);
            assertThat(context.getAuthentication()).isInstanceOfSatisfying(PasswordLogin.class, login -> {
                assertThat(login.getName()).isEqualTo(MANAGER);
                assertThat(login.passwordMark()).isNotEmpty();
                assertThat(login.getCredentials()).isNull();
                assertThat(login.getAuthorities()).isNotEmpty();
            });
            Authentications camunda = there.getAttribute("authenticatedUser");
            assertThat(camunda.getAuthenticationForProcessEngine("default"))
                    .isInstanceOfSatisfying(UserAuthentication.class, known -> {
                        assertThat(known.getIdentityId()).isEqualTo(MANAGER);
                        assertThat(known.isAuthorizedForApp("tasklist")).isTrue();
                        assertThat(known.isAuthorizedForApp("admin")).isFalse();
                    });

            logout.accept(http);
            assertThat(otherNode.findById(id)).as(whose).isNull();
        });
    }

    @Test
    @DisplayName("a session that ended on another node is over here too")
    void endedOnAnotherNode() {
        TestHttp http = TestHttp.browser(port, MANAGER).inCamunda("tasklist");

        otherNode.deleteById(id(http));

        assertThat(http.get(TASKS).status()).isEqualTo(401);
        assertThat(http.get("/registri/izmainas").header("Location")).endsWith("/ieiet?beidzies");
    }

    @Test
    @DisplayName("what a session holds and nobody can read any more is dropped: the person logs in again, and goes on")
    void unreadable() {
        TestHttp http = TestHttp.browser(port, MANAGER).inCamunda("tasklist");
        database.sql("update spring_session_attributes set attribute_bytes = ? where session_primary_id ="
                        + " (select primary_id from spring_session where session_id = ?)")
                .params("written by a version that is gone".getBytes(UTF_8), id(http))
                .update();

        assertThat(http.get(TASKS).status()).isEqualTo(401);
        assertThat(http.get("/registri/izmainas").header("Location")).endsWith("/ieiet");
        assertThat(http.get("/").body()).doesNotContain("Iziet");
        assertThat(http.login(MANAGER, "demo").header("Location")).doesNotContain("/ieiet");
        assertThat(http.get("/registri/izmainas").status()).isEqualTo(200);
        assertThat(http.inCamunda("tasklist").get(TASKS).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("what has no place in a session is not made of the bytes in it")
    void onlyWhatBelongsThere() {
        StoredAttributes attributes = new StoredAttributes();
        for (Object allowed : List.of("text", Instant.EPOCH, List.of("a"), Map.of("a", List.of(1)))) {
            assertThat(attributes.convert(attributes.convert(allowed, byte[].class), Object.class))
                    .isEqualTo(allowed);
        }
        byte[] other = attributes.convert(new java.awt.Point(1, 2), byte[].class);
        assertThat(attributes.convert(other, Object.class)).isNull();
    }

    @Test
    @DisplayName("two requests of one session write the same for the first time, and one writes while another logs out")
    void atOnce() {
        SessionRepository<Session> node = plain(otherNode);
        Session first = node.createSession();
        node.save(first);
        Session second = node.findById(first.getId());

        first.setAttribute("said", "first");
        second.setAttribute("said", "second");
        node.save(first);
        node.save(second);
        Session third = node.findById(first.getId());
        assertThat(third.<String>getAttribute("said")).isEqualTo("second");

        node.deleteById(first.getId());
        third.setAttribute("late", "word");
        node.save(third);
        assertThat(node.findById(first.getId())).isNull();
    }

    @Test
    @DisplayName("programs, pictures and pages for everybody make no session, and use none")
    void noneForThoseWhoNeedNone() {
        TestHttp http = TestHttp.browser(port, MANAGER);
        long before = rows();
        long used = lastUse(http);
        TestHttp program = TestHttp.basic(port, MANAGER, "demo").with("Accept", "text/html,*/*");
        for (String path : List.of("/engine-rest/task/count", "/api/registers/changes", "/actuator/health")) {
            assertThat(program.get(path).status()).as(path).isEqualTo(200);
        }
        TestHttp nobody = TestHttp.nobody(port).with("Accept", "text/html,*/*");
        for (String path : List.of("/iesniegt", "/statuss", "/css/saimnieks.css", "/favicon.svg", "/actuator/health")) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(200);
            http.get(path);
        }
        for (String path :
                List.of("/engine-rest/task/count", "/api/registers/changes", "/nekur", "/actuator/prometheus")) {
            assertThat(nobody.get(path).status()).as(path).isGreaterThanOrEqualTo(400);
        }
        assertThat(program.cookies()).isEmpty();
        assertThat(nobody.cookies()).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(lastUse(http)).as("pictures are not asked for by somebody").isEqualTo(used);
    }

    @Test
    @DisplayName("sessions whose time is over are erased by the schedule, others are not")
    void erased() {
        TestHttp over = TestHttp.browser(port, MANAGER);
        TestHttp open = TestHttp.browser(port, MANAGER);
        long past = Instant.now().minus(Duration.ofMinutes(1)).toEpochMilli();
        database.sql("update spring_session set expiry_time = ? where session_id = ?")
                .params(past, id(over))
                .update();

        new SessionSchedule(otherNode).erase();

        assertThat(otherNode.findById(id(over))).isNull();
        assertThat(otherNode.findById(id(open))).isNotNull();
        assertThat(over.get(TASKLIST).header("Location")).endsWith("/ieiet?beidzies");
    }

    private long rows() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    private long lastUse(TestHttp http) {
        return database.sql("select last_access_time from spring_session where session_id = ?")
                .param(id(http))
                .query(Long.class)
                .single();
    }

    private static String id(TestHttp http) {
        return new String(
                Base64.getDecoder().decode(http.cookies().get("JSESSIONID").getValue()), UTF_8);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SessionRepository<Session> plain(JdbcIndexedSessionRepository sessions) {
        return (SessionRepository) sessions;
    }
}
