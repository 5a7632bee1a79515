package lv.saimnieks.change.process;

import java.util.Date;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.change.steps.ChangeDues;
import lv.saimnieks.change.steps.ChangeImplementation;
import lv.saimnieks.change.steps.ChangePlanning;
import lv.saimnieks.change.steps.ChangeReviewing;
import lv.saimnieks.platform.TaskAnswers;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines of {@code change-management}: computed by the calendar when a step begins, and reminders of them. */
@Configuration
class ChangeDeadlines {

    private final CaseListeners listeners;

    ChangeDeadlines(TaskAnswers answers, ChangeTasks tasks) {
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    ExecutionListener setDecisionDeadline(ChangeAuthorisation authorisation) {
        return execution -> {
            var round = authorisation.open(CaseListeners.number(execution));
            execution.setVariable("authorisation", "PENDING");
            execution.setVariable("authoriseDueAt", Date.from(round.due().dueAt()));
            execution.setVariable("authoriseRemindAt", Date.from(round.remindAt()));
        };
    }

    @Bean
    ExecutionListener setSupplementDeadline(ChangeAuthorisation authorisation) {
        return listeners.due("supplementDueAt", number -> authorisation.supplementDue());
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
    ExecutionListener setReviewDeadline(ChangeReviewing reviewing) {
        return listeners.due("reviewDueAt", reviewing::due);
    }

    @Bean
    ExecutionListener setPlanningDeadline(ChangeFinder changes, ChangeDues dues) {
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
