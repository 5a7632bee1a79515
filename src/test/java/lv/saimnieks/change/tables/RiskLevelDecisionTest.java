package lv.saimnieks.change.tables;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code risk-level} and its gaps. */
class RiskLevelDecisionTest {

    private final DecisionTable table = new DecisionTable("change", "risk-level");

    @DisplayName("PU2-20/U3: risk is likelihood times impact")
    @ParameterizedTest(name = "likelihood {0}, impact {1}: {2}")
    @CsvSource({
        "1, 1, LOW, zems",
        "2, 1, LOW, zems",
        "3, 1, MEDIUM, vidējs",
        "1, 2, LOW, zems",
        "2, 2, MEDIUM, vidējs",
        "3, 2, HIGH, augsts",
        "1, 3, MEDIUM, vidējs",
        "2, 3, HIGH, augsts",
        "3, 3, HIGH, augsts"
    })
    void everyCell(int likelihood, int impact, String risk, String word) {
        assertThat(table.decide("likelihood", likelihood, "impact", impact))
                .containsEntry("risk", risk)
                .extractingByKey("explanation")
                .asString()
                .startsWith("Iespējamība ")
                .endsWith("risks ir " + word + ".");
    }

    @DisplayName("Outside 1 to 3 there is no risk level")
    @ParameterizedTest
    @CsvSource({"0, 1", "4, 1", "1, 0", "1, 4", "-1, -1"})
    void gaps(int likelihood, int impact) {
        assertThat(table.decide("likelihood", likelihood, "impact", impact)).isNull();
    }

    @Test
    void nothingIsDecidedWithoutNumbers() {
        assertThat(table.decide("likelihood", null, "impact", 1)).isNull();
        assertThat(table.decide("likelihood", 1, "impact", null)).isNull();
    }
}
