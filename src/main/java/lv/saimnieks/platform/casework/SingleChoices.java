package lv.saimnieks.platform.casework;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** Tasks whose form asks for one thing only, and that is a choice. */
public interface SingleChoices {

    /**
     * The question of such a form.
     *
     * @param key key of the field
     * @param label what people see above it
     * @param options in the order of the form
     */
    record Choice(String key, String label, List<CaseTasks.Option> options) {}

    /** Empty where the form asks for more, or for something else. */
    Optional<Choice> of(Task task);
}
