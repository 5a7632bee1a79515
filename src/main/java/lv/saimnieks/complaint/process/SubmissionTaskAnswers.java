package lv.saimnieks.complaint.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Classification.DesiredOutcome;
import lv.saimnieks.complaint.model.Classification.Part;
import lv.saimnieks.complaint.model.Classification.Said;
import lv.saimnieks.complaint.model.Examination.Decision;
import lv.saimnieks.complaint.model.Examination.Evaluation;
import lv.saimnieks.complaint.model.Examination.ForwardWay;
import lv.saimnieks.complaint.model.Examination.Ground;
import lv.saimnieks.complaint.model.Examination.InsightKind;
import lv.saimnieks.complaint.model.Examination.Justified;
import lv.saimnieks.complaint.model.Examination.Procedure;
import lv.saimnieks.complaint.model.Examination.Result;
import lv.saimnieks.complaint.model.Examination.Verdict;
import lv.saimnieks.complaint.model.Handling;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import lv.saimnieks.complaint.steps.SubmissionClassification;
import lv.saimnieks.complaint.steps.SubmissionExamination;
import lv.saimnieks.complaint.steps.SubmissionIntake;
import lv.saimnieks.complaint.steps.SubmissionSettlement;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskAssignments;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What people answer in {@code complaint-handling}: each {@code complete} listener hands the answer to one service. */
@Configuration
class SubmissionTaskAnswers {

    private final CaseListeners listeners;

