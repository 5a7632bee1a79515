package lv.saimnieks.platform.tasks.assignment;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.platform.tasks.Assignees;
import lv.saimnieks.platform.tasks.CaseTaskReader;
import lv.saimnieks.platform.tasks.CaseTaskRegistry;
import lv.saimnieks.platform.tasks.HandedTasks;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives open tasks out anew when responsibilities changed, and takes the rights of those who lost them. */
@Service
class TaskReassignment implements TaskAssignments {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReassignment.class);

    private final CaseTaskRegistry registry;
    private final CaseTaskReader reader;
    private final Assignees assignees;
    private final HandedTasks handed;
    private final RunAsSystem asSystem;
    private final Users users;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate own;
    private final TransactionTemplate separate;

    TaskReassignment(
            CaseTaskRegistry registry,
            CaseTaskReader reader,
            Assignees assignees,
            HandedTasks handed,
            RunAsSystem asSystem,
            @Lazy Users users,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            @Lazy AuthorizationService authorizations,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.reader = reader;
        this.assignees = assignees;
        this.handed = handed;
        this.asSystem = asSystem;
        this.users = users;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.authorizations = authorizations;
        this.events = events;
        this.own = new TransactionTemplate(transactions);
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void refresh(String number) {
        own.executeWithoutResult(t -> giveAnew(ofCase(number), number, false));
    }

    @Override
    public void escalate(String number, String taskKey) {
        own.executeWithoutResult(t -> giveAnew(ofCase(number).taskDefinitionKey(taskKey), number, true));
    }

    @Override
    public void handOver(String userId) {
        List<Task> had = asSystem.call(
                () -> tasks.createTaskQuery().taskInvolvedUser(userId).active().unlimitedList());
        if (!users.exists(userId)) {
            asSystem.run(() -> had.stream()
                    .filter(t -> casesOf(t).isEmpty() && userId.equals(t.getAssignee()))
                    .forEach(t -> tasks.setAssignee(t.getId(), null)));
        }
        if (!had.isEmpty()) {
            LOG.info("{} had a part in {} open tasks; they are given out anew", userId, had.size());
        }
        refreshEach(had);
    }

    @Override
    public void refreshAll() {
        refreshEach(asSystem.call(() -> tasks.createTaskQuery().active().unlimitedList()));
    }

    /** Each case by itself: what cannot be given out in one of them does not stop the others. */
    private void refreshEach(List<Task> open) {
        List<String> numbers = asSystem.call(() -> open.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::numberOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (String number : numbers) {
            try {
                separate.executeWithoutResult(t -> giveAnew(ofCase(number), number, false));
            } catch (RuntimeException e) {
                LOG.error("Tasks of {} could not be given out anew", number, e);
            }
        }
    }

    private TaskQuery ofCase(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).active();
    }

    private void giveAnew(TaskQuery query, String number, boolean openToAll) {
        asSystem.run(() -> query.unlimitedList().forEach(t -> giveAnew(t, number, openToAll)));
    }

    private void giveAnew(Task task, String number, boolean openToAll) {
        Optional<CaseTasks> cases = casesOf(task);
        if (cases.isEmpty()) {
            return;
        }
        CaseTask caseTask = reader.of(cases.get().processKey(), number, task);
        TaskPeople people = handed.with(assignees.of(cases.get(), caseTask), task.getId(), task.getAssignee());
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        Set<String> before = peopleOf(task, links);
        setRole(task.getId(), people, links);
        setAssignee(task, people, openToAll);
        setCandidates(task.getId(), people, links);
        takeRights(task.getId(), people);
        List<String> added =
                people.users().stream().filter(u -> !before.contains(u)).toList();
        if (!added.isEmpty()) {
            Date due = task.getDueDate();
            Instant dueAt = due == null ? null : due.toInstant();
            String called = TaskCard.called(task.getName(), cases.get().matter(caseTask));
            events.publishEvent(
                    new TaskAssigned(number, task.getId(), task.getTaskDefinitionKey(), called, added, dueAt));
        }
    }

    private void setRole(String taskId, TaskPeople people, List<IdentityLink> links) {
        String group = people.role().group();
        Set<String> groups = candidates(links)
                .map(IdentityLink::getGroupId)
                .filter(g -> g != null)
                .collect(Collectors.toSet());
        groups.stream().filter(g -> !g.equals(group)).forEach(g -> tasks.deleteCandidateGroup(taskId, g));
        if (!groups.contains(group)) {
            tasks.addCandidateGroup(taskId, group);
        }
    }

    private void setAssignee(Task task, TaskPeople people, boolean openToAll) {
        boolean only = people.users().size() == 1;
        boolean keeps = task.getAssignee() != null && people.users().contains(task.getAssignee());
        if (only && !keeps) {
            tasks.setAssignee(task.getId(), people.users().get(0));
        } else if (!only && task.getAssignee() != null && (openToAll || !keeps)) {
            tasks.setAssignee(task.getId(), null);
        }
    }

    private void setCandidates(String taskId, TaskPeople people, List<IdentityLink> links) {
        Set<String> users = candidates(links)
                .map(IdentityLink::getUserId)
                .filter(u -> u != null)
                .collect(Collectors.toSet());
        List<String> wanted = people.users().size() == 1 ? List.of() : people.users();
        users.stream().filter(u -> !wanted.contains(u)).forEach(u -> tasks.deleteCandidateUser(taskId, u));
        wanted.stream().filter(u -> !users.contains(u)).forEach(u -> tasks.addCandidateUser(taskId, u));
    }

    /** The engine leaves the rights of former candidates and assignees in place. */
    private void takeRights(String taskId, TaskPeople people) {
        for (Authorization right : authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .unlimitedList()) {
            if (right.getUserId() != null && !people.users().contains(right.getUserId())) {
                authorizations.deleteAuthorization(right.getId());
            }
        }
    }

    private Optional<CaseTasks> casesOf(Task task) {
        return task.getProcessDefinitionId() == null
                ? Optional.empty()
                : registry.of(repository
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getKey());
    }

    /** The number of a case; null when the instance has none or has just ended. */
    private String numberOf(String instanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse(null);
    }

    private static Set<String> peopleOf(Task task, List<IdentityLink> links) {
        Set<String> people = candidates(links)
                .map(IdentityLink::getUserId)
                .filter(u -> u != null)
                .collect(Collectors.toCollection(HashSet::new));
        if (task.getAssignee() != null) {
            people.add(task.getAssignee());
        }
        return people;
    }

    private static Stream<IdentityLink> candidates(List<IdentityLink> links) {
        return links.stream().filter(l -> IdentityLinkType.CANDIDATE.equals(l.getType()));
    }
}
