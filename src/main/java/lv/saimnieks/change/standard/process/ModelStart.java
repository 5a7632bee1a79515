package lv.saimnieks.change.standard.process;

import java.util.Map;
import lv.saimnieks.change.standard.ModelDecisions;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a complete proposal of a standard-change model from its page; a portfolio manager gets the task. */
@Service
public class ModelStart {

    private final ModelDecisions decisions;
    private final ModelVersions versions;
    private final ModelTasks tasks;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    ModelStart(
            ModelDecisions decisions,
            ModelVersions versions,
            ModelTasks tasks,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem) {
        this.decisions = decisions;
        this.versions = versions;
        this.tasks = tasks;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Enters the proposal and starts its process; answers its number.
     *
     * @param code of the model that is to be changed; null for a new one
     * @throws lv.saimnieks.shared.Refusal when something is missing or wrong, or the person may not
     */
    @Transactional
    public String propose(@Nullable String code, ModelVersions.Draft draft, String user) {
        String number = decisions.propose(code, draft, user);
        asSystem.run(() -> versions.started(
                number,
                runtime.startProcessInstanceByKey(ModelTasks.KEY, number, Map.of("modelRemindAt", tasks.remindAt()))
                        .getId()));
        return number;
    }
}
