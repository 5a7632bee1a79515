package lv.saimnieks.change.process;

import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.steps.ChangeAssessment;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.change.steps.ChangeClassification;
import lv.saimnieks.change.steps.ChangeClosure;
import lv.saimnieks.change.steps.ChangeIntake;
import lv.saimnieks.change.steps.ChangeReviewing;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The automatic steps of {@code change-management}: each is a doorway to one service method. */
@Configuration
class ChangeDelegates {

    private final CaseListeners listeners;

    ChangeDelegates(TaskAnswers answers, ChangeTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    JavaDelegate receiveChange(ChangeStart start, ChangeIntake intake) {
        return execution -> {
            Change change = start.changeOf(execution);
            execution.setProcessBusinessKey(change.number());
            intake.started(change.number(), execution.getProcessInstanceId());
            execution.setVariable("needEvidenced", start.needEvidenced(change));
            execution.setVariable("reclassify", false);
            listeners.refresh(execution);
        };
    }

    @Bean
    JavaDelegate registerChange(ChangeIntake intake) {
        return listeners.step(intake::register);
    }

    @Bean
    JavaDelegate verifyStandardModel(ChangeClassification classification) {
        return execution -> execution.setVariable(
                "modelVerified", classification.verifyStandardModel(CaseListeners.number(execution)));
    }

    @Bean
    JavaDelegate planFromTemplate(ChangeClassification classification) {
        return listeners.step(classification::planFromTemplate);
    }

    @Bean
    JavaDelegate treatAsNormal(ChangeClassification classification) {
        return execution -> {
            listeners.changing(classification::treatAsNormal).execute(execution);
            execution.setVariable("reclassify", true);
        };
    }

    @Bean
    JavaDelegate splitChange(ChangeAssessment assessment, ChangeProcess process) {
        return listeners.changing(number -> assessment.split(number).forEach(process::start));
    }

    @Bean
    JavaDelegate escalateDecision(ChangeAuthorisation authorisation, @Lazy TaskAssignments assignments) {
        return listeners.step(number -> {
            authorisation.escalate(number);
            assignments.escalate(number, "Task_AuthoriseChange");
        });
    }

    @Bean
    JavaDelegate cancelUnanswered(ChangeAuthorisation authorisation) {
        return execution -> {
            listeners.changing(authorisation::cancelUnanswered).execute(execution);
            execution.setVariable("authorisation", "UNANSWERED");
        };
    }

    @Bean
    JavaDelegate noteExpiry(ChangeAuthorisation authorisation) {
        return listeners.step(authorisation::noteExpiry);
    }

    @Bean
    JavaDelegate reportDelay(ChangeProcess process) {
        return listeners.changing(number ->
                process.deviate(number, null, DeviationKind.DELAY, Wording.of("change.ChangeDelegates.reportDelay")));
    }

    @Bean
    JavaDelegate reviewLight(ChangeReviewing reviewing) {
        return listeners.step(reviewing::reviewLightly);
    }

    @Bean
    JavaDelegate updateRegisters(ChangeClosure closure, TermsReviews reviews) {
        return listeners.step(number -> {
            closure.updateRegisters(number);
            reviews.ask(number);
        });
    }

    @Bean
    JavaDelegate informStakeholders(ChangeClosure closure) {
        return listeners.step(closure::inform);
    }

    @Bean
    JavaDelegate publishChangeClosed(ChangeClosure closure, ModelRequests models) {
        return listeners.step(number -> {
            closure.publish(number);
            models.closed(number);
        });
    }

    @Bean
    JavaDelegate recordWithdrawal(ChangeStart start) {
        return listeners.changing(start::withdrawnByMessage);
    }
}
