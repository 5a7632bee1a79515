package lv.saimnieks.platform.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.shared.TransactionLocal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Describes the engine's tasks as {@link CaseTask}. */
@Component
public class CaseTaskReader {

    private static final String SLOT = "loopCounter";
    private static final String INSTANCES = "nrOfInstances";

    /** Who was given a parallel task in this transaction: history does not know it yet. */
    private final TransactionLocal<List<Given>> justGiven = new TransactionLocal<>(ArrayList::new);

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    CaseTaskReader(@Lazy HistoryService history, @Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    public CaseTask of(String processKey, DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        // not local: a task with timers of its own is a scope below the one that counts
        boolean parallel = execution.hasVariable(SLOT);
        boolean alone = Integer.valueOf(1).equals(execution.getVariable(INSTANCES));
        Set<String> taken = parallel && !alone
                ? takenBy(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getProcessInstanceId(),
                        execution.getParentActivityInstanceId())
                : Set.of();
        int slot = parallel && execution.getVariable(SLOT) instanceof Integer n ? n : 0;
        return new CaseTask(
                processKey,
                task.getTaskDefinitionKey(),
                execution.getProcessBusinessKey(),
                roles(task.getBpmnModelElementInstance()),
                slot,
                taken);
    }

    public CaseTask of(String processKey, String number, Task task) {
        Object slot = runtime.getVariable(task.getExecutionId(), SLOT);
        Set<String> taken = slot == null
                ? Set.of()
                : takenBy(task.getId(), task.getTaskDefinitionKey(), task.getProcessInstanceId(), parentOf(task));
        UserTask element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return new CaseTask(
                processKey,
                task.getTaskDefinitionKey(),
                number,
                roles(element),
                slot instanceof Integer n ? n : 0,
                taken);
    }

    private static Set<Role> roles(UserTask element) {
        Set<Role> roles = new LinkedHashSet<>();
        element.getCamundaCandidateGroupsList().forEach(g -> Role.ofGroup(g).ifPresent(roles::add));
        return roles;
    }

    /** Remembers who was given a parallel task in this transaction. */
    public void given(DelegateTask task, String user) {
        String parent = task.getExecution().getParentActivityInstanceId();
        if (task.getExecution().hasVariable(SLOT)) {
            justGiven.get().add(new Given(parent, task.getId(), user));
        }
    }

    private Set<String> takenBy(String taskId, String taskKey, String instanceId, String parent) {
        List<HistoricActivityInstance> siblings = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .activityId(taskKey)
                .unlimitedList();
        Set<String> people = siblings.stream()
                .filter(s -> Objects.equals(s.getParentActivityInstanceId(), parent))
                .filter(s -> !taskId.equals(s.getTaskId()) && s.getAssignee() != null && !s.isCanceled())
                .map(HistoricActivityInstance::getAssignee)
                .collect(Collectors.toCollection(HashSet::new));
        justGiven.get().stream()
                .filter(g -> g.parent().equals(parent) && !g.taskId().equals(taskId))
                .forEach(g -> people.add(g.user()));
        return Set.copyOf(people);
    }

    private String parentOf(Task task) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(task.getTaskDefinitionKey())
                .unlimitedList()
                .stream()
                .filter(a -> task.getId().equals(a.getTaskId()))
                .map(HistoricActivityInstance::getParentActivityInstanceId)
                .findFirst()
                .orElse(null);
    }

    private record Given(String parent, String taskId, String user) {}
}
