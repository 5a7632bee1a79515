package lv.saimnieks.models.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.platform.tables.DecisionTable.Column;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What cases really asked of a decision and what they got, from the engine's history. */
@Component
class RealInputs {

    /** How many are looked at, the latest. */
    static final int MOST = 200;

    private final HistoryService history;
    private final TrialDecisions decisions;
    private final CaseRegisters registers;
    private final RunAsSystem asSystem;

    RealInputs(@Lazy HistoryService history, TrialDecisions decisions, CaseRegisters registers, RunAsSystem asSystem) {
        this.history = history;
        this.decisions = decisions;
        this.registers = registers;
        this.asSystem = asSystem;
    }

    /**
     * A decision that was made.
     *
     * @param number of the case; empty when it was asked for without one
     * @param page of the case; empty when the viewer may not open it
     */
    record Real(Instant at, String number, String page, List<Given> inputs, Outcome outcome) {}

    /**
     * A value that was given.
     *
     * @param clause id of the column
     * @param expression what the column asks for; empty when its version is not there any more
     */
    record Given(String clause, String label, String expression, Object value) {}

    /** The latest decisions of that key, the latest first. */
    List<Real> latest(String decision) {
        List<HistoricDecisionInstance> made = asSystem.call(() -> history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(decision)
                .includeInputs()
                .includeOutputs()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderByEvaluationTime()
                .desc()
                .orderByDecisionInstanceId()
                .desc()
                .listPage(0, MOST));
        Map<String, DecisionTable> tables = decisions.tables(made.stream()
                .map(HistoricDecisionInstance::getDecisionDefinitionId)
                .collect(Collectors.toSet()));
        Map<String, String> numbers = numbers(made);
        Map<String, String> pages = registers.pages(Set.copyOf(numbers.values()));
        return made.stream()
                .map(d -> {
                    String number = numbers.getOrDefault(String.valueOf(d.getProcessInstanceId()), "");
                    return new Real(
                            d.getEvaluationTime().toInstant(),
                            number,
                            pages.getOrDefault(number, ""),
                            inputs(d, tables.get(d.getDecisionDefinitionId())),
                            outcome(d, tables.get(d.getDecisionDefinitionId())));
                })
                .toList();
    }

    private static List<Given> inputs(HistoricDecisionInstance made, DecisionTable table) {
        List<Column> columns = table == null ? List.of() : table.inputs();
        List<String> ids = columns.stream().map(Column::id).toList();
        return made.getInputs().stream()
                .sorted(Comparator.comparing(i -> ids.indexOf(i.getClauseId())))
                .map(i -> {
                    int place = ids.indexOf(i.getClauseId());
                    String expression = place < 0 ? "" : columns.get(place).name();
                    String label = i.getClauseName() == null ? expression : i.getClauseName();
                    return new Given(i.getClauseId(), label, expression, i.getValue());
                })
                .toList();
    }

    private static Outcome outcome(HistoricDecisionInstance made, DecisionTable table) {
        Map<Integer, List<HistoricDecisionOutputInstance>> byRow = made.getOutputs().stream()
                .filter(o -> o.getRuleId() != null)
                .collect(Collectors.groupingBy(
                        HistoricDecisionOutputInstance::getRuleOrder, TreeMap::new, Collectors.toList()));
        List<Outcome.Match> rows = new ArrayList<>();
        byRow.values().forEach(outputs -> {
            Map<String, Object> values = new LinkedHashMap<>();
            outputs.forEach(o -> values.put(String.valueOf(o.getVariableName()), o.getValue()));
            rows.add(new Outcome.Match(
                    table == null ? 0 : TrialTable.number(table, outputs.get(0).getRuleId()),
                    TrialTable.outputs(values)));
        });
        Map<String, String> collected = made.getCollectResultValue() == null
                ? Map.of()
                : Map.of(
                        made.getOutputs().stream()
                                .map(o -> String.valueOf(o.getVariableName()))
                                .findFirst()
                                .orElse(""),
                        Values.shown(made.getCollectResultValue()));
        return new Outcome(rows, collected, "");
    }

    /** Process instance → number of its case; of a called process that of the one that began it all. */
    private Map<String, String> numbers(List<HistoricDecisionInstance> made) {
        Set<String> ids = made.stream()
                .flatMap(d -> Stream.of(d.getProcessInstanceId(), d.getRootProcessInstanceId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, HistoricProcessInstance> instances =
                asSystem
                        .call(() -> history.createHistoricProcessInstanceQuery()
                                .processInstanceIds(ids)
                                .list())
                        .stream()
                        .collect(Collectors.toMap(HistoricProcessInstance::getId, Function.identity()));
        Map<String, String> numbers = new HashMap<>();
        made.forEach(d -> Stream.of(d.getProcessInstanceId(), d.getRootProcessInstanceId())
                .map(id -> id == null ? null : instances.get(id))
                .filter(i -> i != null && i.getBusinessKey() != null)
                .findFirst()
                .ifPresent(i -> numbers.put(d.getProcessInstanceId(), i.getBusinessKey())));
        return numbers;
    }
}
