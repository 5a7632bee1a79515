package lv.saimnieks.servicelevel.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.servicelevel.breach.BreachNotices;
import lv.saimnieks.servicelevel.breach.BreachSteps;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.breach.NewBreach;
import lv.saimnieks.servicelevel.breach.Occasion;
import lv.saimnieks.servicelevel.measurement.Results;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.term.Terms;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** How {@code sla-measurement} begins by a message, its automatic steps, and what becomes of people's answers. */
@Configuration
class MeasurementListeners {

    private static final String BREACH_DETECTED = "SlaBreachDetected";

    private final CaseListeners listeners;

    MeasurementListeners(TaskAnswers answers, MeasurementTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    ExecutionListener receiveSuspicion(Breaches breaches, Terms terms, Results results) {
        return asked(Occasion.SUSPECTED, breaches, terms, results);
    }

    @Bean
    ExecutionListener receiveTermsReview(Breaches breaches, Terms terms, Results results) {
        return asked(Occasion.TERMS_REVIEW, breaches, terms, results);
    }

    private ExecutionListener asked(Occasion occasion, Breaches breaches, Terms terms, Results results) {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, List.of("termCode", "originProcess", "originCaseId"));
            String term = brought.text("termCode");
            String number = breaches.register(NewBreach.asked(
                    occasion,
                    terms.get(term),
                    occasion == Occasion.SUSPECTED
                            ? results.of(term, 1).stream().findFirst().orElse(null)
                            : null,
                    brought.text("originProcess"),
                    brought.text("originCaseId")));
            execution.setProcessBusinessKey(number);
            breaches.started(number, execution.getProcessInstanceId());
            listeners.refresh(execution);
        };
    }

    @Bean
    ExecutionListener setCollectDue(DueDates dueDates) {
        return listeners.moment(
                "collectDueAt", number -> dueDates.lateFrom(dueDates.within(MeasurementTasks.COLLECT_WITHIN)));
    }

    @Bean
    ExecutionListener setCollectEscalation(DueDates dueDates) {
        return listeners.moment(
                "collectEscalateAt", number -> dueDates.lateFrom(dueDates.within(MeasurementTasks.ESCALATE_WITHIN)));
    }

    @Bean
    TaskListener recordMeasurement(BreachSteps steps) {
        return listeners.answer(a -> {
            if ("NOT_MEASURED".equals(a.text("collected"))) {
                steps.notMeasured(a.number(), a.text("reasonText"), a.user());
            } else {
                steps.measure(
                        a.number(),
                        a.decimal("value"),
                        a.integer("good"),
                        a.integer("total"),
                        a.text("evidenceText"),
                        a.user());
            }
        });
    }

    @Bean
    JavaDelegate tellOfOverdue(BreachNotices notices) {
        return listeners.step(notices::overdue);
    }

    @Bean
    JavaDelegate escalateMissing(BreachNotices notices, @Lazy TaskAssignments assignments) {
        return listeners.step(number -> {
            notices.escalate(number);
            assignments.escalate(number, MeasurementTasks.COLLECT);
        });
    }

    @Bean
    JavaDelegate evaluateMeasurement(BreachSteps steps) {
        return listeners.changing(steps::evaluate);
    }

    @Bean
    JavaDelegate tellNearTarget(BreachNotices notices) {
        return listeners.step(notices::atRisk);
    }

    @Bean
    JavaDelegate registerBreach(Breaches breaches) {
        return listeners.step(breaches::confirmBreach);
    }

    @Bean
    JavaDelegate warnDependants(BreachNotices notices) {
        return listeners.step(notices::resourceAtRisk);
    }

    @Bean
    TaskListener recordAnalysis(BreachSteps steps) {
        return listeners.answer(a -> {
            String text = a.text("analysisText");
            switch (Objects.requireNonNull(a.text("analysis"))) {
                case "CONFIRMED" -> steps.confirm(a.number(), a.one(Severity.class, "severity"), text, a.user());
                case "FALSE_MEASUREMENT" ->
                    steps.correct(
                            a.number(),
                            a.decimal("correctedValue"),
                            a.integer("correctedGood"),
                            a.integer("correctedTotal"),
                            text,
                            a.user());
                default -> steps.dismiss(a.number(), text, a.user());
            }
        });
    }

    @Bean
    JavaDelegate sendBreachDetected(StartByMessage messages) {
        return listeners.step(number -> messages.send(BREACH_DETECTED, Map.of(MeasurementProcess.NUMBER, number)));
    }

    @Bean
    TaskListener recordTargetReview(BreachSteps steps) {
        return listeners.answer(a -> {
            if ("KEEP".equals(a.text("review"))) {
                steps.keepTarget(a.number(), a.text("reasonText"), a.user());
            } else {
                steps.reviseTarget(
                        a.number(),
                        a.decimal("target"),
                        a.decimal("warning"),
                        a.date("validFrom"),
                        a.text("reasonText"),
                        a.user());
            }
        });
    }

    @Bean
    ExecutionListener closeBreach(Breaches breaches) {
        return execution -> breaches.close(CaseListeners.number(execution));
    }
}
