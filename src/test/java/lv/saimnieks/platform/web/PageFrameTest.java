package lv.saimnieks.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@AppTest
class PageFrameTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void startPageAndLoginPageAreOpenToAllAndInLatvian() {
        assertThat(http.getForObject("/", String.class))
                .contains("<html lang=\"lv\">", "Pāriet uz saturu", "Ieiet", "<main>")
                .doesNotContain("th:", "Iziet");
        assertThat(http.getForObject("/ieiet", String.class))
                .contains("Lietotājvārds", "Parole", "name=\"_csrf\"", "<title>Ieiet – Saimnieks</title>");
    }

    @Test
    void whatPagesNeedIsServedByTheApplicationItself() {
        assertThat(http.getForEntity("/css/saimnieks.css", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.getForEntity("/webjars/htmx.org/dist/htmx.min.js", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }
}
