package lv.saimnieks.change.process;

import java.time.Instant;
import java.util.Date;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.change.steps.ChangeDueDates;
import lv.saimnieks.change.steps.ChangeImplementation;
import lv.saimnieks.change.steps.ChangePlanning;
import lv.saimnieks.change.steps.ChangeReviewing;
import lv.saimnieks.change.steps.ChangeStepTimes;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.Deadline;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines of {@code change-management}: computed by the calendar when a step begins, and reminders of them. */
@Configuration
class ChangeDeadlineListeners {

    private final CaseListeners listeners;
    private final ChangeFinder changes;
    private final ChangeDueDates dues;
    private final DueDates dueDates;

    ChangeDeadlineListeners(
            TaskAnswers answers, ChangeTasks tasks, ChangeFinder changes, ChangeDueDates dues, DueDates dueDates) {
        this.listeners = new CaseListeners(answers, tasks);
        this.changes = changes;
        this.dues = dues;
        this.dueDates = dueDates;
    }

    @Bean
    ExecutionListener setDecisionDeadline(ChangeAuthorisation authorisation) {
        return execution -> {
            String number = CaseListeners.number(execution);
            authorisation.open(number);
            Deadline due = dues.decision(changes.get(number));
            execution.setVariable("authorisation", "PENDING");
            execution.setVariable("authoriseDueAt", Date.from(dueDates.lateFrom(due)));
            execution.setVariable("authoriseRemindAt", Date.from(dueDates.remindAt(due)));
        };
    }

    @Bean
    ExecutionListener setSupplementDeadline() {
        return listeners.moment("supplementDueAt", number -> dueDates.lateFrom(dues.supplement()));
    }

    @Bean
    ExecutionListener openImplementation(ChangeImplementation implementation) {
        return execution -> {
            String number = CaseListeners.number(execution);
            execution.setVariable("planItems", implementation.begin(number));
            execution.setVariable("itemClock", dueDates.strikes(dues.wholePlan(changes.get(number))));
        };
    }

    /** Cases that began on an earlier version of the model have one timer for the whole plan. */
    @Bean
    ExecutionListener beginImplementation(ChangeImplementation implementation) {
        return execution -> {
            String number = CaseListeners.number(execution);
            execution.setVariable("planItems", implementation.begin(number));
            execution.setVariable("implementDueAt", Date.from(dueDates.lateFrom(dues.wholePlan(changes.get(number)))));
        };
    }

    @Bean
    ExecutionListener openRollback(ChangeImplementation implementation) {
        return execution ->
                execution.setVariable("rollbackItems", implementation.toUndo(CaseListeners.number(execution)));
    }

    /** The engine winds the clocks of all pieces of work alike; each goes by the end of its own. */
    @Bean
    TaskListener windItemClock() {
        return task -> {
            Deadline due = dues.item(changes.get(CaseListeners.number(task.getExecution())), slot(task));
            for (JobEntity job : ((ExecutionEntity) task.getExecution()).getJobs()) {
                if (job instanceof TimerEntity timer
                        && TimerTaskListenerJobHandler.TYPE.equals(job.getJobHandlerType())) {
                    timer.setRepeat(dueDates.strikes(due));
                    timer.setDuedate(Date.from(dueDates.firstStrike(due)));
                }
            }
        };
    }

    private static int slot(DelegateTask task) {
        return (Integer) task.getVariable("loopCounter");
    }

    @Bean
    TaskListener watchItem(ChangeStepTimes times, ChangeProcess process) {
        return listeners.watch(dueDates, remindOf(times), (task, due) -> {
            String number = CaseListeners.number(task.getExecution());
            process.reportLate(number, slot(task));
        });
    }

    @Bean
    ExecutionListener setDeviationClock() {
        return clock("deviationClock", dues::step);
    }

    @Bean
    ExecutionListener setConfirmationClock() {
        return clock("confirmClock", dues::confirmation);
    }

    @Bean
    ExecutionListener setReviewClock() {
        return clock("reviewClock", dues::review);
    }

    private ExecutionListener clock(String variable, Function<Change, Deadline> rule) {
        return execution -> execution.setVariable(
                variable, dueDates.strikes(rule.apply(changes.get(CaseListeners.number(execution)))));
    }

    /** A step that is reminded of, and of which the next level is told when it is late. */
    @Bean
    TaskListener watchStep(ChangeStepTimes times) {
        return listeners.watch(
                dueDates,
                remindOf(times),
                (task, due) -> times.late(
                        CaseListeners.number(task.getExecution()), task.getName(), CaseListeners.people(task), due));
    }

    private static BiConsumer<DelegateTask, Instant> remindOf(ChangeStepTimes times) {
        return (task, due) -> times.remind(
                CaseListeners.number(task.getExecution()), task.getName(), CaseListeners.people(task), due);
    }

    @Bean
    ExecutionListener finishImplementation(ChangeImplementation implementation) {
        return execution -> implementation.finish(CaseListeners.number(execution));
    }

    /** Cases that began on an earlier version of the model are reminded of the review when it is late. */
    @Bean
    ExecutionListener setReviewDeadline() {
        return listeners.moment("reviewDueAt", number -> dueDates.lateFrom(dues.review(changes.get(number))));
    }

    @Bean
    ExecutionListener setPlanningReminder() {
        return listeners.moment("planRemindAt", number -> dueDates.remindAt(dues.planning(changes.get(number))));
    }

    /** Cases that began on an earlier version of the model are reminded of planning when it is late. */
    @Bean
    ExecutionListener setPlanningDeadline() {
        return listeners.moment("planDueAt", number -> dueDates.lateFrom(dues.planning(changes.get(number))));
    }

    @Bean
    TaskListener remindPlanners(ChangePlanning planning) {
        return listeners.reminder(planning::remind);
    }

    @Bean
    TaskListener remindAuthority(ChangeAuthorisation authorisation) {
        return listeners.reminder(authorisation::remind);
    }

    @Bean
    TaskListener remindReviewers(ChangeReviewing reviewing) {
        return listeners.reminder((number, people, due) -> reviewing.remind(number, people));
    }
}
