package lv.saimnieks.cases.process.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.saimnieks.platform.Users;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo institution at their tasks, each with their own rights in the engine. */
@Component
class DemoStaff {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final Users users;
    private final TransactionTemplate transaction;

    DemoStaff(
            RepositoryService repository,
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            Users users,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.users = users;
        this.transaction = transaction;
    }

    /** Whoever has the task, or those who may take it, in order. */
    List<String> whoMay(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    String key(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    /** What the form of the task shows under a key: a code, a number, the codes of a list. */
    @Nullable
    Object shown(Task task, String key) {
        Object value = forms.getTaskFormVariables(task.getId()).get(key);
        Object read = value instanceof SpinJsonNode json ? json.mapTo(Object.class) : value;
        return read instanceof List<?> options
                ? options.stream()
                        .map(o -> o instanceof Map<?, ?> option ? option.get("value") : o)
                        .toList()
                : read;
    }

    /** Takes the task if nobody has it, and answers it as Tasklist does. */
    void answer(Task task, String user, Map<String, Object> answers) {
        identity.setAuthentication(
                user, users.rolesOf(user).stream().map(r -> r.group()).toList());
        try {
            transaction.executeWithoutResult(status -> {
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), user);
                }
                forms.submitTaskForm(task.getId(), typed(answers));
            });
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> typed(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue() instanceof Collection<?> list ? json(list) : e.getValue()));
    }

    private static JsonValue json(Collection<?> list) {
        return SpinValues.jsonValue(Spin.JSON(list).toString()).create();
    }
}
