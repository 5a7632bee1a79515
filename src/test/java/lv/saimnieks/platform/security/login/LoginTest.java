package lv.saimnieks.platform.security.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class LoginTest {

    private static final String MANAGER = "pakalpojuma-vaditajs-2";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Test
    void oneLoginOpensOurPagesTasklistAndItsApi() {
        TestHttp http = TestHttp.browser(port, MANAGER);

        assertThat(http.get("/").body()).contains("Pakalpojuma vadītājs 2", "Iziet", "Uzdevumi");
        assertThat(http.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(http.get("/camunda/api/engine/engine/default/task/count").status())
                .isEqualTo(200);
        assertThat(http.get("/camunda/api/admin/auth/user/default").body()).contains(MANAGER, "tasklist");
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLoginPageAndBackAfterwards() {
        TestHttp http = TestHttp.nobody(port).with("Accept", "text/html");

        assertThat(http.get("/camunda/app/tasklist/default/").header("Location"))
                .endsWith("/ieiet");
        assertThat(http.login(MANAGER, "demo").header("Location")).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void wrongPasswordIsToldInLatvianWithoutSayingWhichPartIsWrong() {
        TestHttp http = TestHttp.nobody(port);

        assertThat(http.login(MANAGER, "wrong").header("Location")).endsWith("/ieiet?kluda");
        assertThat(http.login("nav-tada", "wrong").header("Location")).endsWith("/ieiet?kluda");
        assertThat(http.get("/ieiet?kluda").body()).contains("Nepareizs lietotājvārds vai parole.");
    }

    @Test
    void loginPageNeedsItsTokenAndAnOldOneLeadsBackWithANotice() {
        TestHttp http = TestHttp.nobody(port);
        http.get("/ieiet");

        var answer = http.send(
                "POST",
                "/ieiet",
                "application/x-www-form-urlencoded",
                ("username=" + MANAGER + "&password=demo&_csrf=old").getBytes(UTF_8));

        assertThat(answer.header("Location")).endsWith("/ieiet?beidzies");
        assertThat(http.get("/ieiet?beidzies").body()).contains("Jūsu darba sesija ir beigusies.");
    }

    @Test
    void aFormSentAfterTheSessionEndedLeadsBackToItsPageAfterTheLogin() {
        String form = "http://localhost:" + port + "/registri/izmainas/jauna?modelis=SM-01";
        for (String from : List.of(form, "https://citur.example/registri")) {
            TestHttp http = TestHttp.nobody(port).with("Referer", from);
            assertThat(http.send(
                                    "POST",
                                    "/registri/izmainas/jauna",
                                    "application/x-www-form-urlencoded",
                                    "title=a&_csrf=old".getBytes(UTF_8))
                            .header("Location"))
                    .endsWith("/ieiet?beidzies");
            assertThat(http.login(MANAGER, "demo").header("Location")).endsWith(from.equals(form) ? form : "/");
        }
    }

    @Test
    void sessionGetsANewIdAtLoginAndItsCookieIsNotForScripts() {
        TestHttp http = TestHttp.nobody(port);
        http.get("/ieiet");
        String before = http.cookies().get("JSESSIONID").getValue();

        var answer = http.login(MANAGER, "demo");

        assertThat(http.cookies().get("JSESSIONID").getValue()).isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("JSESSIONID").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void ourLogoutEndsEverything() {
        TestHttp http = TestHttp.browser(port, MANAGER).inCamunda("tasklist");

        assertThat(http.form("/", "/iziet", Map.of()).header("Location")).endsWith("/ieiet?izgaja");

        assertThatNothingIsOpen(http);
        assertThat(http.get("/ieiet?izgaja").body()).contains("Jūs esat izgājis no sistēmas.");
    }

    @Test
    void logoutInTasklistEndsEverything() {
        TestHttp http = TestHttp.browser(port, MANAGER).inCamunda("tasklist");

        assertThat(http.json("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(200);

        assertThatNothingIsOpen(http);
    }

    @Test
    void logoutNeedsATokenSoThatAnotherSiteCannotDoIt() {
        TestHttp http = TestHttp.browser(port, MANAGER);

        assertThat(http.send("POST", "/iziet", "application/x-www-form-urlencoded", new byte[0])
                        .status())
                .isEqualTo(403);
        assertThat(http.get("/").body()).contains("Iziet");
    }

    @Test
    void expiredSessionTellsScriptsOfTasklist401() {
        TestHttp http = TestHttp.nobody(port).with("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");

        assertThat(http.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
        assertThat(http.get("/camunda/app/tasklist/default/").header("Location"))
                .endsWith("/ieiet?beidzies");
        assertThat(http.get("/registri/izmainas").header("Location")).endsWith("/ieiet?beidzies");
        assertThat(http.with("HX-Request", "true").get("/registri/izmainas").status())
                .isEqualTo(401);
    }

    @Test
    void loginOfTheCamundaApplicationsIsClosed() {
        TestHttp http = TestHttp.browser(port, MANAGER).inCamunda("tasklist");

        assertThat(http.send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "application/x-www-form-urlencoded",
                                "username=administrators-1&password=demo".getBytes(UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(http.get("/camunda/api/admin/auth/user/default").body()).contains(MANAGER);
    }

    @Test
    void rolesTakenAwayAreGoneWithTheNextRequestAndARemovedPersonIsOut() {
        String id = "pagaidu-lietotajs-1";
        var user = identity.newUser(id);
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(id, "registrar");
        TestHttp http = TestHttp.browser(port, id);
        assertThat(http.get("/").body()).contains("Reģistrators");

        identity.deleteMembership(id, "registrar");
        assertThat(http.get("/").body()).doesNotContain("Reģistrators");

        identity.deleteUser(id);
        assertThat(http.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
        assertThat(http.get("/").body()).doesNotContain("Iziet");
    }

    @Test
    void aChangedPasswordIsAskedForWithTheNextRequest() {
        var user = identity.newUser("parole-1");
        user.setPassword("pirma-parole");
        identity.saveUser(user);
        try {
            TestHttp first = TestHttp.basic(port, "parole-1", "pirma-parole");
            TestHttp second = TestHttp.basic(port, "parole-1", "otra-parole");
            assertThat(first.get("/engine-rest/task/count").status()).isEqualTo(200);
            assertThat(first.get("/engine-rest/task/count").status()).isEqualTo(200);
            assertThat(second.get("/engine-rest/task/count").status()).isEqualTo(401);
            var changed = identity.createUserQuery().userId("parole-1").singleResult();
            changed.setPassword("otra-parole");
            identity.saveUser(changed);
            assertThat(first.get("/engine-rest/task/count").status()).isEqualTo(401);
            assertThat(second.get("/engine-rest/task/count").status()).isEqualTo(200);
        } finally {
            identity.deleteUser("parole-1");
        }
    }

    @Test
    void aPasswordChangedByTheAdministratorEndsTheSessionsOfThePerson() {
        person("parole-2");
        try {
            TestHttp session = TestHttp.browser(port, "parole-2");
            assertThat(session.get("/").body()).contains("Iziet");
            var changed = identity.createUserQuery().userId("parole-2").singleResult();
            changed.setPassword("otra-parole");
            identity.saveUser(changed);
            assertThat(session.get("/").body()).doesNotContain("Iziet");
            assertThat(session.get("/camunda/api/engine/engine/default/task").status())
                    .isEqualTo(401);
        } finally {
            identity.deleteUser("parole-2");
        }
    }

    @Test
    void aPersonWhoChangesTheirPasswordStaysLoggedInThereAndNowhereElse() {
        person("parole-3");
        try {
            TestHttp here = TestHttp.browser(port, "parole-3").inCamunda("welcome");
            TestHttp elsewhere = TestHttp.browser(port, "parole-3");
            String own = "/camunda/api/engine/engine/default/user/parole-3/";
            assertThat(here.json(
                                    "PUT",
                                    own + "credentials",
                                    "{\"password\":\"otra-parole\",\"authenticatedUserPassword\":\"demo\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(here.get("/").body()).contains("Iziet");
            assertThat(elsewhere.get("/").body()).doesNotContain("Iziet");
        } finally {
            identity.deleteUser("parole-3");
        }
    }

    @Test
    void nobodyChangesTheirOwnNameOrAddress() {
        person("vards-1");
        try {
            String profile =
                    "{\"id\":\"vards-1\",\"firstName\":\"Iestādes\",\"lastName\":\"vadītājs 1\",\"email\":\"x@y.example\"}";
            var byRest =
                    TestHttp.basic(port, "vards-1", "demo").json("PUT", "/engine-rest/user/vards-1/profile", profile);
            assertThat(byRest.status()).isEqualTo(403);
            assertThat(byRest.body()).contains("maina tikai administrators");
            var byApplication = TestHttp.browser(port, "vards-1")
                    .inCamunda("welcome")
                    .json("PUT", "/camunda/api/engine/engine/default/user/vards-1/profile", profile);
            assertThat(byApplication.status()).isEqualTo(403);
            assertThat(identity.createUserQuery()
                            .userId("vards-1")
                            .singleResult()
                            .getEmail())
                    .isNull();
            var byAdministrator = TestHttp.basic(port, "administrators-1", "demo")
                    .json("PUT", "/engine-rest/user/vards-1/profile", profile);
            assertThat(byAdministrator.status()).isEqualTo(204);
        } finally {
            identity.deleteUser("vards-1");
        }
    }

    private void person(String id) {
        var user = identity.newUser(id);
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(id, "registrar");
    }

    private void assertThatNothingIsOpen(TestHttp http) {
        assertThat(http.get("/camunda/api/engine/engine/default/task/count").status())
                .isEqualTo(401);
        assertThat(http.get("/camunda/app/tasklist/default/").header("Location"))
                .contains("/ieiet");
        assertThat(http.get("/registri/izmainas").header("Location")).contains("/ieiet");
        assertThat(http.get("/").body()).doesNotContain("Iziet");
    }
}
