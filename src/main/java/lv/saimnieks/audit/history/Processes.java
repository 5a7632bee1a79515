package lv.saimnieks.audit.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lv.saimnieks.platform.SystemWork;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The newest version of each process, in the order of their names. */
@Component
class Processes {

    private final RepositoryService repository;
    private final SystemWork systemWork;

    Processes(@Lazy RepositoryService repository, SystemWork systemWork) {
        this.repository = repository;
        this.systemWork = systemWork;
    }

    List<ProcessDefinition> newest(Collection<String> keys) {
        return systemWork.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(d -> keys.contains(d.getKey()))
                .sorted(Comparator.comparing(d -> d.getName() == null ? d.getKey() : d.getName(), Latvian.comparator()))
                .toList());
    }
}
