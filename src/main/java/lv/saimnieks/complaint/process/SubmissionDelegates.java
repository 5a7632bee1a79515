package lv.saimnieks.complaint.process;

import java.util.List;
import java.util.function.BiConsumer;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import lv.saimnieks.complaint.steps.SubmissionClassification;
import lv.saimnieks.complaint.steps.SubmissionExamination;
import lv.saimnieks.complaint.steps.SubmissionIntake;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskAssignments;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The automatic steps and tables of {@code complaint-handling}: each is a doorway to one service method. */
@Configuration
class SubmissionDelegates {

    private final CaseListeners listeners;

    SubmissionDelegates(TaskAnswers answers, SubmissionTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    /** The timeline begins where the process does. */
    @Bean
    ExecutionListener receiveSubmission(SubmissionIntake intake) {
        return execution -> intake.started(CaseListeners.number(execution), execution.getProcessInstanceId());
    }

    @Bean
    JavaDelegate registerSubmission(SubmissionIntake intake) {
        return listeners.step(intake::register);
    }

    @Bean
    JavaDelegate sendAcknowledgement(SubmissionIntake intake) {
        return listeners.step(intake::acknowledge);
    }

    @Bean
    ExecutionListener recordKind(SubmissionClassification classification) {
        return table("submission-kind", classification::kind);
    }

    @Bean
    ExecutionListener recordRegime(SubmissionClassification classification, ReplyTimers timers) {
        return table("submission-regime", (number, row) -> {
            classification.regime(number, row);
            timers.move(number);
        });
    }

    @Bean
    ExecutionListener recordPriority(SubmissionClassification classification) {
        return table("submission-priority", classification::priority);
    }

    @Bean
    ExecutionListener recordRouting(SubmissionClassification classification) {
        return table("submission-routing", classification::route);
    }

    private ExecutionListener table(String decision, BiConsumer<String, DecisionRow> handler) {
        return listeners.decision(decision, handler);
    }

    /** Nobody answered the question in time. */
    @Bean
    ExecutionListener recordUnanswered(SubmissionExamination examination) {
        return execution -> examination.waitedEnough(CaseListeners.number(execution));
    }

    @Bean
    JavaDelegate requestChange(SubmissionChanges requests) {
        return listeners.changing(requests::send);
    }

    /** The change that was waited for is closed; its number and end are in the register from now on. */
    @Bean
    ExecutionListener recordChangeClosed(SubmissionExamination examination) {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, List.of("originChangeNumber", "changeClosureCode"));
            examination.changeClosed(
                    CaseListeners.number(execution),
                    brought.text("originChangeNumber"),
                    brought.text("changeClosureCode"));
        };
    }

    @Bean
    JavaDelegate sendAnswer(SubmissionAnswering answering) {
        return listeners.changing(answering::send);
    }

    @Bean
    JavaDelegate recordNotInformed(SubmissionAnswering answering) {
        return listeners.step(answering::notInformed);
    }

    @Bean
    JavaDelegate closeSubmission(SubmissionAnswering answering) {
        return listeners.changing(answering::close);
    }

    @Bean
    JavaDelegate closeWithdrawn(SubmissionAnswering answering) {
        return listeners.changing(answering::closeWithdrawn);
    }

    @Bean
    JavaDelegate remindOfReply(SubmissionAnswering answering) {
        return listeners.step(answering::remind);
    }

    @Bean
    JavaDelegate escalateReply(SubmissionAnswering answering, @Lazy TaskAssignments assignments) {
        return listeners.step(number -> {
            if (answering.escalate(number)) {
                assignments.refresh(number);
            }
        });
    }

    @Bean
    JavaDelegate sendExtension(SubmissionAnswering answering) {
        return listeners.changing(answering::tellExtension);
    }
}
