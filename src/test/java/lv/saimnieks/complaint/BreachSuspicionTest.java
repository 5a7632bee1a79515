package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.saimnieks.servicelevel.breach.TestBreaches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-18/V3a, PU2-17/A7: a term that an evaluation names as not kept is looked into")
class BreachSuspicionTest extends SubmissionStories {

    @BeforeEach
    @AfterEach
    void clear() {
        TestBreaches.clear(jdbc, engine);
    }

    private List<String> suspected() {
        return jdbc.sql("select number from level_breach where found_key is not null order by number")
                .query(String.class)
                .list();
    }

    private String evaluated(String term) {
        String number = submit(TREES, citizen());
        staff.runAsyncSteps(number);
        classify(number);
        staff.complete(
                MANAGER,
                number,
                "Task_EvaluateSubmission",
                answers(
                        "evaluation", "COMPLETE",
                        "factsText", "Atļauja kavējas sešas darba dienas.",
                        "justified", "JUSTIFIED",
                        "termText", term));
        return number;
    }

    @Test
    @DisplayName("words and unknown codes start nothing; a known code does, once for a case")
    void named() {
        evaluated("Izpildes laiks 20 darba dienas (N-99999)");
        assertThat(suspected()).isEmpty();
        String number = evaluated("N-05, 20 darba dienas");
        assertThat(suspected()).hasSize(1);
        String breach = suspected().get(0);
        staff.runAsyncSteps(breach);
        assertThat(staff.open(breach)).containsExactly("Task_AnalyseBreach:" + MANAGER);
        assertThat(jdbc.sql("select origin_case from level_breach where number = ?")
                        .param(breach)
                        .query(String.class)
                        .single())
                .isEqualTo(number);
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableNameLike("%origin%")
                        .processInstanceIdIn(engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(breach)
                                .singleResult()
                                .getId())
                        .count())
                .as("the register keeps where it came from")
                .isZero();

        var unknown = staff.tryToComplete(
                MANAGER, breach, "Task_AnalyseBreach", answers("analysis", "CONFIRMED", "analysisText", "Tā ir."));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Smagums");
        staff.complete(
                MANAGER,
                breach,
                "Task_AnalyseBreach",
                answers("analysis", "NOT_CONFIRMED", "analysisText", "Termiņu skaita no papildināšanas."));
        assertThat(jdbc.sql("select outcome from level_breach where number = ?")
                        .param(breach)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_CONFIRMED");
    }
}
