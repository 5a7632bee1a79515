package lv.saimnieks.platform.deployment;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The processes that are in the engine already and may be called by others. */
@Component
class DeployedProcesses {

    private final Supplier<RepositoryService> repository;
    private final RunAsSystem asSystem;

    DeployedProcesses(ObjectProvider<RepositoryService> repository, RunAsSystem asSystem) {
        this.repository = repository::getObject;
        this.asSystem = asSystem;
    }

    Set<String> keys() {
        return asSystem.call(() -> repository.get().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet()));
    }
}
