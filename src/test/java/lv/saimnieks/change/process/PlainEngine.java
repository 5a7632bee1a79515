package lv.saimnieks.change.process;

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
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** An engine in memory without Spring, for fast tests of the models alone. */
final class PlainEngine {

    private static final List<Path> FOLDERS = List.of(Path.of("processes/change"), Path.of("forms/change"));

    private PlainEngine() {}

    /** A new engine with its own database; close it after the tests. */
    static ProcessEngine start(String name) {
        return start(name, Map.of(), new HashSet<>());
    }

    /**
     * A new engine with its own database; close it after the tests.
     *
     * @param beans what the models' expressions may name
     * @param taken collects the ids of the sequence flows taken
     */
    static ProcessEngine start(String name, Map<Object, Object> beans, Set<String> taken) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(noting(taken))));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return configuration.buildProcessEngine();
    }

    private static BpmnParseListener noting(Set<String> taken) {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
                transition.addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) e -> taken.add(transition.getId()));
            }
        };
    }

    /** Deploys models and forms of the domain together, as the application does. */
    static void deploy(ProcessEngine engine) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("change");
        files().forEach(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                deployment.addInputStream(file.toString().replace('\\', '/'), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deployment.deploy();
    }

    /** The model and form files of the domain. */
    static List<Path> files() {
        return FOLDERS.stream().flatMap(PlainEngine::list).sorted().toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
