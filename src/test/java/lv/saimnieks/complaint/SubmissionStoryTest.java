package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Submissions from intake to an informed submitter, through the whole application. */
@Tag("database")
class SubmissionStoryTest extends SubmissionStories {

    @Autowired
    ChangeProcess changes;

    @Test
    @DisplayName(
            "PU2-18/A1–A7: a complaint is registered, classified, evaluated, decided, carried out, documented, answered")
    void answered() {
        staff = staff.overRest();
        String number = submit(TREES, citizen());
        assertThat(staff.open(number)).containsExactly("Task_ClassifySubmission:registrators-1");
        classify(number);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:pakalpojuma-vaditajs-2");
        evaluate(number, MANAGER);
        decide(number, MANAGER, measure("TASK", "Izsniegt atļauju", MANAGER, LocalDate.of(2026, 11, 25)));
        staff.complete(
                MANAGER, number, "Task_PerformMeasures", answers("doneOn", "2026-11-23", "resultText", "Izsniegta."));
        document(number, MANAGER);
        inform(number, MANAGER, "Task_InformSubmitter");
        assertThat(end(number)).isEqualTo("EndEvent_AnsweredClosed");
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.CLOSED);
    }

    @Test
    @DisplayName("PU2-18/B6: the answer does not wait for a long measure: an interim one, a change, then a second one")
    void answeredTwice() {
        String number = submit(TREES, citizen());
        classify(number);
        evaluate(number, MANAGER);
        decide(number, MANAGER, measure("CHANGE", "Pārskatīt apsekošanas kārtību", null, LocalDate.of(2027, 2, 1)));
        assertThat(staff.open(number)).containsExactly("Task_AnswerInterim:pakalpojuma-vaditajs-2");
        inform(number, MANAGER, "Task_AnswerInterim");
        assertThat(staff.open(number)).isEmpty();
        String change = read(number, s -> s.measures().get(0).changeNumber());
        assertThat(change).startsWith("IZM-");
        changes.withdraw(change, MANAGER, "Pasākums vairs nav vajadzīgs.");
        staff.complete(MANAGER, change, "Task_CloseWithdrawn", answers("closureCode", "CANCELLED"));
        staff.runAsyncSteps(change);
        document(number, MANAGER);
        String task = staff.visible(MANAGER, number, null).get(0).get("id").asText();
        assertThat(staff.get(MANAGER, "/engine-rest/task/" + task + "/form-variables")
                        .body())
                .contains("Pārskatīt apsekošanas kārtību, nav izpildīts")
                .doesNotContain("Veiktais pasākums");
        inform(number, MANAGER, "Task_InformSubmitter");
        assertThat(end(number)).isEqualTo("EndEvent_AnsweredClosed");
        assertThat(said(number, s -> s.answers().stream().map(Answer::kind).toList()))
                .isEqualTo("[INTERIM, FINAL]");
    }

    @Test
    @DisplayName("5.6/9: the day passes: the task stays, the level above may act, everybody is told once")
    void overdue() {
        String number = submit(TREES, citizen());
        classify(number);
        clock.set(LocalDateTime.of(2026, 12, 5, 9, 0));
        assertThat(runDueTimers(number)).isEqualTo(1);
        clock.set(LocalDateTime.of(2026, 12, 9, 0, 1));
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(staff.open(number)).hasSize(1);
        assertThat(read(number, Submission::escalated)).isTrue();
    }
}
