package lv.saimnieks.change.process;

import static lv.saimnieks.change.process.ChangeAnswerReader.assessed;
import static lv.saimnieks.change.process.ChangeAnswerReader.inputs;
import static lv.saimnieks.change.process.ChangeAnswerReader.one;
import static lv.saimnieks.change.process.ChangeAnswerReader.planText;
import static lv.saimnieks.change.process.ChangeAnswerReader.report;
import static lv.saimnieks.change.process.ChangeAnswerReader.work;

import java.util.LinkedHashSet;
import java.util.function.BiConsumer;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.change.ChangeAssessment;
import lv.saimnieks.change.ChangeAuthorisation;
import lv.saimnieks.change.ChangeClassification;
import lv.saimnieks.change.ChangeClosure;
import lv.saimnieks.change.ChangeImplementation;
import lv.saimnieks.change.ChangeIntake;
import lv.saimnieks.change.ChangePlanning;
import lv.saimnieks.change.ChangeReviewing;
import lv.saimnieks.change.ChangeType;
import lv.saimnieks.change.ClosureCode;
import lv.saimnieks.change.Complexity;
import lv.saimnieks.change.Decision;
import lv.saimnieks.change.DeviationDecision;
import lv.saimnieks.change.DeviationKind;
import lv.saimnieks.change.ItemResult;
import lv.saimnieks.change.Novelty;
import lv.saimnieks.change.Opinion;
import lv.saimnieks.change.RollbackOutcome;
import lv.saimnieks.change.TriggerKind;
import lv.saimnieks.change.Verdict;
import lv.saimnieks.platform.TaskAnswer;
import lv.saimnieks.platform.TaskAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people answer in {@code change-management}: each {@code complete} listener hands the answer to one service. */
@Configuration
class ChangeAnswers {

    private final TaskAnswers answers;
    private final ChangeState state;

    ChangeAnswers(TaskAnswers answers, ChangeState state) {
        this.answers = answers;
        this.state = state;
    }

    /** A listener that gives the answer away and then brings the process variables in line with the register. */
    private TaskListener listener(BiConsumer<TaskAnswer, DelegateTask> handler) {
        return task -> {
            TaskAnswer answer = answers.of(task);
            handler.accept(answer, task);
            state.write(task.getExecution(), answer.task().number());
        };
    }

    private static String number(TaskAnswer answer) {
        return answer.task().number();
    }

    @Bean
    TaskListener recordNeed(ChangeIntake intake) {
        return listener((a, task) -> intake.recordNeed(
                number(a),
                a.user(),
                one(TriggerKind.class, a, "triggerKind"),
                a.text("originTask"),
                a.text("evidenceText")));
    }

    @Bean
    TaskListener recordClassification(ChangeClassification classification) {
        return listener((a, task) -> classification.classify(
                number(a),
                a.user(),
                inputs(a),
                new ChangeClassification.Said(
                        one(Novelty.class, a, "novelty"),
                        new LinkedHashSet<>(a.choices("affectedItems")),
                        a.text("deselectReasonText"),
                        a.isTrue("deviatesFromModel") ? a.text("deviationFromModelText") : null)));
    }

    @Bean
    TaskListener confirmClassification(ChangeClassification classification) {
        return listener((a, task) -> classification.confirm(
                number(a),
                a.user(),
                new ChangeClassification.Override(
                        one(ChangeType.class, a, "overrideType"),
                        one(Complexity.class, a, "overrideComplexity"),
                        a.text("overrideReasonText")),
                a.text("assessor")));
    }

    @Bean
    TaskListener recordAssessment(ChangeAssessment assessment) {
        return listener((a, task) -> {
            var outcome = assessment.assess(number(a), a.user(), assessed(a));
            task.getExecution().setVariable("reclassify", outcome.reclassify());
            task.getExecution().setVariable("split", outcome.split());
        });
    }

    @Bean
    TaskListener recordSupplement(ChangeAssessment assessment) {
        return listener((a, task) -> {
            assessment.supplement(number(a), a.user(), a.text("supplementText"));
            task.getExecution().setVariable("reassess", a.isTrue("reassess"));
        });
    }

    @Bean
    TaskListener recordExpertAssessment(ChangeAssessment assessment) {
        return listener((a, task) -> assessment.opine(
                number(a),
                a.user(),
                one(Opinion.class, a, "opinion"),
                a.text("groundsText"),
                a.text("conditionsText")));
    }

    @Bean
    TaskListener recordDecision(ChangeAuthorisation authorisation) {
        return listener((a, task) -> {
            var content = new Decision.Content(
                    one(Verdict.class, a, "decision"),
                    a.text("rationaleText"),
                    a.text("conditionsText"),
                    a.date("validUntil"));
            var standing = authorisation.decide(number(a), a.user(), a.task().slot(), content);
            task.getExecution().setVariable("authorisation", standing.name());
        });
    }

    @Bean
    TaskListener recordVerbalConfirmation(ChangeAuthorisation authorisation) {
        return listener((a, task) -> {
            boolean confirmed = "YES".equals(a.text("confirmed"));
            authorisation.confirmVerbal(number(a), a.user(), confirmed, a.text("rationaleText"));
            task.getExecution().setVariable("verbalConfirmed", confirmed);
        });
    }

    @Bean
    TaskListener recordPlan(ChangePlanning planning) {
        return listener(
                (a, task) -> planning.plan(number(a), a.user(), work(a), planText(a), a.text("risksChangeText")));
    }

    @Bean
    TaskListener recordImplementation(ChangeImplementation implementation, ChangeProcess process) {
        return listener((a, task) -> {
            var reported = new ChangeImplementation.Report(
                    one(ItemResult.class, a, "result"),
                    a.date("actualFrom"),
                    a.date("actualTo"),
                    a.text("noteText"),
                    a.isTrue("riskRaised"));
            var deviated = a.isTrue("deviation")
                    ? new ChangeImplementation.Deviated(
                            one(DeviationKind.class, a, "deviationKind"), a.text("deviationText"))
                    : null;
            if (implementation.report(number(a), a.user(), a.task().slot(), reported, deviated)) {
                process.reportDeviation(number(a));
            }
        });
    }

    @Bean
    TaskListener recordDeviationDecision(ChangeImplementation implementation) {
        return listener((a, task) -> implementation.decide(
                number(a), a.user(), one(DeviationDecision.class, a, "deviationDecision"), a.text("rationaleText")));
    }

    @Bean
    TaskListener recordRollback(ChangeImplementation implementation) {
        return listener((a, task) -> implementation.rollBack(
                number(a),
                a.user(),
                one(RollbackOutcome.class, a, "outcome"),
                a.date("rolledBackOn"),
                a.text("noteText")));
    }

    @Bean
    TaskListener recordDocumentation(ChangeImplementation implementation) {
        return listener((a, task) -> implementation.document(number(a), a.user(), planText(a)));
    }

    @Bean
    TaskListener recordReview(ChangeReviewing reviewing) {
        return listener((a, task) -> reviewing.review(number(a), a.user(), report(a)));
    }

    @Bean
    TaskListener recordClosure(ChangeClosure closure) {
        return listener((a, task) -> closure.close(
                number(a),
                a.user(),
                one(ClosureCode.class, a, "closureCode"),
                a.text("closureNoteText"),
                one(LifecycleStage.class, a, "newLifecycleStage")));
    }
}
