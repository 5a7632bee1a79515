package lv.saimnieks.change.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.change.ChangeAuthorisation;
import lv.saimnieks.change.ChangeDues;
import lv.saimnieks.change.ChangeImplementation;
import lv.saimnieks.change.ChangePlanning;
import lv.saimnieks.change.ChangeReviewing;
import lv.saimnieks.change.ChangeView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deadlines of {@code change-management}: computed by the calendar when a step begins, and reminders of them. */
@Configuration
class ChangeDeadlines {

    @Bean
    ExecutionListener setDecisionDeadline(ChangeAuthorisation authorisation) {
        return execution -> {
            var round = authorisation.open(ChangeDelegates.number(execution));
            execution.setVariable("authorisation", "PENDING");
            execution.setVariable("authoriseDueAt", Date.from(round.due().dueAt()));
            execution.setVariable("authoriseRemindAt", Date.from(round.remindAt()));
        };
    }

    @Bean
    ExecutionListener setSupplementDeadline(ChangeAuthorisation authorisation) {
        return execution -> execution.setVariable(
                "supplementDueAt", Date.from(authorisation.supplementDue().dueAt()));
    }

    @Bean
    ExecutionListener beginImplementation(ChangeImplementation implementation) {
        return execution -> {
            var begun = implementation.begin(ChangeDelegates.number(execution));
            execution.setVariable("planItems", begun.items());
            execution.setVariable("implementDueAt", Date.from(begun.dueAt()));
        };
    }

    @Bean
    ExecutionListener finishImplementation(ChangeImplementation implementation) {
        return execution -> implementation.finish(ChangeDelegates.number(execution));
    }

    @Bean
    ExecutionListener setReviewDeadline(ChangeReviewing reviewing) {
        return execution -> execution.setVariable(
                "reviewDueAt",
                Date.from(reviewing.due(ChangeDelegates.number(execution)).dueAt()));
    }

    @Bean
    ExecutionListener setPlanningDeadline(ChangeView changes, ChangeDues dues) {
        return execution -> execution.setVariable(
                "planDueAt",
                Date.from(dues.planning(changes.get(ChangeDelegates.number(execution)))
                        .dueAt()));
    }

    @Bean
    TaskListener remindPlanners(ChangePlanning planning) {
        return task -> {
            Date due = (Date) task.getVariable("planDueAt");
            planning.remind(ChangeDelegates.number(task.getExecution()), people(task), due.toInstant());
        };
    }

    @Bean
    TaskListener remindAuthority(ChangeAuthorisation authorisation) {
        return task -> {
            Date due = (Date) task.getVariable("authoriseDueAt");
            authorisation.remind(ChangeDelegates.number(task.getExecution()), people(task), due.toInstant());
        };
    }

    @Bean
    TaskListener remindReviewers(ChangeReviewing reviewing) {
        return task -> reviewing.remind(ChangeDelegates.number(task.getExecution()), people(task));
    }

    private static List<String> people(DelegateTask task) {
        Set<String> candidates = task.getCandidates().stream()
                .map(IdentityLink::getUserId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return task.getAssignee() == null
                ? List.copyOf(candidates)
                : Stream.of(task.getAssignee()).toList();
    }
}
