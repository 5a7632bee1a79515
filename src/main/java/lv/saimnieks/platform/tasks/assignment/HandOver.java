package lv.saimnieks.platform.tasks.assignment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskHandedOver;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.tasks.Assignees;
import lv.saimnieks.platform.tasks.CaseTaskReader;
import lv.saimnieks.platform.tasks.CaseTaskRegistry;
import lv.saimnieks.platform.tasks.HandedTasks;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands an open task of a case over to a colleague: its holder does so, and portfolio managers with anybody's. To whom: who
 * is named for the task, and whoever has the same role; never who is excluded, or has another part of the same step.
 */
@Service
@Transactional
public class HandOver {

    public static final String TO = "to";
    public static final String REASON = "reason";

    private static final int LONGEST_REASON = 500;
    private static final Set<Role> MOVERS = EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);

    private final CaseTaskRegistry registry;
    private final CaseTaskReader reader;
    private final Assignees assignees;
    private final HandedTasks handed;
    private final TaskReassignment reassignment;
    private final RunAsSystem asSystem;
    private final Users users;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ApplicationEventPublisher events;

    HandOver(
            CaseTaskRegistry registry,
            CaseTaskReader reader,
            Assignees assignees,
            HandedTasks handed,
            TaskReassignment reassignment,
            RunAsSystem asSystem,
            @Lazy Users users,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.reader = reader;
        this.assignees = assignees;
        this.handed = handed;
        this.reassignment = reassignment;
        this.asSystem = asSystem;
        this.users = users;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.events = events;
    }

    /**
     * A colleague.
     *
     * @param whyNot why the task cannot be handed over to them; null when it can
     */
    public record Colleague(String user, String name, String whyNot) {}

    /**
     * What can be done with a task.
     *
     * @param number register number of its case
     * @param holder null when nobody has taken it
     * @param role in which it is done, in words
     */
    public record Offer(
            String task, String name, String number, String holder, String role, List<Colleague> colleagues) {}

    /** Whether the person may move other people's tasks. */
    public boolean movesAll(String user) {
        return users.rolesOf(user).stream().anyMatch(MOVERS::contains);
    }

    /**
     * Who may be given the task.
     *
     * @throws Refusal when there is no such task, or it is not the person's to hand over
     */
    @Transactional(readOnly = true)
    public Offer offer(String taskId, String user) {
        return asSystem.call(() -> offer(find(taskId, user)));
    }

    /**
     * Hands the task over.
     *
     * @throws Refusal as {@link #offer}, or with fields when nobody, or somebody unfit, is chosen, or no reason is given
     */
    public void handOver(String taskId, String user, String to, String reason) {
        asSystem.run(() -> {
            Found found = find(taskId, user);
            Problems wrong = new Problems();
            String why = PlainText.clean(reason);
            wrong.required(REASON, Wording.of("platform.HandOver.reason"), why, LONGEST_REASON);
            Colleague chosen = offer(found).colleagues().stream()
                    .filter(c -> c.user().equals(to))
                    .findFirst()
                    .orElse(null);
            if (to == null || to.isBlank()) {
                wrong.add(TO, Wording.of("platform.HandOver.nobody"));
            } else if (chosen == null) {
                wrong.add(
                        TO,
                        Wording.of(
                                "platform.HandOver.unfit",
                                to,
                                found.people().role().label()));
            } else if (chosen.whyNot() != null) {
                wrong.add(TO, chosen.whyNot());
            }
            wrong.refuse();
            if (!found.people().users().contains(to)) {
                handed.hand(taskId, to);
            }
            tasks.setAssignee(taskId, to);
            reassignment.refresh(found.caseTask().number());
            events.publishEvent(new TaskHandedOver(
                    found.caseTask().number(),
                    taskId,
                    found.called(),
                    found.task().getAssignee(),
                    to,
                    user,
                    Objects.requireNonNull(why)));
        });
    }

    private record Found(Task task, String called, CaseTask caseTask, TaskPeople people) {}

    private Found find(String taskId, String user) {
        Refusal missing = Refusal.missing(Wording.of("platform.HandOver.missing"));
        Task task = Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .filter(t -> t.getProcessDefinitionId() != null)
                .orElseThrow(() -> missing);
        CaseTasks cases = registry.of(repository
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getKey())
                .orElseThrow(() -> missing);
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        CaseTask caseTask = reader.of(cases.processKey(), instance.getBusinessKey(), task);
        TaskPeople people = assignees.of(cases, caseTask);
        boolean moves = movesAll(user) && !people.excluded().contains(user);
        if (!user.equals(task.getAssignee()) && !moves) {
            throw missing;
        }
        return new Found(task, TaskCard.called(task.getName(), cases.matter(caseTask)), caseTask, people);
    }

    private Offer offer(Found found) {
        TaskPeople people = found.people();
        Set<String> all = new LinkedHashSet<>(people.users());
        if (people.role() != Role.EXTERNAL_SERVICE_PROVIDER) {
            all.addAll(users.holders(people.role()));
        }
        all.remove(found.task().getAssignee());
        List<Colleague> colleagues = new ArrayList<>();
        all.forEach(u -> colleagues.add(new Colleague(u, users.displayName(u), whyNot(u, found))));
        return new Offer(
                found.task().getId(),
                found.called(),
                found.caseTask().number(),
                found.task().getAssignee(),
                people.role().label(),
                colleagues);
    }

    private String whyNot(String user, Found found) {
        TaskPeople people = found.people();
        if (people.users().contains(user)) {
            return null;
        }
        if (people.excluded().contains(user)) {
            return Wording.of("platform.HandOver.excluded");
        }
        if (found.caseTask().takenBy().contains(user)) {
            return Wording.of("platform.HandOver.taken");
        }
        return handed.mayHold(user, people)
                ? null
                : Wording.of(
                        "platform.HandOver.unfit",
                        users.displayName(user),
                        people.role().label());
    }
}
