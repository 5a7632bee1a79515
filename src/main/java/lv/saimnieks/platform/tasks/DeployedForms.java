package lv.saimnieks.platform.tasks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.forms.FormSchema;
import org.camunda.bpm.engine.FormService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms in the very version that a task or a start is bound to; a version never changes, so it is read once. */
@Component
class DeployedForms {

    /** Forms kept; what is not used for long is read again. */
    private static final int MOST = 500;

    private final FormService forms;
    private final RunAsSystem asSystem;
    private final Cache<String, Optional<FormSchema>> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    DeployedForms(@Lazy FormService forms, RunAsSystem asSystem) {
        this.forms = forms;
        this.asSystem = asSystem;
    }

    /** The form of a task; empty when it has none. */
    Optional<FormSchema> ofTask(String definitionId, String taskKey, String taskId) {
        return read.get(
                definitionId + "#" + taskKey,
                k -> asSystem.call(() -> forms.getTaskFormData(taskId).getCamundaFormRef() == null
                        ? Optional.empty()
                        : Optional.of(parse(forms.getDeployedTaskForm(taskId)))));
    }

    /** The start form of a process; empty when it has none. */
    Optional<FormSchema> ofStart(String definitionId) {
        return read.get(
                definitionId,
                k -> asSystem.call(() -> forms.getStartFormData(definitionId).getCamundaFormRef() == null
                        ? Optional.empty()
                        : Optional.of(parse(forms.getDeployedStartForm(definitionId)))));
    }

    private static FormSchema parse(InputStream form) {
        try (form) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
