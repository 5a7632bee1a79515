package lv.saimnieks.change.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of {@code processes/change}, evaluated by a plain DMN engine. */
final class DecisionTable {

    private final Set<String> matched = new HashSet<>();
    private final Set<String> rules = new TreeSet<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    DecisionTable(String key) {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId())));
        engine = configuration.buildEngine();
        Path file = Path.of("processes/change", key + ".dmn");
        try (InputStream in = Files.newInputStream(file);
                InputStream again = Files.newInputStream(file)) {
            decision = engine.parseDecision(key, in);
            Dmn.readModelFromStream(again).getModelElementsByType(Rule.class).forEach(rule -> rules.add(rule.getId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of the matching row; null when no row matches. */
    Map<String, Object> decide(Map<String, Object> inputs) {
        DmnDecisionResult result = engine.evaluateDecision(decision, inputs);
        return result.isEmpty() ? null : result.getSingleResult().getEntryMap();
    }

    /** As {@link #decide(Map)}, with names and values in turn; values may be null. */
    Map<String, Object> decide(Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return decide(inputs);
    }

    /** Rows that no evaluation matched so far. */
    Set<String> unmatchedRules() {
        Set<String> rest = new TreeSet<>(rules);
        rest.removeAll(matched);
        return rest;
    }

    /** "-" in a test's table stands for no value. */
    static String text(String cell) {
        return cell == null || "-".equals(cell) ? null : cell;
    }

    static Boolean flag(String cell) {
        return text(cell) == null ? null : Boolean.valueOf(cell);
    }

    static List<Boolean> flags() {
        return List.of(true, false);
    }
}
