package lv.saimnieks.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside a submission stands what was promised for the service and what came of it. */
class PromisedLevelsTest extends SubmissionStories {

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @AfterEach
    void clean() {
        new TestTerms(jdbc).clear();
    }

    private String page(String number) {
        return TestHttp.browser(port, MANAGER)
                .get("/registri/pieteikumi/" + number)
                .body();
    }

    @Test
    @DisplayName("PU2-18/I2, 5.6/1: whoever examines D01 sees N-05, at most 20 days promised, 22 in October")
    void promisedBesideActual() {
        String number = submit(TREES, citizen());
        classify(number);
        assertThat(page(number)).contains("/registri/limeni/N-05", "nav mērīts");
        measurements.record(List.of(Map.of("term", "N-05", "period", "2026-10", "value", "22")), "tests", MANAGER);
        evaluation.changed();
        assertThat(page(number)).contains("≤\u00a020", "22", "01.10.2026. – 31.10.2026.", "badge bad");
    }
}
