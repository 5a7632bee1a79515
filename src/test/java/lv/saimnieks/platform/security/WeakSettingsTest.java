package lv.saimnieks.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class WeakSettingsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("saimnieks.base-url", "https://saimnieks.example.org")
            .withProperty("saimnieks.web.proxies", "10\\.1\\.2\\.[34]")
            .withProperty("server.servlet.session.cookie.secure", "true")
            .withProperty("camunda.bpm.webapp.csrf.enable-secure-cookie", "true")
            .withProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true")
            .withProperty("management.endpoints.web.exposure.include", "health,prometheus")
            .withProperty("spring.mail.host", "localhost")
            .withProperty("logging.level.root", "info");

    @Test
    void settingsOfAnInstitutionPass() {
        assertThat(WeakSettings.problems(environment)).isEmpty();
        environment.setProperty("spring.mail.host", "mail.example.org");
        environment.setProperty("spring.mail.properties.mail.smtp.starttls.required", "true");
        environment.setProperty("saimnieks.mailbox.url", "imap://localhost:143");
        environment.setProperty("saimnieks.base-url", "http://localhost:8080");
        assertThat(WeakSettings.problems(environment)).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "saimnieks.base-url, http://saimnieks.example.org, SAIMNIEKS_BASE_URL",
        "saimnieks.base-url, http://localhost.example.org, SAIMNIEKS_BASE_URL",
        "server.servlet.session.cookie.secure, false, server.servlet.session.cookie.secure=true",
        "camunda.bpm.webapp.csrf.enable-secure-cookie, false, camunda.bpm.webapp.csrf.enable-secure-cookie=true",
        "saimnieks.web.proxies, .*, SAIMNIEKS_WEB_PROXIES",
        "saimnieks.web.proxies, '\\d+\\.\\d+\\.\\d+\\.\\d+', SAIMNIEKS_WEB_PROXIES",
        "saimnieks.web.proxies, '10.(', SAIMNIEKS_WEB_PROXIES",
        "saimnieks.institution.name, Parauga novada pašvaldība, saimnieks.institution.name",
        "saimnieks.institution.email, pasts@parauga-novads.example, saimnieks.institution.email",
        "logging.level.org.springframework.web, DEBUG, logging.level.org.springframework.web",
        "debug, '', debug=false",
        "management.endpoints.web.exposure.include, 'health,env', MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE",
        "management.endpoints.web.exposure.include, *, MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE",
        "management.endpoint.health.show-details, always, MANAGEMENT_ENDPOINT_HEALTH_SHOWDETAILS",
        "spring.mail.host, mail.example.org, SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED",
        "saimnieks.mailbox.url, imap://mail.example.org, imaps://"
    })
    void weakSettingIsRefusedWithWhatToSet(String property, String value, String named) {
        environment.setProperty(property, value);
        assertThat(WeakSettings.problems(environment))
                .singleElement()
                .asString()
                .contains(named);
    }
}
