package lv.saimnieks.support.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code support-form}, and its borders. */
class SupportFormDecisionTest {

    private static final DecisionTable TABLE = new DecisionTable("support", "support-form");

    @AfterAll
    static void everyRowIsNeeded() {
        assertThat(TABLE.unmatchedRules()).isEmpty();
    }

    @DisplayName(
            "PU2-12/V2: new processes and what many ask for get a material, many people a training, the rest advice")
    @ParameterizedTest
    @CsvSource({
        "CENTRAL_PROCESS, 1, 1, true, MATERIAL+TRAINING",
        "LAW, 5, 50, true, MATERIAL+TRAINING",
        "SERVICE_PROCESS, 3, 11, false, MATERIAL+TRAINING",
        "LAW, 3, 11, false, MATERIAL+TRAINING",
        "SERVICE_PROCESS, 3, 10, false, MATERIAL",
        "RESOURCE_USE, 4, 1, false, MATERIAL",
        "POLICY, 1, 1, false, MATERIAL",
        "LAW, 2, 100, false, MATERIAL",
        "SERVICE_LAW, 1, 1, false, MATERIAL",
        "SERVICE_PROCESS, 2, 100, false, CONSULTATION",
        "INFORMATION_USE, 1, 1, false, CONSULTATION"
    })
    void rows(String topic, int requesters, int people, boolean newProcess, String form) {
        var row = TABLE.decide(
                "topic", topic, "requestersIn90Days", requesters, "people", people, "newOrChangedProcess", newProcess);
        assertThat(row).containsEntry("supportForm", form);
        assertThat(Objects.toString(row.get("explanation"))).isNotBlank();
        assertThat(SupportForm.of(form)).hasSize(form.split("\\+").length);
    }
}
