package lv.saimnieks.platform.tasks.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.RunAsSystem;
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

/** Enters the tasks that were open before {@link OpenTasks} kept them; does nothing where it keeps some already. */
@Component
class OpenTasksAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasksAtStart.class);
    private static final int AT_ONCE = 500;

    private final OpenTasks open;
    private final CaseTaskRegistry registry;
    private final RunAsSystem asSystem;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    OpenTasksAtStart(
            OpenTasks open,
            CaseTaskRegistry registry,
            RunAsSystem asSystem,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository) {
        this.open = open;
        this.registry = registry;
        this.asSystem = asSystem;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (open.isEmpty()) {
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
                open.add(ofCases(part));
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
                .map(t -> new OpenTask(
                        t.getId(),
                        numbers.get(t.getProcessInstanceId()),
                        repository
                                .getProcessDefinition(t.getProcessDefinitionId())
                                .getKey(),
                        t.getTaskDefinitionKey(),
                        t.getDueDate()))
                .filter(t -> registry.of(t.processKey()).isPresent())
                .toList();
    }
}
