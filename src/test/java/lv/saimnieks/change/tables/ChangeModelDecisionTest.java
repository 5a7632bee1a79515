package lv.saimnieks.change.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code change-model} and its gaps. */
class ChangeModelDecisionTest {

    private final DecisionTable table = new DecisionTable("change", "change-model");

    private Map<String, Object> decide(String type, String complexity) {
        return table.decide("changeType", type, "complexity", complexity);
    }

    @DisplayName("PU2-20/A*, V9: the steps depend on type and complexity")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "STANDARD, SIMPLE, AUTO_MATCH, 0, 0, SKIP, TEMPLATE, LIGHT, 10 wd, CLOSED",
        "NORMAL, SIMPLE, FULL, 1, 0, SINGLE, FULL, FULL, 10 wd, 'AUTHORISED,PLANNED,CLOSED'",
        "NORMAL, COMPLEX, FULL_WITH_SPLIT, 2, 0, MULTI, FULL_WITH_RISKS, FULL_DOUBLE, 10 wd,"
                + " 'REGISTERED,AUTHORISED,PLANNED,IMPLEMENTED,CLOSED'",
        "EMERGENCY, SIMPLE, SHORT, 0, 1, FAST, AFTER, FULL, 3 wd, 'AUTHORISED,CLOSED'",
        "EMERGENCY, COMPLEX, SHORT, 0, 2, FAST, AFTER_WITH_RISKS, FULL_DOUBLE, 3 wd, 'AUTHORISED,CLOSED'"
    })
    void rows(
            String type,
            String complexity,
            String assess,
            int experts,
            int expertsAfter,
            String authorise,
            String plan,
            String review,
            String reviewWithin,
            String notify) {
        assertThat(decide(type, complexity))
                .containsEntry("assess", assess)
                .containsEntry("experts", experts)
                .containsEntry("expertsAfter", expertsAfter)
                .containsEntry("authorise", authorise)
                .containsEntry("plan", plan)
                .containsEntry("review", review)
                .containsEntry("reviewWithin", reviewWithin)
                .containsEntry("notifyStakeholders", notify)
                .extractingByKey("explanation")
                .asString()
                .endsWith(".");
    }

    @DisplayName("PU2-20/V3: a complex change is never a standard one")
    @ParameterizedTest
    @CsvSource("STANDARD, COMPLEX")
    void standardComplexIsReclassified(String type, String complexity) {
        assertThat(decide(type, complexity))
                .containsEntry("assess", "RECLASSIFY")
                .extractingByKey("explanation")
                .asString()
                .contains("nevar būt kompleksa");
    }

    @DisplayName("An unknown type or complexity has no model")
    @ParameterizedTest
    @CsvSource({"-, SIMPLE", "NORMAL, -", "OTHER, SIMPLE"})
    void gaps(String type, String complexity) {
        assertThat(decide(DecisionTable.text(type), DecisionTable.text(complexity)))
                .isNull();
    }
}
