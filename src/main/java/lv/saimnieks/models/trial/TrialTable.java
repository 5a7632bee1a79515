package lv.saimnieks.models.trial;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.platform.tables.DecisionTable.Column;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * A decision table read once and asked as often as wanted, for one thread. It has a DMN engine of its own with the house's
 * FEEL and languages, so that nothing is deployed and no history is left, and it can be seen which rows fit. What other
 * decisions would give it is given as a value like any other.
 */
final class TrialTable {

    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final DecisionTable table;
    private final String name;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> variables = new ArrayList<>();
    private final List<DmnDecisionTableEvaluationEvent> told = new ArrayList<>();

    /**
     * Reads a table.
     *
     * @param house how the process engine evaluates decisions
     * @throws Refusal when the file has no such table or the engine cannot read it
     */
    TrialTable(DefaultDmnEngineConfiguration house, byte[] file, String id) {
        table = DecisionTable.read(file).map(tables -> tables.get(id)).orElse(null);
        if (table == null) {
            throw Refusal.conflict(Wording.of("tabletrial.refusal.noTable", id));
        }
        DmnModelInstance model = alone(file, id);
        name = ((Decision) model.getModelElementById(id)).getName();
        engine = engine(house);
        try {
            decision = engine.parseDecision(id, model);
        } catch (RuntimeException e) {
            throw Refusal.conflict(Wording.of("tabletrial.refusal.engine", id));
        }
    }

    /** The file with this table only, its inputs being variables that can be given. */
    private DmnModelInstance alone(byte[] file, String id) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        for (Decision other : model.getModelElementsByType(Decision.class)) {
            if (!id.equals(other.getId())) {
                other.getParentElement().removeChildElement(other);
            }
        }
        Decision own = model.getModelElementById(id);
        own.getInformationRequirements().clear();
        own.getKnowledgeRequirements().clear();
        var inputs = ((org.camunda.bpm.model.dmn.instance.DecisionTable) own.getExpression()).getInputs();
        for (Input input : inputs) {
            String written = table.inputs().get(variables.size()).name();
            String variable = VARIABLE.matcher(written).matches() ? written : "column" + variables.size();
            variables.add(variable);
            if (!variable.equals(written) && input.getInputExpression() != null) {
                input.getInputExpression().getText().setTextContent(variable);
            }
        }
        return model;
    }

    /** Models speak FEEL only: other languages find no one to run them. */
    private DmnEngine engine(DefaultDmnEngineConfiguration house) {
        DefaultDmnEngineConfiguration own = new DefaultDmnEngineConfiguration();
        own.setFeelEngineFactory(house::getFeelEngine);
        own.setScriptEngineResolver(language -> null);
        own.setElProvider(expression -> {
            throw new IllegalArgumentException(expression);
        });
        own.setEnableFeelLegacyBehavior(house.isEnableFeelLegacyBehavior());
        own.setReturnBlankTableOutputAsNull(house.isReturnBlankTableOutputAsNull());
        own.setDefaultInputExpressionExpressionLanguage(house.getDefaultInputExpressionExpressionLanguage());
        own.setDefaultInputEntryExpressionLanguage(house.getDefaultInputEntryExpressionLanguage());
        own.setDefaultOutputEntryExpressionLanguage(house.getDefaultOutputEntryExpressionLanguage());
        own.setCustomPostDecisionTableEvaluationListeners(List.of(told::add));
        return own.buildEngine();
    }

    public DecisionTable table() {
        return table;
    }

    public String name() {
        return name;
    }

    /** The variables of the input columns, in their order. */
    List<String> variables() {
        return variables;
    }

    /** What the table answers; a variable that is not given is empty. */
    Outcome evaluate(Map<String, Object> values) {
        Map<String, Object> given = new LinkedHashMap<>();
        variables.forEach(v -> given.put(v, values.get(v)));
        told.clear();
        try {
            engine.evaluateDecisionTable(decision, given);
        } catch (DmnHitPolicyException e) {
            return Outcome.of(Wording.of("tabletrial.problem.several", table.hitPolicy()));
        } catch (RuntimeException e) {
            // FEEL and the types of columns have many exceptions of their own; none says anything to a process owner
            return Outcome.of(Wording.of("tabletrial.problem.values"));
        }
        DmnDecisionTableEvaluationEvent event = told.get(told.size() - 1);
        Map<String, String> collected = event.getCollectResultName() == null && event.getCollectResultValue() == null
                ? Map.of()
                : outputs(Map.of(
                        String.valueOf(event.getCollectResultName()),
                        event.getCollectResultValue().getValue()));
        return new Outcome(event.getMatchingRules().stream().map(this::match).toList(), collected, "");
    }

    private Outcome.Match match(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((output, value) -> outputs.put(output, value.getValue().getValue()));
        return new Outcome.Match(number(table, rule.getId()), outputs(outputs));
    }

    /** The number of a row from 1; 0 when there is no such row. */
    static int number(DecisionTable table, String rule) {
        return table.rows().stream().map(DecisionTable.Row::id).toList().indexOf(rule) + 1;
    }

    /** Outputs as people read them, without empty ones. */
    static Map<String, String> outputs(Map<String, Object> values) {
        Map<String, String> outputs = new LinkedHashMap<>();
        values.forEach((output, value) -> {
            String shown = Values.shown(value);
            if (!shown.isEmpty()) {
                outputs.put(output, shown);
            }
        });
        return outputs;
    }

    /** The column of an output; its name where there is none. */
    public String label(String output) {
        return table.outputs().stream()
                .filter(c -> c.name().equals(output))
                .map(Column::label)
                .findFirst()
                .orElse(output);
    }
}
