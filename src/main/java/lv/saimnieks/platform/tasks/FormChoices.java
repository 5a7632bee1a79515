package lv.saimnieks.platform.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.CaseTasks.Option;
import lv.saimnieks.platform.casework.SingleChoices;
import lv.saimnieks.platform.forms.FormComponent;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the single question in the forms of tasks; options that depend on other answers are none of a single question. */
@Component
class FormChoices implements SingleChoices {

    private static final Set<String> CHOICES = Set.of("radio", "select");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeployedForms forms;
    private final TaskService tasks;
    private final RunAsSystem asSystem;

    FormChoices(DeployedForms forms, @Lazy TaskService tasks, RunAsSystem asSystem) {
        this.forms = forms;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    @Override
    public Optional<Choice> of(Task task) {
        return forms.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task.getId())
                .map(form -> form.all().stream()
                        .filter(FormComponent::isInput)
                        .filter(FormComponent::required)
                        .filter(field -> field.hideCondition().isEmpty())
                        .toList())
                .filter(asked ->
                        asked.size() == 1 && CHOICES.contains(asked.get(0).type()))
                .map(asked -> choice(asked.get(0), task))
                .filter(choice -> !choice.options().isEmpty());
    }

    private Choice choice(FormComponent field, Task task) {
        JsonNode offered = field.definition().path("values");
        String variable = field.definition().path("valuesKey").asText("");
        return new Choice(field.key(), field.label(), options(variable.isEmpty() ? offered : fromTask(task, variable)));
    }

    private JsonNode fromTask(Task task, String variable) {
        Object value = asSystem.call(() -> tasks.getVariable(task.getId(), variable));
        try {
            return JSON.readTree(String.valueOf(value));
        } catch (JsonProcessingException e) {
            return JSON.createArrayNode();
        }
    }

    private static List<Option> options(JsonNode offered) {
        List<Option> options = new ArrayList<>();
        offered.forEach(option -> options.add(
                new Option(option.path("label").asText(), option.path("value").asText())));
        return options;
    }
}
