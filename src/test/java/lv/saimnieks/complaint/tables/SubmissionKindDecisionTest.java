package lv.saimnieks.complaint.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code submission-kind}, its order and its gaps. */
class SubmissionKindDecisionTest {

    private static final List<String> QUESTIONS = List.of(
            "whistleblowing",
            "infoRequestOnly",
            "appeal",
            "incidentOngoing",
            "concernsPastFact",
            "harm",
            "proposesImprovement",
            "warnsOfFuture",
            "thanksOnly",
            "identifiesDeficiency");

    private final DecisionTable table = new DecisionTable("complaint", "submission-kind");

    /** Those named are answered with yes, the others with no. */
    private Map<String, Object> decide(String yes) {
        Set<String> answered = new TreeSet<>(Arrays.asList(yes.split(" ")));
        Map<String, Object> inputs = new HashMap<>();
        QUESTIONS.forEach(q -> inputs.put(q, answered.contains(q)));
        return table.decide(inputs);
    }

    @DisplayName("PU2-18/U2, U3, V1, V8: kind of a submission")
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "whistleblowing, OTHER_PROCEDURE, restricted",
        "whistleblowing concernsPastFact harm appeal, OTHER_PROCEDURE, restricted",
        "appeal, OTHER_PROCEDURE, appeal",
        "appeal infoRequestOnly concernsPastFact harm, OTHER_PROCEDURE, appeal",
        "infoRequestOnly, OTHER_PROCEDURE, infoRequest",
        "concernsPastFact harm proposesImprovement, COMPLAINT, hasSuggestionPart",
        "concernsPastFact harm proposesImprovement incidentOngoing warnsOfFuture, COMPLAINT, hasSuggestionPart",
        "concernsPastFact harm incidentOngoing, COMPLAINT, incident",
        "concernsPastFact harm, COMPLAINT, ''",
        "concernsPastFact harm warnsOfFuture thanksOnly, COMPLAINT, ''",
        "incidentOngoing, COMPLAINT, incident",
        "incidentOngoing proposesImprovement, COMPLAINT, incident",
        "concernsPastFact proposesImprovement, SUGGESTION, mentionsPast",
        "proposesImprovement, SUGGESTION, ''",
        "proposesImprovement harm, SUGGESTION, ''",
        "proposesImprovement warnsOfFuture, SUGGESTION, ''",
        "warnsOfFuture, SUGGESTION, warnsOfFuture",
        "thanksOnly, FEEDBACK, praise",
        "thanksOnly concernsPastFact, FEEDBACK, praise",
        "harm identifiesDeficiency, COMPLAINT, needMoreInfo",
        "harm, UNCLEAR, needMoreInfo",
        "identifiesDeficiency, UNCLEAR, needMoreInfo",
        "concernsPastFact, UNCLEAR, needMoreInfo",
        "concernsPastFact warnsOfFuture, UNCLEAR, needMoreInfo",
        "'', UNCLEAR, needMoreInfo"
    })
    void rows(String yes, String kind, String flag) {
        assertThat(decide(yes)).containsEntry("kind", kind).containsEntry("flag", flag);
    }

    @Test
    void whatIsNotAnsweredDecidesNothingAgainstTheSubmitter() {
        assertThat(table.decide(Map.of("concernsPastFact", true, "harm", true))).containsEntry("kind", "COMPLAINT");
        assertThat(table.decide(Map.of("proposesImprovement", true))).containsEntry("kind", "UNCLEAR");
        assertThat(table.decide(Map.of())).containsEntry("kind", "UNCLEAR");
    }

    @Test
    void everyCombinationHasAKindWithItsWordsAndEveryRowIsNeeded() {
        for (int answers = 0; answers < 1 << QUESTIONS.size(); answers++) {
            Map<String, Object> inputs = new HashMap<>();
            for (int i = 0; i < QUESTIONS.size(); i++) {
                inputs.put(QUESTIONS.get(i), (answers >> i & 1) == 1);
            }
            assertThat(table.decide(inputs))
                    .as(inputs.toString())
                    .extractingByKey("explanation")
                    .asString()
                    .isNotBlank();
            if (inputs.get("concernsPastFact").equals(true)
                    && inputs.get("harm").equals(true)) {
                assertThat(table.decide(inputs).get("kind")).isIn("COMPLAINT", "OTHER_PROCEDURE");
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