    SubmissionTaskAnswers(TaskAnswers answers, SubmissionTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    TaskListener recordDetection(SubmissionIntake intake) {
        return listeners.answer(a -> intake.read(a.number(), a.user(), a.text("contentText")));
    }

    @Bean
    TaskListener recordSubmissionClassification(SubmissionClassification classification) {
        return listeners.answer(a -> classification.classify(a.number(), a.user(), said(a)));
    }

    private static Said said(TaskAnswer a) {
        Set<String> inputs = SubmissionVariables.INPUTS.stream()
                .filter(a::isTrue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Part> parts = a.rows("partsText").stream()
                .map(r -> new Part(r.one(SubmissionKind.class, "partKind"), r.text("summaryText")))
                .toList();
        SubmissionScope scope = a.one(SubmissionScope.class, "scope");
        boolean items = scope == SubmissionScope.SERVICE || scope == SubmissionScope.RESOURCE;
        return new Said(
                inputs,
                a.one(SubmissionKind.class, "overrideKind"),
                a.text("overrideReasonText"),
                scope,
                items ? new LinkedHashSet<>(a.choices("targetItems")) : Set.of(),
                a.one(Cause.class, "cause"),
                a.one(DesiredOutcome.class, "desiredOutcome"),
                a.text("personComplainedAbout"),
                a.isTrue("identified"),
                a.text("paraphraseText"),
                parts,
                a.one(Handling.class, "handling"));
    }

    @Bean
    TaskListener recordForwarding(SubmissionSettlement settlement) {
        return listeners.answer(a -> settlement.forward(
                a.number(),
                a.user(),
                a.one(ForwardWay.class, "forwardWay"),
                a.text("institutionText"),
                a.text("reasonText"),
                a.date("forwardedOn")));
    }

    @Bean
    TaskListener recordRerouting(SubmissionSettlement settlement) {
        return listeners.answer(a -> settlement.reroute(
                a.number(),
                a.user(),
                a.one(Procedure.class, "procedure"),
                a.text("handedToText"),
                a.text("reasonText")));
    }

    @Bean
    TaskListener recordLeaving(SubmissionSettlement settlement) {
        return listeners.answer(a -> {
            if ("LEAVE".equals(a.text("leave"))) {
                settlement.leave(a.number(), a.user(), a.one(Ground.class, "ground"), a.text("rationaleText"));
            } else {
                settlement.examine(a.number(), a.user(), a.text("rationaleText"));
            }
        });
    }

    @Bean
    TaskListener recordMerging(SubmissionSettlement settlement, @Lazy TaskAssignments assignments) {
        return listeners.answer(a -> {
            if ("MERGE".equals(a.text("merge"))) {
                assignments.refresh(
                        settlement.merge(a.number(), a.user(), a.text("governingNumber"), a.text("reasonText")));
            } else {
                settlement.examine(a.number(), a.user(), a.text("reasonText"));
            }
        });
    }

    @Bean
    TaskListener recordSubmissionEvaluation(SubmissionExamination examination, BreachSuspicions suspicions) {
        return listeners.answer((a, execution) -> {
            String evaluation = a.text("evaluation");
            switch (evaluation) {
                case "COMPLETE" -> {
                    examination.evaluate(a.number(), a.user(), found(a), a.choices("related"));
                    suspicions.tell(a.number(), a.text("termText"));
                }
                case "CONSULT" -> examination.consult(a.number(), a.user(), a.text("consultQuestionText"));
                case "RECLASSIFY" -> examination.turn(a.number(), a.user(), null, a.text("reasonText"));
                case "OTHER" ->
                    examination.turn(a.number(), a.user(), a.one(Handling.class, "otherWay"), a.text("reasonText"));
                default -> {}
            }
            execution.setVariable("evaluation", evaluation);
            execution.setVariable("reclassify", "RECLASSIFY".equals(evaluation));
        });
    }

    private static Evaluation found(TaskAnswer a) {
        return new Evaluation(
                a.text("factsText"),
                a.one(Justified.class, "justified"),
                a.text("termText"),
                a.isTrue("expectationOnly"),
                a.text("rootCauseText"));
    }

    @Bean
    TaskListener recordQuestion(SubmissionExamination examination) {
        return listeners.answer((a, execution) -> {
            Instant waitUntil = examination.ask(a.number(), a.user(), a.text("questionText"));
            execution.setVariable("informationDueAt", Date.from(waitUntil));
        });
    }

    @Bean
    TaskListener recordConsultation(SubmissionExamination examination) {
        return listeners.answer(a -> examination.explain(a.number(), a.user(), a.text("opinionText")));
    }

    @Bean
    TaskListener recordSubmissionDecision(SubmissionExamination examination, Clock clock) {
        return listeners.answer(a -> {
            Decision decision = new Decision(
                    a.one(Verdict.class, "decision"),
                    a.text("rationaleText"),
                    a.text("manifestationText"),
                    a.text("causeText"),
                    a.choices("remedies").isEmpty() ? null : String.join(",", a.choices("remedies")),
                    a.text("partsDecisionText"),
                    a.user(),
                    clock.instant());
            List<Measure.Planned> measures = a.rows("measuresText").stream()
                    .map(r -> new Measure.Planned(
                            r.one(Measure.Kind.class, "measureKind"),
                            r.text("whatText"),
                            r.text("who"),
                            r.date("until")))
                    .toList();
            examination.decide(a.number(), a.user(), decision, measures);
        });
    }

    @Bean
    TaskListener recordMeasure(SubmissionExamination examination) {
        return listeners.answer(a ->
                examination.carriedOut(a.number(), a.user(), a.task().slot(), a.date("doneOn"), a.text("resultText")));
    }

    @Bean
    TaskListener recordSubmissionResult(SubmissionExamination examination) {
        return listeners.answer(a -> examination.document(
                a.number(),
                a.user(),
                new Result(a.text("resultText"), a.one(InsightKind.class, "insightKind"), a.text("lessonsText"))));
    }

    @Bean
    TaskListener recordAnswer(SubmissionAnswering answering) {
        return listeners.answer(a -> answering.write(
                a.number(),
                a.user(),
                new Answer.Written(
                        a.text("answerText"), a.one(ReplyWay.class, "sentWay"), a.date("sentOn"), a.text("proofText")),
                a.text("notInformedText")));
    }

    @Bean
    TaskListener recordExtension(SubmissionAnswering answering, ReplyTimers timers) {
        return listeners.answer(a -> {
            boolean confirmed = "YES".equals(a.text("confirmed"));
            answering.extend(a.number(), a.user(), confirmed, a.date("newDueOn"), a.text("rationaleText"));
            timers.move(a.number());
        });
    }
}
