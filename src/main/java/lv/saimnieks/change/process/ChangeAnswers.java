package lv.saimnieks.change.process;

import static lv.saimnieks.change.process.ChangeAnswerReader.assessed;
import static lv.saimnieks.change.process.ChangeAnswerReader.inputs;
import static lv.saimnieks.change.process.ChangeAnswerReader.planText;
import static lv.saimnieks.change.process.ChangeAnswerReader.report;
import static lv.saimnieks.change.process.ChangeAnswerReader.saidOfRisks;
import static lv.saimnieks.change.process.ChangeAnswerReader.work;

import java.util.LinkedHashSet;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Classification.Novelty;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.change.model.Deviation.DeviationDecision;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.Deviation.RollbackOutcome;
import lv.saimnieks.change.model.ExpertOpinion.Opinion;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.change.steps.ChangeAssessment;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.change.steps.ChangeClassification;
import lv.saimnieks.change.steps.ChangeClosure;
import lv.saimnieks.change.steps.ChangeImplementation;
import lv.saimnieks.change.steps.ChangeIntake;
import lv.saimnieks.change.steps.ChangePlanning;
import lv.saimnieks.change.steps.ChangeReviewing;
import lv.saimnieks.platform.casework.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people answer in {@code change-management}: each {@code complete} listener hands the answer to one service. */
@Configuration
class ChangeAnswers {

    private final CaseListeners listeners;

    ChangeAnswers(TaskAnswers answers, ChangeTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    TaskListener recordNeed(ChangeIntake intake) {
        return listeners.answer(a -> intake.recordNeed(
                a.number(),
                a.user(),
                a.one(TriggerKind.class, "triggerKind"),
                a.text("originTask"),
                a.text("evidenceText")));
    }

    @Bean
    TaskListener recordClassification(ChangeClassification classification) {
        return listeners.answer(a -> classification.classify(
                a.number(),
                a.user(),
                inputs(a),
                new ChangeClassification.Said(
                        a.one(Novelty.class, "novelty"),
                        new LinkedHashSet<>(a.choices("affectedItems")),
                        new LinkedHashSet<>(a.choices("addedItems")),
                        a.text("deselectReasonText"),
                        a.isTrue("deviatesFromModel") ? a.text("deviationFromModelText") : null)));
    }

    @Bean
    TaskListener confirmClassification(ChangeClassification classification) {
        return listeners.answer(a -> classification.confirm(
                a.number(),
                a.user(),
                new ChangeClassification.Override(
                        a.one(ChangeType.class, "overrideType"),
                        a.one(Complexity.class, "overrideComplexity"),
                        a.text("overrideReasonText")),
                a.text("assessor")));
    }

    @Bean
    TaskListener recordAssessment(ChangeAssessment assessment) {
        return listeners.answer((a, execution) -> {
            var outcome = assessment.assess(a.number(), a.user(), assessed(a));
            execution.setVariable("reclassify", outcome.reclassify());
            execution.setVariable("split", outcome.split());
        });
    }

    @Bean
    TaskListener recordSupplement(ChangeAssessment assessment) {
        return listeners.answer((a, execution) -> {
            assessment.supplement(a.number(), a.user(), a.text("supplementText"));
            execution.setVariable("reassess", a.isTrue("reassess"));
        });
    }

    @Bean
    TaskListener recordExpertAssessment(ChangeAssessment assessment) {
        return listeners.answer(a -> assessment.opine(
                a.number(),
                a.user(),
                a.one(Opinion.class, "opinion"),
                a.text("groundsText"),
                a.text("conditionsText")));
    }

    /** Cases that began on an earlier version of the model ask for {@code recordDecision}. */
    @Bean({"recordAuthorisation", "recordDecision"})
    TaskListener recordAuthorisation(ChangeAuthorisation authorisation) {
        return listeners.answer((a, execution) -> {
            var content = new Decision.Content(
                    a.one(Verdict.class, "decision"),
                    a.text("rationaleText"),
                    a.text("conditionsText"),
                    a.date("validUntil"));
            var standing = authorisation.decide(a.number(), a.user(), a.task().slot(), content);
            execution.setVariable("authorisation", standing.name());
        });
    }

    @Bean
    TaskListener recordVerbalConfirmation(ChangeAuthorisation authorisation) {
        return listeners.answer((a, execution) -> {
            boolean confirmed = "YES".equals(a.text("confirmed"));
            authorisation.confirmVerbal(a.number(), a.user(), confirmed, a.text("rationaleText"));
            execution.setVariable("verbalConfirmed", confirmed);
        });
    }

    @Bean
    TaskListener recordPlan(ChangePlanning planning) {
        return listeners.answer(a ->
                planning.plan(a.number(), a.user(), work(a), planText(a), saidOfRisks(a), a.asks("clashReasonText")));
    }

    @Bean
    TaskListener recordImplementation(ChangeImplementation implementation, ChangeProcess process) {
        return listeners.answer(a -> {
            var reported = new ChangeImplementation.Report(
                    a.one(ItemResult.class, "result"),
                    a.date("actualFrom"),
                    a.date("actualTo"),
                    a.text("noteText"),
                    saidOfRisks(a),
                    a.isTrue("riskRaised"));
            var deviated = a.isTrue("deviation")
                    ? new ChangeImplementation.Deviated(
                            a.one(DeviationKind.class, "deviationKind"), a.text("deviationText"))
                    : null;
            if (implementation.report(a.number(), a.user(), a.task().slot(), reported, deviated)) {
                process.reportDeviation(a.number());
            }
        });
    }

    @Bean
    TaskListener recordDeviationDecision(ChangeImplementation implementation) {
        return listeners.answer(a -> implementation.decide(
                a.number(), a.user(), a.one(DeviationDecision.class, "deviationDecision"), a.text("rationaleText")));
    }

    @Bean
    TaskListener recordRollback(ChangeImplementation implementation) {
        return listeners.answer((a, execution) -> implementation.rollBack(
                a.number(),
                a.user(),
                new PlanItem.Undone(
                        a.one(RollbackOutcome.class, "outcome"), a.date("rolledBackOn"), a.text("noteText"), a.user()),
                isLast(execution)));
    }

    /** Whether no other of several tasks in a row follows; on earlier versions of the model there was one for all. */
    private static boolean isLast(DelegateExecution execution) {
        Object of = execution.getVariable("nrOfInstances");
        return of == null || (Integer) execution.getVariable("loopCounter") + 1 >= (Integer) of;
    }

    @Bean
    TaskListener recordDocumentation(ChangeImplementation implementation) {
        return listeners.answer(
                a -> implementation.document(a.number(), a.user(), planText(a), a.asks("clashReasonText")));
    }

    @Bean
    TaskListener recordReview(ChangeReviewing reviewing, ModelRequests models) {
        return listeners.answer(a -> {
            reviewing.review(a.number(), a.user(), report(a), saidOfRisks(a));
            if (a.isTrue("proposeStandardModel")) {
                models.propose(a.number(), a.user());
            }
        });
    }

    @Bean
    TaskListener recordClosure(ChangeClosure closure, SupportRequests support) {
        return listeners.answer(a -> {
            closure.close(
                    a.number(),
                    a.user(),
                    a.one(ClosureCode.class, "closureCode"),
                    a.text("closureNoteText"),
                    a.one(LifecycleStage.class, "newLifecycleStage"));
            support.askIfNeeded(a.number(), a.user(), a.isTrue("requestSupport"), a.text("supportText"));
        });
    }
}
