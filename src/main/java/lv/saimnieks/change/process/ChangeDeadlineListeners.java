package lv.saimnieks.change.process;

import java.util.Date;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.change.steps.ChangeDueDates;
import lv.saimnieks.change.steps.ChangeImplementation;
import lv.saimnieks.change.steps.ChangePlanning;
import lv.saimnieks.change.steps.ChangeReviewing;
import lv.saimnieks.platform.TaskAnswers;
import lv.saimnieks.shared.Deadline;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
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
    ExecutionListener beginImplementation(ChangeImplementation implementation) {
        return execution -> {
            var begun = implementation.begin(CaseListeners.number(execution));
            execution.setVariable("planItems", begun.items());
            execution.setVariable("implementDueAt", Date.from(begun.dueAt()));
        };
    }

    @Bean
    ExecutionListener finishImplementation(ChangeImplementation implementation) {
        return execution -> implementation.finish(CaseListeners.number(execution));
    }

    @Bean
    ExecutionListener setReviewDeadline() {
        return listeners.moment("reviewDueAt", number -> dueDates.lateFrom(dues.review(changes.get(number))));
    }

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
