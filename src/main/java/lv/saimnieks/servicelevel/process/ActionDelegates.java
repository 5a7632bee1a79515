package lv.saimnieks.servicelevel.process;

import java.util.List;
import java.util.function.Consumer;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.servicelevel.action.ActionPlanning;
import lv.saimnieks.servicelevel.action.ActionProof;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps and the table of {@code sla-corrective-action}: each is a doorway to one service method. */
@Configuration
class ActionDelegates {

    private final CaseListeners listeners;

    ActionDelegates(TaskAnswers answers, ActionTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    /** A breach was detected: the action enters the register, its number is the business key. */
    @Bean
    ExecutionListener openCorrectiveAction(ActionPlanning planning) {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, List.of("breachNumber"));
            String number = planning.open(brought.text("breachNumber"));
            execution.setProcessBusinessKey(number);
            planning.started(number, execution.getProcessInstanceId());
            listeners.refresh(execution);
        };
    }

    @Bean
    ExecutionListener recordActionRule(ActionPlanning planning) {
        return listeners.decision("corrective-action", planning::rule);
    }

    @Bean
    JavaDelegate reportUsageViolation(ActionMessages messages) {
        return listeners.step(messages::usageViolation);
    }

    @Bean
    JavaDelegate requestInstruction(ActionMessages messages) {
        return listeners.step(messages::instruction);
    }

    @Bean
    JavaDelegate requestTermsReview(ActionMessages messages) {
        return listeners.step(messages::termsReview);
    }

    @Bean
    ExecutionListener beginPerforming(ActionProof proof) {
        return changing(proof::beginPerforming);
    }

    private ExecutionListener changing(Consumer<String> handler) {
        return execution -> {
            handler.accept(CaseListeners.number(execution));
            listeners.refresh(execution);
        };
    }

    @Bean
    JavaDelegate requestCorrectiveChange(ActionMessages messages) {
        return listeners.changing(messages::change);
    }

    /** The change that was waited for is closed; its number and end are in the register from now on. */
    @Bean
    ExecutionListener recordCorrectiveChange(ActionPlanning planning) {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, List.of("originChangeNumber", "changeClosureCode"));
            planning.changeClosed(
                    CaseListeners.number(execution),
                    brought.text("originChangeNumber"),
                    brought.text("changeClosureCode"));
            listeners.refresh(execution);
        };
    }

    @Bean
    JavaDelegate replanAction(ActionProof proof) {
        return listeners.changing(proof::replan);
    }

    @Bean
    ExecutionListener beginVerifying(ActionProof proof) {
        return changing(proof::beginVerifying);
    }

    @Bean
    JavaDelegate sendMeasuresBack(ActionProof proof) {
        return listeners.changing(proof::sendBack);
    }

    @Bean
    JavaDelegate judgeEffect(ActionProof proof) {
        return listeners.changing(proof::judge);
    }

    @Bean
    JavaDelegate escalateAction(ActionProof proof) {
        return execution -> proof.escalate(CaseListeners.number(execution), execution.getCurrentActivityName());
    }

    @Bean
    JavaDelegate informOfAction(ActionProof proof) {
        return listeners.step(proof::inform);
    }

    @Bean
    JavaDelegate closeAction(ActionProof proof) {
        return listeners.changing(proof::close);
    }
}
