package lv.saimnieks.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.platform.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("Help says for each role what its steps expect and where it may go")
class HelpPagesTest {

    @LocalServerPort
    int port;

    @Test
    @DisplayName("everybody finds all roles, their own first, and how to work here")
    void index() {
        String page = TestHttp.browser(port, "registrators-1").get("/palidziba").body();
        assertThat(page).contains("Kā aizpildīt veidlapu", "Veidlapu nepieņēma", "Kāpēc kaut ko neredzu");
        assertThat(page.indexOf(Role.REGISTRAR.label() + "</a>"))
                .isPositive()
                .isLessThan(page.indexOf(Role.SERVICE_PORTFOLIO_MANAGER.label() + "</a>"));
        for (Role role : Role.values()) {
            assertThat(page).contains("/palidziba/" + role.group() + "\"");
        }
    }

    @ParameterizedTest(name = "{0}: {1}, not {2}")
    @CsvSource({
        "service-manager, Plānot izmaiņas īstenošanu, Reģistrēt",
        "registrar, /registri/vestules, Plānot izmaiņas īstenošanu",
        "auditor, Šai lomai procesos uzdevumu nav, /registri/vestules"
    })
    void ofRole(String group, String said, String notSaid) {
        assertThat(TestHttp.browser(port, "eksperts-1")
                        .get("/palidziba/" + group)
                        .body())
                .contains(said)
                .doesNotContain(notSaid);
    }
}
