package lv.saimnieks.change.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code change-type} and its gaps. */
class ChangeTypeDecisionTest {

    private final DecisionTable table = new DecisionTable("change", "change-type");

    private Map<String, Object> decide(Boolean critical, Boolean standard, String risk, Boolean deviates) {
        return table.decide(
                "criticalSituation", critical,
                "standardModelActive", standard,
                "risk", risk,
                "deviatesFromModel", deviates);
    }

    @DisplayName("PU2-20/V3, V4, V5: type of a change")
    @ParameterizedTest(name = "critical {0}, standard {1}, risk {2}, deviates {3}: {4}")
    @CsvSource({
        "true, true, LOW, false, EMERGENCY, Ārkārtas izmaiņa",
        "true, false, HIGH, true, EMERGENCY, Ārkārtas izmaiņa",
        "true, -, -, -, EMERGENCY, Ārkārtas izmaiņa",
        "false, true, LOW, false, STANDARD, Standarta izmaiņa",
        "false, true, MEDIUM, false, NORMAL, risks nav zems",
        "false, true, HIGH, true, NORMAL, risks nav zems",
        "false, true, LOW, true, NORMAL, atkāpjas no standarta izmaiņas modeļa",
        "false, false, LOW, false, NORMAL, modeļa tai nav",
        "false, false, HIGH, true, NORMAL, modeļa tai nav",
        "false, false, -, -, NORMAL, modeļa tai nav"
    })
    void rows(String critical, String standard, String risk, String deviates, String type, String words) {
        assertThat(decide(
                        DecisionTable.flag(critical),
                        DecisionTable.flag(standard),
                        DecisionTable.text(risk),
                        DecisionTable.flag(deviates)))
                .containsEntry("changeType", type)
                .extractingByKey("explanation")
                .asString()
                .contains(words);
    }

    @DisplayName("An unanswered question that matters decides nothing")
    @ParameterizedTest
    @CsvSource({"-, true, LOW, false", "false, -, LOW, false", "false, true, -, false", "false, true, LOW, -"})
    void gaps(String critical, String standard, String risk, String deviates) {
        assertThat(decide(
                        DecisionTable.flag(critical),
                        DecisionTable.flag(standard),
                        DecisionTable.text(risk),
                        DecisionTable.flag(deviates)))
                .isNull();
    }

    @Test
    void everyAnsweredCombinationHasATypeAndEveryRowIsNeeded() {
        for (boolean critical : DecisionTable.flags()) {
            for (boolean standard : DecisionTable.flags()) {
                for (String risk : List.of("LOW", "MEDIUM", "HIGH")) {
                    for (boolean deviates : DecisionTable.flags()) {
                        assertThat(decide(critical, standard, risk, deviates))
                                .as(Arrays.toString(new Object[] {critical, standard, risk, deviates}))
                                .isNotNull();
                    }
                }
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
