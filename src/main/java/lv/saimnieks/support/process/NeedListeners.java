package lv.saimnieks.support.process;

import java.util.Date;
import java.util.List;
import java.util.function.Function;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.ChangeRequests.Origin;
import lv.saimnieks.cases.process.ChangeRequests.Wanted;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.need.Evaluation;
import lv.saimnieks.support.need.Helped;
import lv.saimnieks.support.need.NeedSteps;
import lv.saimnieks.support.need.Needs;
import lv.saimnieks.support.need.SupportNeed;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The automatic steps of {@code methodical-support}, its deadlines, and what becomes of people's answers. */
@Configuration
class NeedListeners {

    private static final String TASK = "PU2-12";

    private final CaseListeners listeners;
    private final NeedTasks tasks;
    private final NeedSteps steps;
    private final Needs needs;
    private final ChangeRequests changes;
    private final DueDates dueDates;

    NeedListeners(
            TaskAnswers answers,
            NeedTasks tasks,
            NeedSteps steps,
            Needs needs,
            ChangeRequests changes,
            DueDates dueDates) {
        this.listeners = new CaseListeners(answers, tasks);
        this.tasks = tasks;
        this.steps = steps;
        this.needs = needs;
        this.changes = changes;
        this.dueDates = dueDates;
    }

    @Bean
    JavaDelegate registerSupportNeed(NeedProcess process) {
        return execution -> {
            String number = process.numberOf(execution);
            execution.setProcessBusinessKey(number);
            needs.started(number, execution.getProcessInstanceId());
            listeners.refresh(execution);
        };
    }

    @Bean
    ExecutionListener setEvaluationDue() {
        return due("evaluateRemindAt", "evaluateDueAt", need -> tasks.evaluating());
    }

    @Bean
    ExecutionListener setProvidingDue() {
        return due("provideRemindAt", "provideDueAt", tasks::providing);
    }

    @Bean
    ExecutionListener setConfirmationDue() {
        return due("confirmRemindAt", null, need -> tasks.evaluating());
    }

    @Bean
    ExecutionListener setFeedbackUntil() {
        return due("feedbackRemindAt", "feedbackUntil", need -> tasks.feedback());
    }

    private ExecutionListener due(String remind, String late, Function<SupportNeed, Deadline> rule) {
        return execution -> {
            Deadline due = rule.apply(needs.get(CaseListeners.number(execution)));
            execution.setVariable(remind, Date.from(dueDates.remindAt(due)));
            if (late != null) {
                execution.setVariable(late, Date.from(dueDates.lateFrom(due)));
            }
        };
    }

    @Bean
    TaskListener recordSupportEvaluation() {
        return listeners.answer(a -> {
            switch (a.one(Evaluation.class, "verdict")) {
                case ACCEPTED ->
                    steps.accept(
                            a.number(),
                            a.user(),
                            new NeedSteps.Corrected(
                                    a.one(Topic.class, "needTopic"),
                                    a.one(Audience.class, "needAudience"),
                                    a.integer("peopleCount"),
                                    a.isTrue("processChanged")));
                case AVAILABLE -> steps.available(a.number(), a.user(), a.text("materialCode"));
                case REJECTED -> steps.reject(a.number(), a.user(), a.text("reasonText"));
            }
            askForChange(a);
        });
    }

    private void askForChange(TaskAnswer a) {
        if (a.isTrue("requestChange")) {
            SupportNeed need = needs.get(a.number());
            Wanted wanted = new Wanted(
                    need.title(),
                    a.text("changeText"),
                    need.what() == null ? need.title() : need.what(),
                    a.user(),
                    need.scope().name(),
                    need.itemCode() == null ? List.of() : List.of(need.itemCode()),
                    null);
            steps.changeAsked(a.number(), a.user(), changes.ask(wanted, new Origin(TASK, NeedProcess.KEY, a.number())));
        }
    }

    @Bean
    ExecutionListener recordSupportForm() {
        return listeners.decision("support-form", steps::decideForm);
    }

    @Bean
    TaskListener recordSupportMaterial() {
        return listeners.answer(a -> steps.material(a.number(), a.user(), a.text("materialCode"), a.text("noteText")));
    }

    @Bean
    TaskListener recordSupportTraining() {
        return listeners.answer(a -> steps.training(a.number(), a.user(), a.text("trainingCode"), a.text("noteText")));
    }

    @Bean
    TaskListener recordSupportConsultation() {
        return listeners.answer(a -> steps.consultation(
                a.number(),
                a.user(),
                new NeedSteps.Answered(
                        a.text("channel"),
                        a.date("heldOn"),
                        a.text("questionText"),
                        a.text("answerText"),
                        a.integer("minutes"))));
    }

    @Bean
    TaskListener recordSupportAvailability() {
        return listeners.answer(a -> {
            steps.confirm(a.number(), a.user(), a.choices("informed"), a.text("noteText"));
            askForChange(a);
        });
    }

    @Bean
    TaskListener recordSupportFeedback() {
        return listeners.answer(
                a -> steps.feedback(a.number(), a.user(), a.one(Helped.class, "helped"), a.text("feedbackText")));
    }

    @Bean
    JavaDelegate escalateSupportEvaluation(@Lazy TaskAssignments assignments) {
        return listeners.step(number -> {
            steps.escalate(number);
            assignments.escalate(number, NeedTasks.EVALUATE);
        });
    }

    @Bean
    JavaDelegate escalateSupport() {
        return listeners.step(steps::escalate);
    }

    @Bean
    JavaDelegate tellSupportAsker() {
        return listeners.step(steps::tellAsker);
    }

    @Bean
    ExecutionListener closeSupportNeed() {
        return execution -> steps.close(CaseListeners.number(execution));
    }
}
