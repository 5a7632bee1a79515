package lv.saimnieks.platform.web;

import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where Tasklist asks for the case beside a task: finds the case of a task that the viewer may see and shows the panel
 * of its domain, which checks the viewer's rights again.
 */
@Controller
class PanelEntry {

    private static final String NO_TASK = Wording.of("platform.PanelEntry.NO_TASK");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final ObjectProvider<CaseTasks> domains;

    PanelEntry(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            RunAsSystem asSystem,
            ObjectProvider<CaseTasks> domains) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.asSystem = asSystem;
        this.domains = domains;
    }

    @GetMapping("/registri/panelis")
    String panel(@RequestParam(name = "task", defaultValue = "") String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            throw Refusal.missing(NO_TASK);
        }
        String path = asSystem.call(() -> panelPath(task));
        if (path == null) {
            throw Refusal.missing(NO_TASK);
        }
        return "forward:" + path;
    }

    /** Seen as the system: staff read their tasks, not the instances. */
    private String panelPath(Task task) {
        String key =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance == null || instance.getBusinessKey() == null) {
            return null;
        }
        return domains.stream()
                .filter(d -> d.processKey().equals(key))
                .findFirst()
                .map(d -> d.panelPath(instance.getBusinessKey()))
                .orElse(null);
    }
}
