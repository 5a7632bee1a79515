package lv.saimnieks.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.SaimnieksApplication;
import lv.saimnieks.TestDatabase;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.security.factor.TestAuthenticator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The profile {@code prod}, started with good secrets and, once, without. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.username=lietotne",
            "spring.datasource.password=gara-un-drosa-parole",
            "saimnieks.institution.name=Pārbaudes novada pašvaldība",
            "saimnieks.institution.name-in-english=Test Municipality",
            "saimnieks.institution.address=Pārbaudes iela 1, Pārbaude",
            "saimnieks.institution.phone=+371 60000001",
            "saimnieks.institution.email=pasts@iestade.example",
            "saimnieks.institution.data-protection=dati@iestade.example",
            "saimnieks.base-url=https://localhost",
            "saimnieks.web.proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
            "saimnieks.admin.id=pirmais-1",
            "saimnieks.admin.password=Zila-Govs-1918-Lec!",
            "saimnieks.second-factor.groups=auditor",
            "camunda.bpm.job-execution.enabled=false",
            "saimnieks.scheduling.enabled=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = {TestDatabase.Postgres.class, TestKey.class})
@ActiveProfiles("prod")
class ProductionTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    FirstAdministrator administrator;

    @Test
    void firstAdministratorComesFromTheEnvironmentAndNobodyElseIsThere() {
        assertThat(identity.createUserQuery().list()).extracting(u -> u.getId()).containsExactly("pirmais-1");
        assertThat(identity.createGroupQuery().count()).isEqualTo(15);
        assertThat(TestHttp.basic(port, "pirmais-1", "Zila-Govs-1918-Lec!")
                        .get("/engine-rest/user")
                        .body())
                .contains("pirmais-1");
        assertThat(TestHttp.basic(port, "administrators-1", "demo")
                        .get("/engine-rest/user")
                        .status())
                .isEqualTo(401);
        assertThat(TestHttp.nobody(port).get("/ieiet").body()).doesNotContain("demo");
        assertThat(TestHttp.nobody(port).get("/iesniegt").body())
                .contains("Pārbaudes novada pašvaldība")
                .doesNotContain("Parauga novad");
    }

    @Test
    void cookiesAndTransportAreForHttpsOnly() {
        TestHttp behindProxy = TestHttp.nobody(port).with("X-Forwarded-Proto", "https");

        Answer login = behindProxy.get("/ieiet");
        assertThat(login.headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("JSESSIONID").contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(login.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void aHostThatAProxyPassesOnIsChecked() {
        assertThat(TestHttp.nobody(port)
                        .with("X-Forwarded-Host", "evil.example")
                        .get("/registri/izmainas")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void cookieOfTheCamundaApplicationsIsSecureToo() {
        TestHttp http = TestHttp.nobody(port).with("X-Forwarded-Proto", "https");
        http.login("pirmais-1", "Zila-Govs-1918-Lec!");

        Answer app = http.get("/camunda/app/cockpit/default/");

        assertThat(app.headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("XSRF-TOKEN").contains("Secure"));
        assertThat(app.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void aWeakPasswordIsRefusedWhereverItIsSet() {
        TestHttp page = TestHttp.nobody(port);
        page.login("pirmais-1", "Zila-Govs-1918-Lec!");
        for (String weak : List.of("Isa-1918!", "Password1234", "Pirmais-1-Zila-Govs")) {
            Answer own = page.form(
                    "/profils/parole",
                    "/profils/parole",
                    Map.of("present", "Zila-Govs-1918-Lec!", "wanted", weak, "again", weak));
            assertThat(own.body()).containsAnyOf("vajadzīgas vismaz 12", "viegli uzminama");
            Answer rest = TestHttp.basic(port, "pirmais-1", "Zila-Govs-1918-Lec!")
                    .json(
                            "POST",
                            "/engine-rest/user/create",
                            "{\"profile\":{\"id\":\"zila-govs\"},\"credentials\":{\"password\":\"" + weak + "\"}}");
            assertThat(rest.body()).contains("Parole neatbilst prasībām");
        }
        assertThat(TestHttp.nobody(port).get("/ieiet").body()).doesNotContain("iestādes kontu");
    }

    @Test
    void whoMustHaveASecondFactorSetsItUpBeforeAnythingElseInABrowserAndPasswordsOfProgramsEndWithIt() {
        String password = "akmens lieto zilas brilles";
        User user = identity.newUser("revidents-9");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership("revidents-9", "auditor");
        TestHttp page = TestHttp.nobody(port);
        TestHttp program = TestHttp.basic(port, "revidents-9", password);
        assertThat(program.get("/engine-rest/engine").status()).isEqualTo(200);

        assertThat(page.login("revidents-9", password).header("Location")).endsWith("/ieiet/kods");
        assertThat(page.get("/registri/izmainas").header("Location")).endsWith("/ieiet/kods");
        assertThat(page.get("/camunda/api/engine/engine/default/task/count").status())
                .isEqualTo(403);
        String setUp = page.get("/ieiet/kods").body();
        Answer codes =
                page.form("/ieiet/kods", "/ieiet/kods", Map.of("kods", TestAuthenticator.code(setUp, Instant.now())));
        assertThat(program.get("/engine-rest/engine").status()).isIn(401, 403);

        assertThat(codes.body()).contains("Atkopšanas kodi");
        assertThat(page.get("/registri/izmainas").status()).isEqualTo(200);
        identity.deleteUser("revidents-9");
    }

    @Test
    void setUpOfAnAdministratorWithoutLoginStaysClosed() {
        Answer answer = TestHttp.nobody(port)
                .json(
                        "POST",
                        "/camunda/api/admin/setup/default/user/create",
                        "{\"profile\":{\"id\":\"iebrucejs\"},\"credentials\":{\"password\":\"Abcdefgh-1234!\"}}");

        assertThat(answer.status()).isIn(401, 403);
        assertThat(identity.createUserQuery().userId("iebrucejs").count()).isZero();
    }

    @Test
    void dataWithDemoPasswordsIsRefused() {
        var settings = configuration.isEnablePasswordPolicy();
        configuration.setEnablePasswordPolicy(false);
        var user = identity.newUser("auditors-1");
        user.setPassword("demo");
        identity.saveUser(user);
        try {
            assertThatThrownBy(administrator::create)
                    .isInstanceOf(UnsafeSettings.class)
                    .hasMessageContaining("auditors-1");
        } finally {
            identity.deleteUser("auditors-1");
            configuration.setEnablePasswordPolicy(settings);
        }
    }

    @Test
    void withoutSecretsTheApplicationDoesNotStartAndSaysWhich() {
        SpringApplicationBuilder application = new SpringApplicationBuilder(SaimnieksApplication.class)
                .profiles("prod")
                .properties("server.port=0", "spring.main.banner-mode=off");

        assertThatThrownBy(application::run)
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageContaining("SPRING_DATASOURCE_PASSWORD")
                .hasMessageContaining("SAIMNIEKS_INSTITUTION_NAME")
                .hasMessageContaining("SAIMNIEKS_INSTITUTION_EMAIL")
                .hasMessageContaining("SAIMNIEKS_EVIDENCE_KEY");
    }
}
