package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The evaluated decisions of a case: inputs, outputs, and the rules that matched, in words of the table itself. */
@Component
class DecisionReader {

    /** The output in which every table says in words what it decided and why. */
    private static final String EXPLANATION = "explanation";

    private final RepositoryService repository;

    DecisionReader(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    List<CaseFile.Decision> read(CaseHistory history) {
        Map<String, DecisionDefinition> definitions = new HashMap<>();
        Map<String, DmnModelInstance> models = new HashMap<>();
        return history.decisions().stream()
                .map(d -> decision(
                        d,
                        definitions.computeIfAbsent(d.getDecisionDefinitionId(), repository::getDecisionDefinition),
                        models.computeIfAbsent(d.getDecisionDefinitionId(), repository::getDmnModelInstance),
                        history))
                .toList();
    }

    private static CaseFile.Decision decision(
            HistoricDecisionInstance evaluated,
            DecisionDefinition definition,
            DmnModelInstance model,
            CaseHistory history) {
        Map<String, List<HistoricDecisionOutputInstance>> byRule = evaluated.getOutputs().stream()
                .sorted(Comparator.comparing(HistoricDecisionOutputInstance::getRuleOrder))
                .collect(Collectors.groupingBy(
                        HistoricDecisionOutputInstance::getRuleId, java.util.LinkedHashMap::new, Collectors.toList()));
        return new CaseFile.Decision(
                evaluated.getId(),
                evaluated.getDecisionDefinitionKey(),
                evaluated.getDecisionDefinitionName(),
                evaluated.getDecisionDefinitionId(),
                definition.getVersion(),
                instant(evaluated.getEvaluationTime()),
                evaluated.getActivityId(),
                history.nameOf(evaluated.getActivityId()),
                summary(evaluated),
                evaluated.getInputs().stream()
                        .map(i -> new Fact(i.getClauseName(), said(i.getValue())))
                        .toList(),
                evaluated.getOutputs().stream()
                        .map(o -> new Fact(
                                o.getClauseName() == null ? o.getVariableName() : o.getClauseName(),
                                said(o.getValue())))
                        .toList(),
                byRule.keySet().stream().map(id -> rule(id, model)).toList());
    }

    /** The table's own explanation, else its first result. */
    private static String summary(HistoricDecisionInstance evaluated) {
        return evaluated.getOutputs().stream()
                .filter(o -> EXPLANATION.equals(o.getVariableName()))
                .findFirst()
                .or(() -> evaluated.getOutputs().stream().findFirst())
                .map(o -> said(o.getValue()))
                .orElse("");
    }

    private static CaseFile.Rule rule(String id, DmnModelInstance model) {
        if (!(model.getModelElementById(id) instanceof Rule rule)
                || !(rule.getParentElement() instanceof DecisionTable table)) {
            return new CaseFile.Rule(id, 0, "");
        }
        List<String> conditions = new ArrayList<>();
        Iterator<Input> inputs = table.getInputs().iterator();
        rule.getInputEntries().forEach(e -> add(conditions, label(inputs.next()), e.getText()));
        List<String> results = new ArrayList<>();
        Iterator<Output> outputs = table.getOutputs().iterator();
        rule.getOutputEntries().forEach(e -> add(results, label(outputs.next()), e.getText()));
        int number = new ArrayList<>(table.getRules()).indexOf(rule) + 1;
        String when = conditions.isEmpty() ? Wording.of("casefile.rule.always") : String.join("; ", conditions);
        return new CaseFile.Rule(
                id, number, Wording.of("casefile.rule.words", number, when, String.join("; ", results)));
    }

    private static void add(List<String> parts, String label, Text text) {
        String condition = text == null ? "" : text.getTextContent().strip();
        if (!condition.isEmpty() && !condition.equals("-")) {
            parts.add(label + ": " + words(condition));
        }
    }

    private static String label(Input input) {
        return input.getLabel() != null
                ? input.getLabel()
                : input.getInputExpression().getText().getTextContent();
    }

    private static String label(Output output) {
        return output.getLabel() != null ? output.getLabel() : output.getName();
    }

    /** A cell without the quotation marks of the expression language. */
    private static String words(String cell) {
        String plain = cell.replace("\"", "");
        return plain.equals("true") || plain.equals("false") ? said(Boolean.valueOf(plain)) : plain;
    }

    private static String said(Object value) {
        String shown = VariableReader.shown(value);
        return shown == null ? Wording.of("casefile.nothing") : shown;
    }
}
