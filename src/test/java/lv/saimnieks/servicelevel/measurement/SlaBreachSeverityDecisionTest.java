package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code sla-breach-severity}, its order and its borders. */
class SlaBreachSeverityDecisionTest {

    private final DecisionTable table = new DecisionTable("servicelevel", "sla-breach-severity");

    private Map<String, Object> decide(
            boolean measured, Double deviation, boolean within, int consecutive, boolean promise, boolean critical) {
        return table.decide(
                "measured", measured,
                "deviationPercent", deviation,
                "withinWarning", within,
                "consecutiveBreaches", consecutive,
                "publicPromise", promise,
                "critical", critical);
    }

    @DisplayName("PU2-17/A5, V4: how grave it is that a term is not met")
    @ParameterizedTest
    @CsvSource({
        "false, -, false, 0, false, false, MISSING",
        "false, 500, true, 9, true, true, MISSING",
        "true, -44, false, 0, false, true, NONE",
        "true, 0, false, 0, true, true, NONE",
        "true, -10, true, 0, false, true, AT_RISK",
        "true, 0, true, 0, true, true, AT_RISK",
        "true, 120, false, 1, false, true, CRITICAL",
        "true, 25.0001, false, 1, false, true, CRITICAL",
        "true, 25, false, 1, false, true, MODERATE",
        "true, 20, false, 3, true, false, CRITICAL",
        "true, 0.0000000001, false, 3, true, false, CRITICAL",
        "true, 20, false, 2, true, false, MAJOR",
        "true, 33.33, false, 1, false, false, MAJOR",
        "true, 10, false, 1, true, false, MAJOR",
        "true, 16.7, false, 2, false, false, MAJOR",
        "true, 1, false, 3, false, true, MAJOR",
        "true, 16.7, false, 1, false, false, MODERATE",
        "true, 10.0001, false, 1, false, false, MODERATE",
        "true, 10, false, 1, false, false, MINOR",
        "true, 6.7, false, 1, false, true, MINOR"
    })
    void rows(
            boolean measured,
            String deviation,
            boolean within,
            int consecutive,
            boolean promise,
            boolean critical,
            String severity) {
        String number = DecisionTable.text(deviation);
        assertThat(decide(
                        measured,
                        number == null ? null : Double.valueOf(number),
                        within,
                        consecutive,
                        promise,
                        critical))
                .containsEntry("severity", severity);
    }

    @Test
    void everyCombinationHasASeverityAndEveryRowIsNeeded() {
        for (boolean measured : DecisionTable.flags()) {
            for (double deviation : new double[] {-44, 0, 5, 15, 30}) {
                for (boolean within : DecisionTable.flags()) {
                    for (int consecutive : new int[] {0, 1, 2, 3, 12}) {
                        for (boolean promise : DecisionTable.flags()) {
                            for (boolean critical : DecisionTable.flags()) {
                                assertThat(decide(measured, deviation, within, consecutive, promise, critical))
                                        .extractingByKey("severity")
                                        .satisfies(s -> Severity.valueOf(s.toString()));
                            }
                        }
                    }
                }
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
