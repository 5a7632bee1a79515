package lv.saimnieks.platform.tasks.assignment;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.CaseTasks.CaseCard;
import lv.saimnieks.platform.casework.SubjectNames;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.tasks.Assignees;
import lv.saimnieks.platform.tasks.CaseTaskReader;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Prepares a task that was just created: people, due date, the values of its form and its card. */
@Component
public class TaskAssigner {

    /** Task variables that a card of Tasklist shows. */
    static final String NUMBER = "caseNumber";

    static final String TITLE = "caseTitle";

    /** Task variables with the grounds of the due date; the only task variables kept in history. */
    public static final Set<String> DUE_GROUNDS = Set.of("dueRule", "dueCalendarVersion");

    private final CaseTaskReader reader;
    private final Assignees assignees;
    private final SubjectNames names;
    private final OpenTasks open;
    private final ApplicationEventPublisher events;

    TaskAssigner(
            CaseTaskReader reader,
            Assignees assignees,
            SubjectNames names,
            OpenTasks open,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.assignees = assignees;
        this.names = names;
        this.open = open;
        this.events = events;
    }

    public void prepare(CaseTasks cases, DelegateTask task) {
        CaseTask caseTask = reader.of(cases.processKey(), task);
        if (caseTask.number() == null || caseTask.number().isBlank()) {
            throw Refusal.conflict(Wording.of("platform.GivingOut.prepare", task.getName()));
        }
        TaskPeople people = assignees.of(cases, caseTask);
        give(task, people);
        setDue(cases, caseTask, task);
        cases.formValues(caseTask).forEach((k, v) -> task.setVariableLocal(k, TaskValues.variable(v)));
        TaskCard card = card(cases, caseTask, task.getName());
        show(card, task);
        open.opened(cases.processKey(), task, card);
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        events.publishEvent(new TaskAssigned(
                caseTask.number(),
                task.getId(),
                task.getTaskDefinitionKey(),
                card.called(),
                List.copyOf(people.users()),
                due));
    }

    private void give(DelegateTask task, TaskPeople people) {
        if (people.users().isEmpty()) {
            throw new IllegalStateException("Nobody found for task " + task.getTaskDefinitionKey());
        }
        task.addCandidateGroup(people.role().group());
        if (people.users().size() == 1) {
            String user = people.users().get(0);
            task.setAssignee(user);
            reader.given(task, user);
        } else {
            task.addCandidateUsers(people.users());
        }
    }

    /** A date that the model itself gives goes before the domain's rule. */
    private static void setDue(CaseTasks cases, CaseTask caseTask, DelegateTask task) {
        if (task.getDueDate() != null) {
            return;
        }
        cases.dueFor(caseTask).ifPresent(due -> {
            task.setDueDate(Date.from(due.dueAt()));
            task.setVariableLocal("dueRule", due.rule());
            task.setVariableLocal("dueCalendarVersion", due.calendarVersion());
        });
    }

    /** What lists show of a task. */
    TaskCard card(CaseTasks cases, CaseTask task, String step) {
        CaseCard of = cases.card(task.number());
        return new TaskCard(
                of.number(),
                step,
                cases.matter(task),
                of.title(),
                names.named(Objects.requireNonNullElse(of.subject(), "")),
                of.kind(),
                of.urgent());
    }

    /** An urgent one goes before the others, unless the model itself says how it stands to them. */
    private static void show(TaskCard card, DelegateTask task) {
        task.setVariableLocal(NUMBER, card.number());
        task.setVariableLocal(TITLE, card.title());
        if (card.urgent() && task.getPriority() == Task.PRIORITY_NORMAL) {
            task.setPriority(Task.PRIORITY_MAXIMUM);
        }
    }
}
