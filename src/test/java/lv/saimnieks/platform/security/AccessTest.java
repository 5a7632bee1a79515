package lv.saimnieks.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.Role;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Role × operation: every row of {@code access.csv}, tried by people who hold one role each. All who may do it try, of
 * those who may not two, other ones from row to row, and nobody.
 */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final Set<Role> STAFF =
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    private final Map<Role, TestHttp> browsers = new EnumMap<>(Role.class);
    private final Map<Role, TestHttp> apps = new EnumMap<>(Role.class);

    record Row(String via, String method, String path, List<String> allowed, int status, String body) {

        boolean allows(Role role) {
            return allowed.contains("public")
                    || allowed.contains("all")
                    || allowed.contains(role.group())
                    || (allowed.contains("staff") && STAFF.contains(role));
        }

        @Override
        public String toString() {
            return via + " " + method + " " + path + ": " + String.join(" ", allowed);
        }
    }

    @BeforeAll
    void onePersonPerRole() {
        for (Role role : Role.values()) {
            createUser(userOf(role));
            identity.createMembership(userOf(role), role.group());
            browsers.put(role, TestHttp.browser(port, userOf(role)));
            apps.put(role, TestHttp.browser(port, userOf(role)).inCamunda("welcome"));
        }
        createUser("procesa-saimnieks-9");
    }

    @AfterAll
    void clean() {
        Stream.of(Role.values()).map(AccessTest::userOf).forEach(identity::deleteUser);
        Stream.of("procesa-saimnieks-9", "piekluves-parbaude").forEach(identity::deleteUser);
        filters.createFilterQuery()
                .filterName("piekluves-parbaude")
                .list()
                .forEach(f -> filters.deleteFilter(f.getId()));
        tasks.deleteTask("piekluves-parbaude", true);
        authorizations.createAuthorizationQuery().groupIdIn("piekluves-parbaude").list().stream()
                .map(a -> a.getId())
                .forEach(authorizations::deleteAuthorization);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void onlyTheAllowedMay(Row row) {
        SoftAssertions outcomes = new SoftAssertions();
        boolean openToNobody = row.allowed().contains("public");
        Answer nobody = send(row, TestHttp.nobody(port));
        check(outcomes, "nobody", row, nobody, openToNobody);
        // the allowed come last: what they create must not be there when the others try
        Stream.concat(refused(row), Arrays.stream(Role.values()).filter(row::allows))
                .forEach(role -> check(outcomes, role.group(), row, send(row, caller(row, role)), row.allows(role)));
        outcomes.assertAll();
    }

    /** Two of the roles that the row refuses; the row's own words choose which, so that every role has its turn. */
    private static Stream<Role> refused(Row row) {
        List<Role> refused =
                Arrays.stream(Role.values()).filter(role -> !row.allows(role)).collect(Collectors.toList());
        Collections.shuffle(refused, new Random(row.toString().hashCode()));
        return refused.stream().limit(2);
    }

    @Test
    @DisplayName("no request is matched by looking through all pages for the one that would answer it")
    void rulesHaveTheirOwnPatterns() {
        assertThat(application.containsBean("requestMappingHandlerMapping")).isTrue();
        assertThat(application.containsBean("mvcHandlerMappingIntrospector")).isFalse();
    }

    @Test
    @DisplayName("every role is refused somewhere: choosing two a row leaves none out")
    void everyRoleIsRefusedSomewhere() throws IOException {
        assertThat(rows().stream().flatMap(AccessTest::refused).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Role.values());
    }

    private static void check(SoftAssertions outcomes, String who, Row row, Answer answer, boolean allowed) {
        if (allowed) {
            outcomes.assertThat(answer.status())
                    .as(who + " is allowed: " + answer)
                    .isEqualTo(row.status());
        } else {
            boolean refused = Set.of(401, 403, 404).contains(answer.status())
                    || (answer.status() == 302 && answer.header("Location").contains("/ieiet"));
            outcomes.assertThat(refused).as(who + " is refused: " + answer).isTrue();
            outcomes.assertThat(answer.body())
                    .as(who + " learns nothing about the inside")
                    .doesNotContain("org.springframework", "java.lang", "\tat ");
        }
    }

    private TestHttp caller(Row row, Role role) {
        return switch (row.via()) {
            case "page" -> browsers.get(role);
            case "app" -> apps.get(role);
            default -> TestHttp.basic(port, userOf(role), "demo");
        };
    }

    private static Answer send(Row row, TestHttp http) {
        return row.body().isEmpty()
                ? http.send(row.method(), row.path(), null, null)
                : http.json(row.method(), row.path(), row.body());
    }

    private void createUser(String id) {
        User user = identity.newUser(id);
        user.setPassword("demo");
        identity.saveUser(user);
    }

    private static String userOf(Role role) {
        return "loma-" + role.group();
    }

    static List<Row> rows() throws IOException {
        try (InputStream file = AccessTest.class.getResourceAsStream("/access.csv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("via;"))
                    .map(line -> line.split(";", 6))
                    .map(c -> new Row(c[0], c[1], c[2], List.of(c[3].split(" ")), Integer.parseInt(c[4]), c[5]))
                    .toList();
        }
    }
}
