package lv.saimnieks.audit.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The newest version of each process, in the order of their names. */
@Component
class Processes {

    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    Processes(@Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    List<ProcessDefinition> newest(Collection<String> keys) {
        return asSystem.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(d -> keys.contains(d.getKey()))
                .sorted(Comparator.comparing(d -> d.getName() == null ? d.getKey() : d.getName(), Latvian.comparator()))
                .toList());
    }
}
