package lv.saimnieks.complaint.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import lv.saimnieks.complaint.model.Priority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code submission-priority}, its order and its border. */
class SubmissionPriorityDecisionTest {

    private final DecisionTable table = new DecisionTable("complaint", "submission-priority");

    private Map<String, Object> decide(
            Boolean safety, Boolean ongoing, Boolean promise, Integer similar, Boolean nothing) {
        return table.decide(
                "safety", safety,
                "ongoingUnavailability", ongoing,
                "promiseBreached", promise,
                "similarIn90Days", similar,
                "praise", nothing);
    }

    @DisplayName("PU2-18/U2, V3a, V3d: how soon the first reaction is due")
    @ParameterizedTest
    @CsvSource({
        "true, false, false, 0, false, URGENT",
        "true, true, true, 9, true, URGENT",
        "false, true, false, 0, false, URGENT",
        "false, true, true, 3, true, URGENT",
        "false, false, true, 0, false, HIGH",
        "false, false, true, 0, true, HIGH",
        "false, false, false, 2, false, NORMAL",
        "false, false, false, 3, false, HIGH",
        "false, false, false, 4, true, HIGH",
        "false, false, false, 2, true, LOW",
        "false, false, false, 0, true, LOW",
        "false, false, false, 0, false, NORMAL",
        "-, -, -, -, -, NORMAL"
    })
    void rows(String safety, String ongoing, String promise, String similar, String nothing, String priority) {
        String count = DecisionTable.text(similar);
        assertThat(decide(
                        DecisionTable.flag(safety),
                        DecisionTable.flag(ongoing),
                        DecisionTable.flag(promise),
                        count == null ? null : Integer.valueOf(count),
                        DecisionTable.flag(nothing)))
                .containsEntry("priority", priority);
    }

    @Test
    void everyCombinationHasAPriorityAndEveryRowIsNeeded() {
        for (boolean safety : DecisionTable.flags()) {
            for (boolean ongoing : DecisionTable.flags()) {
                for (boolean promise : DecisionTable.flags()) {
                    for (int similar : new int[] {0, 2, 3, 100}) {
                        for (boolean nothing : DecisionTable.flags()) {
                            assertThat(decide(safety, ongoing, promise, similar, nothing))
                                    .extractingByKey("priority")
                                    .satisfies(p -> Priority.valueOf(p.toString()));
                        }
                    }
                }
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
