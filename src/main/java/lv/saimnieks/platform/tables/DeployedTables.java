package lv.saimnieks.platform.tables;

import java.util.Map;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.DecisionTables;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine for the table that was deployed last. */
@Component
class DeployedTables implements DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    DeployedTables(@Lazy DecisionService decisions, @Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.decisions = decisions;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    @Override
    public DecisionRow evaluate(String key, Map<String, Object> inputs) {
        DmnDecisionResult result = asSystem.call(
                () -> decisions.evaluateDecisionByKey(key).variables(inputs).evaluate());
        if (result.isEmpty()) {
            throw Refusal.conflict(Wording.of("platform.decision.noRow", key));
        }
        return new DecisionRow(key, result.getSingleResult().getEntryMap());
    }

    @Override
    public String version(String key) {
        DecisionDefinition newest = asSystem.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
        return key + ", " + newest.getVersion();
    }
}
