package lv.saimnieks.cases.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * An engine in memory without Spring, for fast tests of a domain's models alone: its models and forms are deployed
 * together, as the application does, and it knows what no case has reached.
 */
public final class PlainEngine implements AutoCloseable {

    private final List<Path> files;
    private final Set<String> taken = new HashSet<>();
    private final ProcessEngine engine;

    /**
     * A new engine with its own database.
     *
     * @param beans what the models' expressions may name
     */
    public PlainEngine(String domain, Map<Object, Object> beans) {
        files = Stream.of(Path.of("processes", domain), Path.of("forms", domain))
                .flatMap(PlainEngine::list)
                .sorted()
                .toList();
        String name = domain + "-" + System.nanoTime();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(noting())));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        engine = configuration.buildProcessEngine();
        deploy(domain);
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** The model and form files of the domain. */
    public List<Path> files() {
        return files;
    }

    /** Ids of the flow nodes and sequence flows of a process that no case has reached so far. */
    public Set<String> unreached(String processKey) {
        var repository = engine.getRepositoryService();
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .singleResult()
                .getId());
        Set<String> rest = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowElement::getId)
                .forEach(rest::add);
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (taken.contains(flow.getId())) {
                rest.remove(flow.getSource().getId());
                rest.remove(flow.getTarget().getId());
            } else {
                rest.add(flow.getId());
            }
        }
        Set<String> history = engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        rest.removeAll(history);
        // the engine takes no flow from here: what comes is reached at once
        model.getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> history.contains(flow.getTarget().getId()))
                .forEach(flow -> rest.remove(flow.getId()));
        return rest;
    }

    @Override
    public void close() {
        engine.close();
    }

    private BpmnParseListener noting() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
                transition.addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) e -> taken.add(transition.getId()));
            }
        };
    }

    private void deploy(String domain) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name(domain);
        files.forEach(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                deployment.addInputStream(file.toString().replace('\\', '/'), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deployment.deploy();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
