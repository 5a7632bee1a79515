package lv.saimnieks.platform.security.account;

import static lv.saimnieks.TestProvider.provider;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@Tag("database")
class InstitutionLoginTest {

    private static final String MANAGERS = "/Pakalpojumi/Vadītāji";
    private static final String AUDITORS = "/Revīzija";
    private static final String ID = "konts.persona@iestade.example";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    InstitutionAccounts accounts;

    @AfterEach
    void clean() {
        identity.deleteUser(ID);
        identity.deleteUser("konts-2");
    }

    @Test
    void onePersonOneLoginForOurPagesAndTasklist() {
        provider().isNow("1", ID, MANAGERS, "/Visi");
        TestHttp http = TestHttp.nobody(port).with("Accept", "text/html");
        assertThat(http.get("/camunda/app/tasklist/default/").header("Location"))
                .endsWith("/ieiet");
        http.with("Accept", "*/*");
        assertThat(http.get("/ieiet").body())
                .contains("Pieteikties ar iestādes kontu", "/oauth2/authorization/iestade");
        String before = http.cookies().get("JSESSIONID").getValue();

        assertThat(enter(http)).endsWith("/camunda/app/tasklist/default/");

        assertThat(http.cookies().get("JSESSIONID").getValue()).isNotEqualTo(before);
        assertThat(http.get("/").body()).contains("Pārbaudes Persona", "Iziet");
        assertThat(http.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(http.get("/camunda/api/engine/engine/default/task/count").status())
                .isEqualTo(200);
        assertThat(http.get("/camunda/api/admin/auth/user/default").body()).contains(ID, "tasklist");
        assertThat(groups(ID)).containsExactly("service-manager");
        assertThat(((UserEntity) user(ID)).getPassword()).isNull();
        assertThat(user(ID).getEmail()).isEqualTo(ID + "@iestade.example");
        assertThat(TestHttp.basic(port, ID, "null").get("/engine-rest/user").status())
                .isEqualTo(401);

        var answer = http.form("/", "/iziet", Map.of());
        assertThat(answer.header("Refresh"))
                .startsWith("0;url=" + provider().issuer() + "/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http://localhost:" + port + "/ieiet?izgaja");
        assertThat(http.get("/").body()).doesNotContain("Iziet");
    }

    @Test
    void claimsTakeAwayWhatTheyGaveAndNothingElse() {
        provider().isNow("1", ID, MANAGERS, AUDITORS);
        enter(TestHttp.nobody(port));
        assertThat(groups(ID)).containsExactlyInAnyOrder("service-manager", "auditor");
        identity.createMembership(ID, "registrar");

        // the provider calls the person otherwise by now
        provider().isNow("1", "konts-2", AUDITORS);
        enter(TestHttp.nobody(port));
        assertThat(groups(ID)).containsExactlyInAnyOrder("auditor", "registrar");
        assertThat(user("konts-2")).isNull();

        provider().isNow("1", ID, "/Visi");
        assertThat(enter(TestHttp.nobody(port))).isEqualTo("/");
        assertThat(groups(ID)).containsExactly("registrar");

        identity.deleteMembership(ID, "registrar");
        assertThat(enter(TestHttp.nobody(port))).endsWith("/ieiet?konts=lomas");
    }

    @Test
    void whoMayNotComeInIsToldWhy() {
        TestHttp http = TestHttp.nobody(port);
        provider().isNow("2", "konts-2", "/Visi");
        assertThat(enter(http)).endsWith("/ieiet?konts=lomas");
        assertThat(http.get("/ieiet?konts=lomas").body()).contains("nav piešķirta neviena loma");
        assertThat(user("konts-2")).isNull();

        provider().isNow("3", "auditors-1", AUDITORS);
        assertThat(enter(http)).endsWith("/ieiet?konts=aiznemts");
        assertThat(accounts.has("auditors-1")).isFalse();

        provider().isNow("4", "kont\u0101", AUDITORS);
        assertThat(enter(http)).endsWith("/ieiet?konts=vards");

        provider().isNow("1", ID, AUDITORS);
        enter(TestHttp.nobody(port));
        provider().isNow("5", ID, AUDITORS);
        assertThat(enter(http)).endsWith("/ieiet?konts=cits");

        provider().isNow("1", ID, AUDITORS);
        provider().givesNonce("cits");
        assertThat(enter(http)).endsWith("/ieiet?konts=neizdevas");
        assertThat(http.get("/login/oauth2/code/iestade?code=1&state=2").header("Location"))
                .endsWith("/ieiet?konts=neizdevas");
        assertThat(http.get("/").body()).doesNotContain("Iziet");
        Stream.of("lomas", "aiznemts", "vards", "cits", "neizdevas")
                .forEach(word ->
                        assertThat(http.get("/ieiet?konts=" + word).body()).contains("role=\"alert\""));
        assertThat(http.get("/ieiet?konts=xyz").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void aUserWithoutAPasswordIsTheAccountsPerson() {
        User prepared = identity.newUser(ID);
        identity.saveUser(prepared);
        provider().isNow("6", ID, MANAGERS);

        assertThat(enter(TestHttp.nobody(port))).isEqualTo("/");
        assertThat(accounts.has(ID)).isTrue();

        identity.deleteUser(ID);
        assertThat(accounts.has(ID)).isFalse();
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        provider().isNow("1", ID, MANAGERS);
        TestHttp http = TestHttp.nobody(port);
        enter(http);

        identity.deleteUser(ID);

        assertThat(http.get("/registri/izmainas").header("Location")).contains("/ieiet");
    }

    /** Where the person lands in the end. */
    private String enter(TestHttp http) {
        String asked = http.get("/oauth2/authorization/iestade").header("Location");
        assertThat(asked).contains("state=", "nonce=", "code_challenge_method=S256");
        String back = provider().letsIn(asked);
        assertThat(back).startsWith("http://localhost:" + port + "/");
        String landed =
                http.get(back.substring(("http://localhost:" + port).length())).header("Location");
        return landed.replaceFirst("^http://localhost:" + port + "/$", "/");
    }

    private User user(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }

    private java.util.List<String> groups(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }
}
