package lv.saimnieks.platform.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
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
class PasswordPagesTest {

    private static final String ID = "parole-9";
    private static final Pattern LINK = Pattern.compile("/ieiet/parole\\?kods=([\\w-]+)");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void somebody() {
        User user = identity.newUser(ID);
        user.setPassword("demo");
        user.setEmail("parole-9@iestade.example");
        identity.saveUser(user);
        identity.createMembership(ID, "registrar");
    }

    @AfterEach
    void clean() {
        identity.deleteUser(ID);
        jdbc.sql("delete from password_reset").update();
        clock.reset();
    }

    @Test
    void aNewPasswordEndsEverySessionButTheOneThatChangedIt() {
        TestHttp here = TestHttp.browser(port, ID);
        TestHttp elsewhere = TestHttp.browser(port, ID);

        assertThat(change(here, "nepareiza", "jauna-parole", "jauna-parole").body())
                .contains("Pašreizējā parole nav pareiza");
        assertThat(change(here, "demo", "jauna-parole", "cita").body()).contains("nav vienāda");
        assertThat(change(here, "demo", "demo", "demo").body()).contains("tāda pati");
        assertThat(change(here, "demo", "jauna-parole", "jauna-parole").status())
                .isEqualTo(302);

        assertThat(here.get("/profils/parole").body()).contains("Parole ir nomainīta.");
        assertThat(elsewhere.get("/profils/parole").header("Location")).contains("/ieiet");
        assertThat(TestHttp.nobody(port).login(ID, "demo").header("Location")).endsWith("/ieiet?kluda");
        assertThat(TestHttp.nobody(port).login(ID, "jauna-parole").header("Location"))
                .endsWith("/");
    }

    @Test
    void guessesOfThePresentPasswordAreSlowedDown() {
        TestHttp http = TestHttp.browser(port, ID);
        for (int i = 0; i < 5; i++) {
            change(http, "nepareiza", "jauna-parole", "jauna-parole");
        }

        assertThat(change(http, "demo", "jauna-parole", "jauna-parole").body())
                .contains("Pārāk daudz neveiksmīgu mēģinājumu");
        clock.advance(Duration.ofMinutes(1));
        assertThat(TestHttp.nobody(port).login(ID, "demo").header("Location")).endsWith("/");
    }

    @Test
    void aForgottenPasswordIsReplacedOnceByALetter() {
        TestHttp http = TestHttp.nobody(port);
        String toNobody = ask(http, "nav-tada-lietotaja");
        String key = letter(http);
        assertThat(ask(http, ID)).isEqualTo(toNobody);
        assertThat(jdbc.sql("select digest from password_reset")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .doesNotContain(key);
        assertThat(TestHttp.browser(port, "administrators-1")
                        .get("/registri/zinojumi?numurs=PAROLE")
                        .body())
                .doesNotContain(key);

        assertThat(http.get("/ieiet/parole?kods=" + key).body()).contains("Jaunā parole");
        assertThat(replace(http, key, "jauna-parole", "cita").body()).contains("nav vienāda");
        assertThat(replace(http, key, "jauna-parole", "jauna-parole").header("Location"))
                .endsWith("/ieiet?nomainita");

        assertThat(http.login(ID, "jauna-parole").header("Location")).endsWith("/");
        assertThat(replace(TestHttp.nobody(port), key, "vel-viena", "vel-viena").body())
                .contains("Saite vairs neder");
    }

    @Test
    void aLetterHoldsForHalfAnHour() {
        TestHttp http = TestHttp.nobody(port);
        String key = letter(http);
        clock.advance(Duration.ofMinutes(31));

        assertThat(http.get("/ieiet/parole?kods=" + key).body()).contains("Saite vairs neder");
        assertThat(http.login(ID, "demo").header("Location")).endsWith("/");
    }

    private static TestHttp.Answer change(TestHttp http, String present, String wanted, String again) {
        return http.form(
                "/profils/parole", "/profils/parole", Map.of("present", present, "wanted", wanted, "again", again));
    }

    private static TestHttp.Answer replace(TestHttp http, String key, String wanted, String again) {
        return http.form("/ieiet/aizmirsta", "/ieiet/parole", Map.of("kods", key, "wanted", wanted, "again", again));
    }

    private static String ask(TestHttp http, String user) {
        return http.form("/ieiet/aizmirsta", "/ieiet/aizmirsta", Map.of("username", user))
                .body();
    }

    private String letter(TestHttp http) {
        ask(http, ID);
        String body = jdbc.sql("select body from notification where number = 'PAROLE' order by id desc")
                .query(String.class)
                .list()
                .get(0);
        Matcher link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
