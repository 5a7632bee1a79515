package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.servicelevel.breach.TestBreaches;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.LevelWatch;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A provider measures in Tasklist, the manager analyses beside the levels of resources (PU2-17/A7)")
class MeasurementInTasklistBrowserTest extends TasklistBrowserTest {

    private static final String PROVIDER = "pakalpojuma-sniedzejs-2";
    private static final String MANAGER = "pakalpojuma-vaditajs-2";

    @Autowired
    Evaluation evaluation;

    @Autowired
    List<LevelWatch> watches;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void missing() {
        clean();
        clock.set(LocalDateTime.of(2026, 11, 10, 9, 0));
        new TestTerms(jdbc)
                .add(Wanted.of("N-901", "GIVEN", "PERCENT", "AT_LEAST", "95")
                        .warning("96")
                        .during(1, LocalDate.of(2026, 10, 1), null));
        evaluation.due();
        watches.forEach(LevelWatch::look);
        number = jdbc.sql("select number from level_breach where term_code = 'N-901'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void clean() {
        new TestTerms(jdbc).clear();
        TestBreaches.clear(jdbc, engine);
    }

    @Test
    @DisplayName("a value out of range is refused in the form; the right one goes to the manager")
    void measuredAndAnalysed() {
        TaskForm form = open(PROVIDER, "Task_CollectMeasurement");
        assertThat(form.element()).containsText("N-901");
        assertThat(at(PROVIDER).page().locator(".case-panel")).containsText("01.10.2026.");
        form.answer("Vai ir izmērīts", "Ir izmērīts")
                .write("Vērtība", "920")
                .write("No kurienes vērtība", "Sistēmas pārskats");
        form.complete();
        assertThat(form.refusal()).containsText("no 0 līdz 100");
        at(PROVIDER).shot("90-collect-refused");
        form.write("Vērtība", "92");
        done(PROVIDER, form, "91-collect");

        new TaskWorkers(port, engine).runAsyncSteps(number);
        TaskForm analysis = open(MANAGER, "Task_AnalyseBreach");
        assertThat(at(MANAGER).page().locator(".case-panel")).containsText("Nepieciešamo resursu līmeņi");
        analysis.answer("Analīzes rezultāts", "Neizpilde apstiprinās – vajadzīga korektīvā darbība")
                .write("Analīze", "Trūka darbinieku.");
        done(MANAGER, analysis, "92-analyse");
        at(MANAGER).go("/registri/neatbilstibas/" + number);
        assertThat(at(MANAGER).page().locator("main")).containsText("Nosacījums nav izpildīts");
        at(MANAGER).shot("93-breach");
        assertThat(at("auditors-1").go("/registri/neatbilstibas").page().locator("main"))
                .containsText(number);
        at("auditors-1").shot("94-breaches");
    }
}
