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

    ChangeDeadlineListeners(TaskAnswers answers, ChangeTasks tasks, ChangeFinder changes, ChangeDueDates dues) {
        this.listeners = new CaseListeners(answers, tasks);
        this.changes = changes;
        this.dues = dues;
    }

    @Bean
    ExecutionListener setDecisionDeadline(ChangeAuthorisation authorisation, DueDates dueDates) {
        return execution -> {
            String number = CaseListeners.number(execution);
            authorisation.open(number);
            Deadline due = dues.decision(changes.get(number));
            execution.setVariable("authorisation", "PENDING");
            execution.setVariable("authoriseDueAt", Date.from(due.dueAt()));
            execution.setVariable("authoriseRemindAt", Date.from(dueDates.remindAt(due)));
        };
    }

    @Bean
    ExecutionListener setSupplementDeadline() {
        return listeners.due("supplementDueAt", number -> dues.supplement());
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
        return listeners.due("reviewDueAt", number -> dues.review(changes.get(number)));
    }

    @Bean
    ExecutionListener setPlanningDeadline() {
        return listeners.due("planDueAt", number -> dues.planning(changes.get(number)));
    }

    @Bean
    TaskListener remindPlanners(ChangePlanning planning) {
        return listeners.reminder("planDueAt", planning::remind);
    }

    @Bean
    TaskListener remindAuthority(ChangeAuthorisation authorisation) {
        return listeners.reminder("authoriseDueAt", authorisation::remind);
    }

    @Bean
    TaskListener remindReviewers(ChangeReviewing reviewing) {
        return listeners.reminder("reviewDueAt", (number, people, due) -> reviewing.remind(number, people));
    }
}
