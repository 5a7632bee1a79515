package lv.saimnieks.servicelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portfolio at a glance (RPT-4). */
@AppTest
class PortfolioTest {

    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";

    @LocalServerPort
    int port;

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
        new TestTerms(jdbc).clear();
    }

    @AfterEach
    void clean() {
        new TestTerms(jdbc).clear();
    }

    private void measured(String term, String period, String value) {
        assertThat(measurements.record(
                        List.of(Map.of("term", term, "period", period, "value", value)), "tests", MANAGER))
                .hasSize(1);
    }

    @Test
    @DisplayName("RPT-4: every term with its last result, the gravest first; a file says the same")
    void worstFirst() {
        measured("N-05", "2026-09", "19");
        measured("N-05", "2026-10", "22");
        measured("N-12", "2026-10", "12");
        evaluation.changed();
        String page =
                TestHttp.browser(port, "auditors-1").get("/parskati/limeni").body();
        assertThat(page)
                .contains("Pakalpojumu līmeņu izpilde", "01.09.2026. 19", "01.10.2026. 22", "<polyline")
                .contains("Vēl nav novērtēts");
        assertThat(page.indexOf(">N-05 ")).isLessThan(page.indexOf(">N-01 "));
        assertThat(page.indexOf(">N-12 ")).isGreaterThan(page.indexOf(">N-05 "));
        var file = TestHttp.browser(port, MANAGER).get("/parskati/limeni/limeni.csv");
        assertThat(file.header("Content-Disposition")).contains("limeni-2026.csv");
        assertThat(file.body().lines().filter(l -> l.contains("N-05 ")).findFirst())
                .hasValueSatisfying(l -> assertThat(l).contains("22", "01.10.2026. – 31.10.2026."));
        assertThat(file.body().lines()).hasSize(21);
    }

    @Test
    @DisplayName("S04: a month without a value is a break in the line")
    void breaks() {
        Trend trend = Trend.of(
                Arrays.asList(new BigDecimal("99.9"), null, new BigDecimal("99.5"), new BigDecimal("99.7"), null),
                new BigDecimal("99.5"));
        assertThat(trend.lines()).containsExactly("3.0,3.0", "60.0,25.0 88.5,14.0");
        assertThat(trend.target()).isEqualTo("25.0");
        assertThat(Trend.of(List.of(), BigDecimal.ONE).lines()).isEmpty();
    }
}
