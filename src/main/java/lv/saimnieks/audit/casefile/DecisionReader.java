package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
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

    /** @param word how the domain calls a coded value, by name and value */
    List<CaseReport.Decision> read(EngineHistory history, BinaryOperator<String> word) {
        Map<String, DecisionDefinition> definitions = new HashMap<>();
        Map<String, DmnModelInstance> models = new HashMap<>();
        return history.decisions().stream()
                .map(d -> new Evaluated(
                                d,
                                definitions.computeIfAbsent(
                                        d.getDecisionDefinitionId(), repository::getDecisionDefinition),
                                models.computeIfAbsent(d.getDecisionDefinitionId(), repository::getDmnModelInstance),
                                word)
                        .decision(history))
                .toList();
    }

    private record Evaluated(
            HistoricDecisionInstance instance,
            DecisionDefinition definition,
            DmnModelInstance model,
            BinaryOperator<String> word) {

        CaseReport.Decision decision(EngineHistory history) {
            Map<String, List<HistoricDecisionOutputInstance>> byRule = instance.getOutputs().stream()
                    .filter(o -> o.getRuleId() != null)
                    .sorted(Comparator.comparing(HistoricDecisionOutputInstance::getRuleOrder)
                            .thenComparing(this::place))
                    .collect(Collectors.groupingBy(
                            HistoricDecisionOutputInstance::getRuleId, LinkedHashMap::new, Collectors.toList()));
            return new CaseReport.Decision(
                    instance.getId(),
                    instance.getDecisionDefinitionKey(),
                    instance.getDecisionDefinitionName(),
                    instance.getDecisionDefinitionId(),
                    definition.getVersion(),
                    instant(instance.getEvaluationTime()),
                    instance.getActivityId(),
                    history.nameOf(instance.getActivityId()),
                    summary(),
                    instance.getInputs().stream()
                            .sorted(Comparator.comparing(i -> place(i.getClauseId())))
                            .map(i -> new Fact(label(i), said(variable(i), i.getValue())))
                            .toList(),
                    instance.getOutputs().stream()
                            .sorted(Comparator.comparing(this::place))
                            .map(o -> new Fact(label(o), said(o.getVariableName(), o.getValue())))
                            .toList(),
                    byRule.entrySet().stream()
                            .map(r -> rule(r.getKey(), r.getValue()))
                            .toList());
        }

        /** The table's own explanation, else its first result. */
        private String summary() {
            return instance.getOutputs().stream()
                    .filter(o -> EXPLANATION.equals(o.getVariableName()))
                    .findFirst()
                    .or(() -> instance.getOutputs().stream().min(Comparator.comparing(this::place)))
                    .map(o -> said(o.getVariableName(), o.getValue()))
                    .orElse("");
        }

        private CaseReport.Rule rule(String id, List<HistoricDecisionOutputInstance> outputs) {
            String results = outputs.stream()
                    .filter(o -> !EXPLANATION.equals(o.getVariableName()))
                    .map(this::result)
                    .collect(Collectors.joining("; "));
            if (!(model.getModelElementById(id) instanceof Rule rule)
                    || !(rule.getParentElement() instanceof DecisionTable table)) {
                return new CaseReport.Rule(id, 0, results);
            }
            int number = new ArrayList<>(table.getRules()).indexOf(rule) + 1;
            List<String> conditions = conditions(rule, table);
            return new CaseReport.Rule(
                    id,
                    number,
                    conditions.isEmpty()
                            ? Wording.of("casefile.rule.always", number, results)
                            : Wording.of(
                                    "casefile.rule.words",
                                    number,
                                    String.join(" " + Wording.of("casefile.rule.and") + " ", conditions),
                                    results));
        }

        private List<String> conditions(Rule rule, DecisionTable table) {
            List<String> conditions = new ArrayList<>();
            Iterator<Input> inputs = table.getInputs().iterator();
            for (InputEntry entry : rule.getInputEntries()) {
                Input input = inputs.next();
                String cell = entry.getText() == null
                        ? ""
                        : entry.getText().getTextContent().strip();
                if (!cell.isEmpty() && !cell.equals("-")) {
                    conditions.add(Wording.of(
                            "casefile.rule.part",
                            label(input),
                            CellWords.of(cell, value -> word.apply(expression(input), value))));
                }
            }
            return conditions;
        }

        private String label(HistoricDecisionInputInstance input) {
            return input.getClauseName() != null ? input.getClauseName() : variable(input);
        }

        private static String label(HistoricDecisionOutputInstance output) {
            return output.getClauseName() != null ? output.getClauseName() : output.getVariableName();
        }

        private static String label(Input input) {
            return input.getLabel() != null ? input.getLabel() : expression(input);
        }

        private static String expression(Input input) {
            return input.getInputExpression().getText().getTextContent().strip();
        }

        /** The variable that an input asks for. */
        private String variable(HistoricDecisionInputInstance input) {
            return model.getModelElementById(input.getClauseId()) instanceof Input clause ? expression(clause) : "";
        }

        private Integer place(HistoricDecisionOutputInstance output) {
            return place(output.getClauseId());
        }

        /** The place of a column in its table. */
        private Integer place(String clause) {
            if (clause == null
                    || !(model.getModelElementById(clause) instanceof org.camunda.bpm.model.dmn.instance.DmnElement e)
                    || !(e.getParentElement() instanceof DecisionTable table)) {
                return Integer.MAX_VALUE;
            }
            Collection<?> columns = e instanceof Output ? table.getOutputs() : table.getInputs();
            return new ArrayList<Object>(columns).indexOf(e);
        }

        private String said(String name, Object value) {
            if (value == null || value.toString().isBlank()) {
                return Wording.of("casefile.nothing");
            }
            return value instanceof String text ? word.apply(name, text.strip()) : VariableReader.shown(value);
        }

        private String result(HistoricDecisionOutputInstance output) {
            Object value = output.getValue();
            if (value == null || value.toString().isBlank()) {
                return Wording.of("casefile.rule.empty", label(output));
            }
            String words = said(output.getVariableName(), value);
            return Wording.of(
                    "casefile.rule.part",
                    label(output),
                    value instanceof Number ? words : Wording.of("casefile.cell.text", words));
        }
    }
}
