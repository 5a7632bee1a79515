package lv.saimnieks.platform.deployment;

import java.util.Optional;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How long the engine keeps the history of a process, as its newest model says. */
@Component
public class HistoryTime {

    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    HistoryTime(@Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** How long the history of a process has to be kept, whatever its model says; a model that keeps less is refused. */
    public interface AtLeast {

        /** In days; 0 where nothing is asked for. */
        int days(String process);
    }

    /** In days; empty when no such process is deployed or its model does not say. */
    public Optional<Integer> days(String process) {
        return asSystem.call(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getHistoryTimeToLive));
    }
}
