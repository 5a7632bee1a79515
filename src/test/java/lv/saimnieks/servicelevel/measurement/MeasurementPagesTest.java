package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A term's measurements as people see, enter and correct them. */
@AppTest
class MeasurementPagesTest {

    private static final String PAGE = "/registri/limeni/N-901/merijumi";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestTerms terms;

    @BeforeEach
    void terms() {
        clock.reset();
        terms = new TestTerms(jdbc);
        terms.clear();
        terms.add(Wanted.availability("N-901", "99.5").warning("99.6"));
    }

    @AfterEach
    void clean() {
        terms.clear();
    }

    private TestHttp manager() {
        return TestHttp.browser(port, "resursa-vaditajs-1");
    }

    private String page() {
        return manager().get(PAGE).body().replace('\u00a0', ' ');
    }

    @Test
    @DisplayName("PU2-17/D12: entered, evaluated at once, excluded, corrected with a reason, taken back")
    void life() {
        assertThat(page()).contains("Neviens periods vēl nav izvērtēts", "Par tādiem nav vienošanās");
        Answer wrong = manager()
                .form(PAGE, PAGE, Map.of("kind", "PERIOD", "period", "2026-10", "value", "<b>5</b>", "at", ""));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("nav saprotams", "&lt;b&gt;5&lt;/b&gt;")
                .doesNotContain("<b>5</b>");
        assertThat(manager()
                        .form(PAGE, PAGE, Map.of("kind", "PERIOD", "period", "2026-10", "value", "98,90"))
                        .status())
                .isEqualTo(302);
        assertThat(page()).contains("98,90 %", "Nav izpildīts", "Kritiska", "120,0 %");
        long id = jdbc.sql("select max(id) from level_observation")
                .query(Long.class)
                .single();
        assertThat(manager()
                        .form(PAGE, PAGE + "/" + id + "/labot", Map.of("value", "99,55", "reason", ""))
                        .status())
                .isEqualTo(400);
        manager().form(PAGE, PAGE + "/" + id + "/labot", Map.of("value", "99,55", "reason", "Pārrakstīšanās"));
        assertThat(page()).contains("99,55 %", "Apdraudēts", "Pārrakstīšanās");
        manager()
                .form(
                        PAGE,
                        PAGE + "/neskaita",
                        Map.of(
                                "windowFrom", "2026-10-01T00:00",
                                "windowTo", "2026-11-01T00:00",
                                "windowReason", "Pārbūve"));
        assertThat(page()).contains("Nav jāskaita", "44 700 min", "Pārbūve");
        long window = jdbc.sql("select max(id) from level_exclusion")
                .query(Long.class)
                .single();
        manager().form(PAGE, PAGE + "/neskaita/" + window + "/atsaukt", Map.of());
        manager().form(PAGE, PAGE + "/" + id + "/atsaukt", Map.of("reason", "Nav mūsu"));
        assertThat(page()).contains("Nav mērījumu", "atsaukts");
        Answer weekly = manager()
                .form(
                        PAGE,
                        PAGE + "/neskaita",
                        Map.of(
                                "day", "SUNDAY",
                                "timeFrom", "02:00",
                                "timeTo", "03:00",
                                "first", "2026-10-01",
                                "last", "2026-10-31",
                                "windowReason", "Apkope"));
        assertThat(weekly.status()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from level_exclusion where not withdrawn")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(TestHttp.browser(port, "auditors-1").get(PAGE).body())
                .contains("Apkope")
                .doesNotContain("Ievadīt mērījumu");
        assertThat(manager().get("/registri/limeni/N-901").body()).contains("Izpilde pa periodiem", "Nav mērījumu");
    }

    @Test
    @DisplayName("A file: what is wrong line by line, or how many lines were kept")
    void file() {
        String form = "/registri/limeni/merijumi";
        Answer wrong = manager()
                .upload(
                        form,
                        form,
                        "file",
                        "m.csv",
                        "Nosacījums;Periods;Vērtība\nN-901;2026-10;x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Nekas nav saglabāts", "Vērtība");
        Answer good = manager()
                .upload(
                        form,
                        form,
                        "file",
                        "m.csv",
                        "Nosacījums;Periods;Vērtība\nN-901;2026-10;99,9\n".getBytes(StandardCharsets.UTF_8));
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.body()).contains("Saglabātas rindas: 1");
        assertThat(page()).contains("99,90 %");
    }
}
