package lv.saimnieks.change.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code change-complexity} and both sides of every threshold. */
class ChangeComplexityDecisionTest {

    private final DecisionTable table = new DecisionTable("change", "change-complexity");

    private Map<String, Object> decide(
            Integer services,
            Integer resources,
            Number effort,
            Number cost,
            Boolean regulation,
            Boolean crossInstitution,
            String risk) {
        return table.decide(
                "affectedServices", services,
                "affectedResources", resources,
                "effortDays", effort,
                "costEUR", cost,
                "needsRegulationOrAgreement", regulation,
                "crossInstitution", crossInstitution,
                "risk", risk);
    }

    @DisplayName("PU2-20/V6, V7: complexity of a change, thresholds from both sides")
    @ParameterizedTest(name = "{0} services, {1} resources, {2} days, {3} EUR, {4}, {5}, {6}: {7}")
    @CsvSource({
        "0, 0, 0, 0, true, false, LOW, COMPLEX, normatīvais akts",
        "0, 0, 0, 0, false, true, LOW, COMPLEX, citas iestādes",
        "0, 0, 0, 0, false, false, HIGH, COMPLEX, risks ir augsts",
        "2, 2, 20, 9999.99, false, false, MEDIUM, SIMPLE, neviena",
        "3, 2, 20, 9999.99, false, false, MEDIUM, COMPLEX, vairāk nekā 2 pakalpojumus",
        "2, 3, 20, 9999.99, false, false, MEDIUM, COMPLEX, vairāk nekā 2 resursus",
        "2, 2, 21, 9999.99, false, false, MEDIUM, COMPLEX, 20 cilvēkdienas",
        "2, 2, 20.5, 9999.99, false, false, MEDIUM, COMPLEX, 20 cilvēkdienas",
        "2, 2, 20, 10000, false, false, MEDIUM, COMPLEX, vismaz 10 000 EUR",
        "2, 2, 20, 100000000, false, false, LOW, COMPLEX, vismaz 10 000 EUR",
        "0, 0, 0, 0, false, false, LOW, SIMPLE, neviena",
        "1, 0, 1, 0.01, false, false, MEDIUM, SIMPLE, neviena"
    })
    void rows(
            int services,
            int resources,
            double effort,
            double cost,
            boolean regulation,
            boolean crossInstitution,
            String risk,
            String complexity,
            String words) {
        assertThat(decide(services, resources, effort, cost, regulation, crossInstitution, risk))
                .containsEntry("complexity", complexity)
                .extractingByKey("explanation")
                .asString()
                .contains(words);
    }

    @Test
    @DisplayName("The first matching row explains: a regulation outweighs the cost")
    void firstRowExplains() {
        assertThat(decide(9, 9, 900, 90000, true, true, "HIGH").get("explanation"))
                .asString()
                .contains("normatīvais akts");
    }

    @Test
    void wholeNumbersCountAsDecimalsDo() {
        assertThat(decide(0, 0, 21, 0, false, false, "LOW")).containsEntry("complexity", "COMPLEX");
        assertThat(decide(0, 0, 20L, 9999L, false, false, "LOW")).containsEntry("complexity", "SIMPLE");
    }

    @Test
    @DisplayName("What is unknown makes no change complex")
    void unknownIsNotComplex() {
        assertThat(decide(null, null, null, null, null, null, null)).containsEntry("complexity", "SIMPLE");
    }

    @Test
    void everyRowIsNeeded() {
        decide(0, 0, 0, 0, true, false, "LOW");
        decide(0, 0, 0, 0, false, true, "LOW");
        decide(0, 0, 0, 0, false, false, "HIGH");
        decide(3, 0, 0, 0, false, false, "LOW");
        decide(0, 3, 0, 0, false, false, "LOW");
        decide(0, 0, 21, 0, false, false, "LOW");
        decide(0, 0, 0, 10000, false, false, "LOW");
        decide(0, 0, 0, 0, false, false, "LOW");
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
