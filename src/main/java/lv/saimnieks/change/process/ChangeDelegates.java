package lv.saimnieks.change.process;

import lv.saimnieks.change.Change;
import lv.saimnieks.change.ChangeAssessment;
import lv.saimnieks.change.ChangeAuthorisation;
import lv.saimnieks.change.ChangeClassification;
import lv.saimnieks.change.ChangeClosure;
import lv.saimnieks.change.ChangeImplementation;
import lv.saimnieks.change.ChangeIntake;
import lv.saimnieks.change.ChangeReviewing;
import lv.saimnieks.change.DeviationKind;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps of {@code change-management}: each is a doorway to one service method. */
@Configuration
class ChangeDelegates {

    @Bean
    JavaDelegate receiveChange(ChangeStart start, ChangeIntake intake, ChangeState state) {
        return execution -> {
            Change change = start.changeOf(execution);
            execution.setProcessBusinessKey(change.number());
            intake.started(change.number(), execution.getProcessInstanceId());
            execution.setVariable("needEvidenced", start.needEvidenced(change));
            state.write(execution, change.number());
        };
    }

    @Bean
    JavaDelegate registerChange(ChangeIntake intake) {
        return execution -> intake.register(number(execution));
    }

    @Bean
    JavaDelegate verifyStandardModel(ChangeClassification classification) {
        return execution ->
                execution.setVariable("modelVerified", classification.verifyStandardModel(number(execution)));
    }

    @Bean
    JavaDelegate planFromTemplate(ChangeClassification classification) {
        return execution -> classification.planFromTemplate(number(execution));
    }

    @Bean
    JavaDelegate treatAsNormal(ChangeClassification classification, ChangeState state) {
        return execution -> {
            classification.treatAsNormal(number(execution));
            state.write(execution, number(execution));
        };
    }

    @Bean
    JavaDelegate splitChange(ChangeAssessment assessment, ChangeProcess process, ChangeState state) {
        return execution -> {
            assessment.split(number(execution)).forEach(process::start);
            state.write(execution, number(execution));
        };
    }

    @Bean
    JavaDelegate escalateDecision(ChangeAuthorisation authorisation, ChangeState state) {
        return execution -> {
            authorisation.escalate(number(execution));
            state.escalate(number(execution), "Task_AuthoriseChange");
        };
    }

    @Bean
    JavaDelegate cancelUnanswered(ChangeAuthorisation authorisation, ChangeState state) {
        return execution -> {
            authorisation.cancelUnanswered(number(execution));
            state.write(execution, number(execution));
        };
    }

    @Bean
    JavaDelegate noteExpiry(ChangeAuthorisation authorisation) {
        return execution -> authorisation.noteExpiry(number(execution));
    }

    @Bean
    JavaDelegate reportDelay(ChangeImplementation implementation, ChangeProcess process, ChangeState state) {
        return execution -> {
            process.deviate(
                    number(execution), null, DeviationKind.DELAY, Wording.of("change.ChangeDelegates.reportDelay"));
            state.write(execution, number(execution));
        };
    }

    @Bean
    JavaDelegate reviewLight(ChangeReviewing reviewing) {
        return execution -> reviewing.reviewLightly(number(execution));
    }

    @Bean
    JavaDelegate updateRegisters(ChangeClosure closure) {
        return execution -> closure.updateRegisters(number(execution));
    }

    @Bean
    JavaDelegate informStakeholders(ChangeClosure closure) {
        return execution -> closure.inform(number(execution));
    }

    @Bean
    JavaDelegate publishChangeClosed(ChangeClosure closure) {
        return execution -> closure.publish(number(execution));
    }

    @Bean
    JavaDelegate recordWithdrawal(ChangeStart start, ChangeState state) {
        return execution -> {
            start.withdrawnByMessage(number(execution));
            state.write(execution, number(execution));
        };
    }

    static String number(DelegateExecution execution) {
        return (String) execution.getVariable(ChangeProcess.NUMBER);
    }
}
