package lv.saimnieks.platform.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
class FactorPagesTest {

    private static final String OWN = "/profils/otrais-faktors";
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String user;
    private String page;
    private List<String> recovery;

    @BeforeEach
    void somebodyWithAFactor() {
        clock.reset();
        user = "faktors-" + System.nanoTime();
        User made = identity.newUser(user);
        made.setPassword("demo");
        identity.saveUser(made);
        identity.createMembership(user, "registrar");
        TestHttp http = TestHttp.browser(port, user);
        page = http.get(OWN).body();
        assertThat(page).containsOnlyOnce("<code>");
        assertThat(http.form(OWN, OWN, Map.of("kods", "000000")).status()).isEqualTo(400);
        String codes = http.form(OWN, OWN, Map.of("kods", now())).body();
        recovery = RECOVERY.matcher(codes)
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
        assertThat(recovery).hasSize(10);
    }

    @AfterEach
    void clean() {
        identity.deleteUser(user);
        assertThat(jdbc.sql("select count(*) from recovery_code")
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.reset();
    }

    @Test
    void aPasswordAloneOpensNothing() {
        TestHttp http = TestHttp.nobody(port);
        assertThat(http.login(user, "demo").header("Location")).endsWith("/ieiet/kods");

        assertThat(http.get("/").body()).doesNotContain("action=\"/iziet\"");
        assertThat(http.get("/registri/pieteikumi").header("Location")).endsWith("/ieiet/kods");
        assertThat(http.get("/camunda/app/tasklist/default/").header("Location"))
                .endsWith("/ieiet/kods");
        assertThat(http.get("/camunda/api/engine/engine/default/task/count").status())
                .isEqualTo(403);
        assertThat(http.get("/api/openapi.json").status()).isEqualTo(403);
        TestHttp program = TestHttp.basic(port, user, "demo");
        assertThat(program.get("/engine-rest/task/count").status()).isEqualTo(403);
        assertThat(program.get("/engine-rest/task/count").body()).contains("otrais faktors");
        assertThat(http.get("/profils/parole").header("Location")).endsWith("/ieiet/kods");
    }

    @Test
    void aCodeLetsInOnce() {
        clock.advance(Duration.ofMinutes(1));
        String code = now();
        assertThat(code(entering("/registri/pieteikumi"), code)).endsWith("/registri/pieteikumi");

        assertThat(code(entering("/"), code)).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        TestHttp http = entering("/");
        assertThat(code(http, now())).endsWith("/");
        assertThat(http.get("/registri/pieteikumi").status()).isEqualTo(200);
        assertThat(http.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        String typed = recovery.get(3).toUpperCase(java.util.Locale.ROOT).replace('-', ' ');

        assertThat(code(entering("/"), typed)).endsWith("/");
        assertThat(code(entering("/"), typed)).isEmpty();
    }

    @Test
    void guessesAreSlowedDown() {
        TestHttp http = entering("/");
        Answer last = null;
        for (int i = 0; i < 6; i++) {
            last = http.form("/ieiet/kods", "/ieiet/kods", Map.of("kods", "00000" + i));
        }

        assertThat(last.body()).contains("Pārāk daudz neveiksmīgu mēģinājumu");
    }

    @Test
    void anAdministratorTakesAFactorAwayAndTheAccessLogKeepsIt() {
        TestHttp administrator = TestHttp.browser(port, "administrators-1");
        assertThat(administrator.get("/registri/otrie-faktori").body()).contains(user);

        administrator.form("/registri/otrie-faktori", "/registri/otrie-faktori/" + user + "/nonemt", Map.of());

        assertThat(TestHttp.nobody(port).login(user, "demo").header("Location")).endsWith("/");
        assertThat(jdbc.sql("select person from audit_access where path like ?")
                        .param("%/" + user + "/nonemt")
                        .query(String.class)
                        .list())
                .containsExactly("administrators-1");
    }

    @Test
    void oneTakesOnesOwnAwayWithThePassword() {
        clock.advance(Duration.ofMinutes(1));
        TestHttp http = entering("/");
        code(http, now());
        assertThat(http.form(OWN, OWN + "/nonemt", Map.of("present", "cita")).status())
                .isEqualTo(400);

        assertThat(http.form(OWN, OWN + "/nonemt", Map.of("present", "demo")).status())
                .isEqualTo(302);

        assertThat(TestHttp.basic(port, user, "demo")
                        .get("/engine-rest/task/count")
                        .status())
                .isEqualTo(200);
    }

    /** Somebody who wanted to go there and gave the password. */
    private TestHttp entering(String wanted) {
        TestHttp http = TestHttp.nobody(port).with("Accept", "text/html");
        http.get(wanted);
        assertThat(http.login(user, "demo").header("Location")).endsWith("/ieiet/kods");
        return http.with("Accept", "*/*");
    }

    private static String code(TestHttp http, String code) {
        return http.form("/ieiet/kods", "/ieiet/kods", Map.of("kods", code)).header("Location");
    }

    private String now() {
        return TestAuthenticator.code(page, clock.instant());
    }
}
