package lv.saimnieks.platform.tasks.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.tasks.CaseTaskReader;
import lv.saimnieks.platform.tasks.CaseTaskRegistry;
import lv.saimnieks.platform.tasks.assignment.OpenTasks.OpenTask;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Enters the tasks that were open before {@link OpenTasks} kept them or what lists show of them; once. */
@Component
class OpenTasksAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasksAtStart.class);
    private static final int AT_ONCE = 500;

    private final OpenTasks open;
    private final CaseTaskRegistry registry;
    private final CaseTaskReader reader;
    private final TaskAssigner assigner;
    private final RunAsSystem asSystem;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    OpenTasksAtStart(
            OpenTasks open,
            CaseTaskRegistry registry,
            CaseTaskReader reader,
            TaskAssigner assigner,
            RunAsSystem asSystem,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository) {
        this.open = open;
        this.registry = registry;
        this.reader = reader;
        this.assigner = assigner;
        this.asSystem = asSystem;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (open.lacksCards()) {
            asSystem.run(this::enter);
        }
    }

    private void enter() {
        List<Task> part;
        int first = 0;
        do {
            part = tasks.createTaskQuery().orderByTaskId().asc().listPage(first, AT_ONCE);
            first += AT_ONCE;
            try {
                open.addAnew(ofCases(part));
            } catch (DuplicateKeyException e) {
                LOG.info("Another node enters the open tasks");
                return;
            }
        } while (part.size() == AT_ONCE);
    }

    private List<OpenTask> ofCases(List<Task> part) {
        Set<String> instances = part.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> numbers =
                runtime.createProcessInstanceQuery().processInstanceIds(instances).unlimitedList().stream()
                        .filter(i -> i.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return part.stream()
                .filter(t -> numbers.containsKey(t.getProcessInstanceId()))
                .flatMap(t -> registry
                        .of(repository
                                .getProcessDefinition(t.getProcessDefinitionId())
                                .getKey())
                        .map(cases -> openTask(cases, numbers.get(t.getProcessInstanceId()), t))
                        .stream())
                .toList();
    }

    private OpenTask openTask(CaseTasks cases, String number, Task task) {
        TaskCard card = assigner.card(cases, reader.of(cases.processKey(), number, task), task.getName());
        return new OpenTask(task.getId(), cases.processKey(), task.getTaskDefinitionKey(), task.getDueDate(), card);
    }
}
