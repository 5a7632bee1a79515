package lv.saimnieks.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.DecisionTables;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.expressions.BoundedFeel;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the table that was deployed last, without a trace in the engine's history: to ask is no decision of a case. Each
 * table is read once a version.
 */
@Component
class DeployedTables implements DecisionTables {

    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final DmnEngine tables = engine();
    private final Map<String, Read> newest = new ConcurrentHashMap<>();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(BoundedFeel::ofTheEngine);
        return configuration.buildEngine();
    }

    private record Read(String definition, DmnDecision decision) {}

    DeployedTables(@Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    @Override
    public DecisionRow evaluate(String key, Map<String, Object> inputs) {
        String definition = newest(key).getId();
        Read read = newest.compute(
                key,
                (k, known) -> known != null && known.definition().equals(definition) ? known : read(k, definition));
        DmnDecisionResult result = tables.evaluateDecision(read.decision(), inputs);
        if (result.isEmpty()) {
            throw Refusal.conflict(Wording.of("platform.decision.noRow", key));
        }
        return new DecisionRow(key, result.getSingleResult().getEntryMap());
    }

    private Read read(String key, String definition) {
        return asSystem.call(() -> {
            try (InputStream model = repository.getDecisionModel(definition)) {
                return new Read(definition, tables.parseDecision(key, model));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String version(String key) {
        return key + ", " + newest(key).getVersion();
    }

    private DecisionDefinition newest(String key) {
        return asSystem.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }
}
