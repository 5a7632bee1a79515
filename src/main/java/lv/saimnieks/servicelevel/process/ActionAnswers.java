package lv.saimnieks.servicelevel.process;

import java.util.List;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.servicelevel.action.ActionPlanning;
import lv.saimnieks.servicelevel.action.ActionProof;
import lv.saimnieks.servicelevel.action.Cause;
import lv.saimnieks.servicelevel.action.CorrectiveAction.ChangePlan;
import lv.saimnieks.servicelevel.action.CorrectiveAction.Documented;
import lv.saimnieks.servicelevel.action.CorrectiveAction.SupplierNotice;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Planned;
import lv.saimnieks.servicelevel.action.EffectDecision;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people answer in {@code sla-corrective-action}: each {@code complete} listener hands the answer to one service. */
@Configuration
class ActionAnswers {

    private final CaseListeners listeners;

    ActionAnswers(TaskAnswers answers, ActionTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    TaskListener recordContainment(ActionPlanning planning) {
        return listeners.answer(a -> planning.contain(a.number(), a.user(), a.text("containmentText")));
    }

    @Bean
    TaskListener recordRootCause(ActionPlanning planning) {
        return listeners.answer(a -> {
            if ("FALSE_MEASUREMENT".equals(a.text("finding"))) {
                planning.falseMeasurement(a.number(), a.user(), a.text("rootCauseText"));
            } else {
                planning.found(a.number(), a.user(), a.one(Cause.class, "cause"), a.text("rootCauseText"));
            }
        });
    }

    @Bean
    TaskListener recordActionPlan(ActionPlanning planning) {
        return listeners.answer(a -> {
            List<Planned> measures = a.rows("measuresText").stream()
                    .map(r -> new Planned(r.text("whatText"), r.text("who"), r.date("until")))
                    .toList();
            planning.plan(a.number(), a.user(), measures, change(a));
        });
    }

    private static ChangePlan change(TaskAnswer a) {
        return new ChangePlan(a.text("changeText"), a.text("emergencyText"), a.text("noChangeText"));
    }

    @Bean
    TaskListener recordPlanConfirmation(ActionPlanning planning) {
        return listeners.answer(a ->
                planning.confirm(a.number(), a.user(), "YES".equals(a.text("planConfirmed")), a.text("reasonText")));
    }

    @Bean
    TaskListener recordSupplierNotice(ActionPlanning planning) {
        return listeners.answer(a -> planning.notice(
                a.number(),
                new SupplierNotice(a.text("noticeText"), a.text("noticeToText"), a.date("noticeOn"), a.user())));
    }

    @Bean
    TaskListener recordMeasureDone(ActionProof proof) {
        return listeners.answer(a -> {
            if ("TAKEN_AWAY".equals(a.text("done"))) {
                proof.takeAway(a.number(), a.user(), a.task().slot(), a.text("resultText"));
            } else {
                proof.done(a.number(), a.user(), a.task().slot(), a.date("doneOn"), a.text("resultText"));
            }
        });
    }

    @Bean
    TaskListener recordVerification(ActionProof proof) {
        return listeners.answer(a -> proof.verify(
                a.number(), a.user(), a.task().slot(), "YES".equals(a.text("verified")), a.text("verificationText")));
    }

    @Bean
    TaskListener recordEffectDecision(ActionProof proof) {
        return listeners.answer(a -> proof.decide(
                a.number(), a.user(), a.one(EffectDecision.class, "effectDecision"), a.text("rationaleText")));
    }

    @Bean
    TaskListener recordActionResult(ActionProof proof) {
        return listeners.answer(a -> proof.document(
                a.number(),
                new Documented(
                        a.text("resultText"),
                        a.text("lessonsText"),
                        a.text("costText"),
                        a.text("recipientsText"),
                        a.user())));
    }
}
