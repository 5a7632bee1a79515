package lv.saimnieks.cases;

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

/** A decision table of a domain, evaluated by a plain DMN engine. */
public final class DecisionTable {

    private final Set<String> matched = new HashSet<>();
    private final Set<String> rules = new TreeSet<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    /** The table {@code processes/<domain>/<key>.dmn}. */
    public DecisionTable(String domain, String key) {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId())));
        engine = configuration.buildEngine();
        Path file = Path.of("processes", domain, key + ".dmn");
        try (InputStream in = Files.newInputStream(file);
                InputStream again = Files.newInputStream(file)) {
            decision = engine.parseDecision(key, in);
            Dmn.readModelFromStream(again).getModelElementsByType(Rule.class).forEach(rule -> rules.add(rule.getId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of the matching row; null when no row matches. */
    public Map<String, Object> decide(Map<String, Object> inputs) {
        DmnDecisionResult result = engine.evaluateDecision(decision, inputs);
        return result.isEmpty() ? null : result.getSingleResult().getEntryMap();
    }

    /** As {@link #decide(Map)}, with names and values in turn; values may be null. */
    public Map<String, Object> decide(Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return decide(inputs);
    }

    /** Rows that no evaluation matched so far. */
    public Set<String> unmatchedRules() {
        Set<String> rest = new TreeSet<>(rules);
        rest.removeAll(matched);
        return rest;
    }

    /** "-" in a test's table stands for no value. */
    public static String text(String cell) {
        return cell == null || "-".equals(cell) ? null : cell;
    }

    /** As {@link #text}, true or false. */
    public static Boolean flag(String cell) {
        return text(cell) == null ? null : Boolean.valueOf(cell);
    }

    /** Both. */
    public static List<Boolean> flags() {
        return List.of(true, false);
    }
}
