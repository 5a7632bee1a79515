package lv.saimnieks.platform.deployment.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine itself says of a model, and which processes it has already. */
@Component
class EngineModels {

    private static final Pattern ID = Pattern.compile("\\bid=[\"']([^\"']+)[\"']");

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final ObjectProvider<RepositoryService> repository;

    EngineModels(ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<RepositoryService> repository) {
        this.engine = engine;
        this.repository = repository;
    }

    /** Something that the engine refuses; the element is empty when nobody knows. */
    record Refused(String element, String message) {}

    /** Reads a model as the engine would when deploying, and leaves nothing behind. */
    List<Refused> parse(String name, byte[] model) {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        BpmnParser parser = configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(d -> ((BpmnDeployer) d).getBpmnParser())
                .findFirst()
                .orElseThrow();
        DeploymentEntity nowhere = new DeploymentEntity();
        nowhere.setId("check");
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            try {
                parser.createParse()
                        .sourceInputStream(new ByteArrayInputStream(model))
                        .deployment(nowhere)
                        .name(name)
                        .execute();
                return List.of();
            } catch (ParseException e) {
                return e.getResorceReports().stream()
                        .flatMap(r -> r.getErrors().stream())
                        .map(p -> new Refused(element(p, model), String.valueOf(p.getMessage())))
                        .toList();
            }
        });
    }

    /** The element of a problem, or the last one that begins above its line. */
    private static String element(Problem problem, byte[] model) {
        if (problem.getMainElementId() != null) {
            return problem.getMainElementId();
        }
        String above = new String(model, StandardCharsets.UTF_8)
                .lines()
                .limit(Math.max(0, problem.getLine()))
                .reduce("", (a, b) -> b.contains("id=") ? b : a);
        Matcher id = ID.matcher(above);
        return id.find() ? id.group(1) : "";
    }

    boolean has(String process) {
        return repository
                        .getObject()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .count()
                > 0;
    }

    /** The process that a message begins today. */
    Optional<String> begunBy(String message) {
        return repository
                .getObject()
                .createProcessDefinitionQuery()
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .map(ProcessDefinition::getKey)
                .findFirst();
    }
}
