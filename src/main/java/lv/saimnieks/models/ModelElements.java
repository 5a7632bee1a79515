package lv.saimnieks.models;

import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Elements of deployed models by their names. */
@Component
public class ModelElements {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    ModelElements(@Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** An element as it is shown; the name is the id where it has none. */
    public record Element(String id, String name) {}

    /** @param id of the element, or of the engine's body around a repeated one */
    public Element of(String definition, String id) {
        return of(asSystem.call(() -> repository.getBpmnModelInstance(definition)), id);
    }

    /** The same of a model at hand. */
    public static Element of(BpmnModelInstance model, String id) {
        String bare = id.endsWith(BODY) ? id.substring(0, id.length() - BODY.length()) : id;
        return model.getModelElementById(bare) instanceof FlowElement element
                        && element.getName() != null
                        && !element.getName().isBlank()
                ? new Element(bare, element.getName().replaceAll("\\s+", " "))
                : new Element(bare, bare);
    }
}
