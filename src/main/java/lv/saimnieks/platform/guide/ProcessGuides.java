package lv.saimnieks.platform.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The processes that the engine runs, in the newest version of each. Read as the system: models are for everybody who
 * provides a service, cases are not told of here.
 */
@Component
public class ProcessGuides {

    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final Policy policy;

    ProcessGuides(@Lazy RepositoryService repository, RunAsSystem asSystem, Policy policy) {
        this.repository = repository;
        this.asSystem = asSystem;
        this.policy = policy;
    }

    /** A process in the list. */
    public record Summary(String key, String name, String about) {}

    /** All processes, in the order of their names. */
    public List<Summary> all() {
        return asSystem.call(() -> repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(d -> new Summary(d.getKey(), name(d), GuideText.about(process(d))))
                .sorted(Comparator.comparing(Summary::name, Latvian.comparator()))
                .toList());
    }

    /** @throws Refusal when there is no such process */
    public ProcessGuide of(String key) {
        return asSystem.call(() -> {
            ProcessDefinition definition = definition(key);
            Process process = process(definition);
            GuideText text = new GuideText(policy);
            return new ProcessGuide(
                    key,
                    name(definition),
                    definition.getVersion(),
                    repository
                            .createDeploymentQuery()
                            .deploymentId(definition.getDeploymentId())
                            .singleResult()
                            .getDeploymentTime()
                            .toInstant(),
                    GuideText.about(process),
                    text.policy(process),
                    text.starts(process),
                    text.steps(process));
        });
    }

    /**
     * The model as XML.
     *
     * @throws Refusal when there is no such process
     */
    public String model(String key) {
        return asSystem.call(() -> {
            try (InputStream xml = repository.getProcessModel(definition(key).getId())) {
                return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ProcessDefinition definition(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .orElseThrow(() -> Refusal.missing(Wording.of("platform.guide.missing")));
    }

    private Process process(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return model.getModelElementById(definition.getKey());
    }

    private static String name(ProcessDefinition definition) {
        return definition.getName() == null ? definition.getKey() : definition.getName();
    }
}
