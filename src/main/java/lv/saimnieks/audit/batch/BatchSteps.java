package lv.saimnieks.audit.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The steps of models: where cases stand, and where they may be moved to. */
@Component
class BatchSteps {

    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final AuditAccess access;

    BatchSteps(@Lazy RepositoryService repository, RunAsSystem asSystem, AuditAccess access) {
        this.repository = repository;
        this.asSystem = asSystem;
        this.access = access;
    }

    /** A step with its name. */
    record Step(String id, String name) {

        /** With its id, which tells apart what is called alike. */
        public String label() {
            return name + " (" + id + ")";
        }
    }

    /** Steps of the newest version that a case can be put into; one that is repeated for several people is none. */
    List<Step> ofProcess(String process) {
        return access.newest(List.of(process)).stream()
                .flatMap(d -> model(d.getId()).getModelElementsByType(Task.class).stream())
                .filter(t -> !(t.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics))
                .map(BatchSteps::step)
                .sorted((a, b) -> Latvian.comparator().compare(a.name(), b.name()))
                .toList();
    }

    /** @param definition id of a version; empty when it has no such step */
    Optional<Step> find(String definition, String id) {
        return model(definition).getModelElementById(id) instanceof Task task
                ? Optional.of(step(task))
                : Optional.empty();
    }

    /** How elements of a version are called, in the order of their ids. */
    List<String> names(String definition, Collection<String> ids) {
        BpmnModelInstance model = model(definition);
        TreeMap<String, String> names = new TreeMap<>();
        ids.forEach(id -> {
            String bare = id.replace("#multiInstanceBody", "");
            names.put(bare, model.getModelElementById(bare) instanceof FlowElement e ? step(e).name() : bare);
        });
        return List.copyOf(names.values());
    }

    /** How a version is called: its process and number. */
    ProcessDefinition definition(String id) {
        return asSystem.call(() -> repository.getProcessDefinition(id));
    }

    private BpmnModelInstance model(String definition) {
        return asSystem.call(() -> repository.getBpmnModelInstance(definition));
    }

    private static Step step(FlowElement element) {
        String name = element.getName();
        return new Step(
                element.getId(), name == null || name.isBlank() ? element.getId() : name.replaceAll("\\s+", " "));
    }
}
