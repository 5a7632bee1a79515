package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;

/** The variables of a case with every change, old value and new, who changed it and at which step. */
final class VariableReader {

    private static final int LONGEST = 4000;

    private VariableReader() {}

    /** @param register how the domain calls variables and coded values */
    static List<CaseReport.Variable> read(EngineHistory history, Optional<CaseStory> register) {
        Map<String, List<HistoricVariableUpdate>> updates = history.updates().stream()
                .collect(Collectors.groupingBy(HistoricVariableUpdate::getVariableInstanceId));
        Map<String, String> people = new HashMap<>();
        for (UserOperationLogEntry entry : history.operations()) {
            if (entry.getUserId() != null) {
                people.putIfAbsent(entry.getOperationId(), entry.getUserId());
            }
        }
        Map<String, String> completers = completers(history);
        return history.variables().stream()
                .filter(v -> !VariableChanges.COUNTERS.contains(v.getName()))
                .map(v -> new CaseReport.Variable(
                        v.getName(),
                        register.map(r -> r.variable(v.getName())).orElse(v.getName()),
                        v.getTypeName(),
                        scope(v, history),
                        "DELETED".equals(v.getState()) ? null : shown(v.getValue()),
                        words(updates.getOrDefault(v.getId(), List.of()), register),
                        changes(updates.getOrDefault(v.getId(), List.of()), people, completers, history)))
                .toList();
    }

    private static Map<String, String> words(List<HistoricVariableUpdate> updates, Optional<CaseStory> register) {
        Map<String, String> words = new TreeMap<>();
        for (HistoricVariableUpdate update : updates) {
            if (update.getValue() instanceof String code && !code.isBlank() && register.isPresent()) {
                String said = register.get().word(update.getVariableName(), code);
                if (!said.equals(code)) {
                    words.put(code, said);
                }
            }
        }
        return words;
    }

    private static String scope(HistoricVariableInstance variable, EngineHistory history) {
        return history.tasks().stream()
                .filter(t -> t.getId().equals(variable.getTaskId()))
                .map(t -> history.nameOf(t.getTaskDefinitionKey()))
                .findFirst()
                .or(() -> history.visit(variable.getActivityInstanceId()).map(v -> history.nameOf(v.getActivityId())))
                .orElse(null);
    }

    private static List<CaseReport.VariableChange> changes(
            List<HistoricVariableUpdate> updates,
            Map<String, String> people,
            Map<String, String> completers,
            EngineHistory history) {
        List<CaseReport.VariableChange> changes = new ArrayList<>();
        String before = null;
        for (HistoricVariableUpdate update : updates) {
            String after = shown(update.getValue());
            Optional<HistoricActivityInstance> visit = history.visit(update.getActivityInstanceId());
            String step = visit.map(HistoricActivityInstance::getActivityId).orElse(null);
            changes.add(new CaseReport.VariableChange(
                    instant(update.getTime()),
                    before,
                    after,
                    Optional.ofNullable(people.get(update.getUserOperationId()))
                            .or(() -> completer(update, completers, history))
                            .orElse(null),
                    step,
                    history.nameOf(step)));
            before = after;
        }
        return changes;
    }

    /** By stay in a user task: who completed it. */
    private static Map<String, String> completers(EngineHistory history) {
        Map<String, String> byTask = TaskEvents.completers(history);
        Map<String, String> byVisit = new HashMap<>();
        history.tasks().stream()
                .filter(t -> t.getEndTime() != null && byTask.containsKey(t.getId()))
                .forEach(t -> byVisit.put(t.getActivityInstanceId(), byTask.get(t.getId())));
        return byVisit;
    }

    /** What changed with the completion of a task is its person's, also where the register wrote it. */
    private static Optional<String> completer(
            HistoricVariableUpdate update, Map<String, String> completers, EngineHistory history) {
        return history.visit(update.getActivityInstanceId())
                .filter(v -> update.getTaskId() == null && v.getEndTime() != null)
                .filter(v -> TimelineOrder.together(instant(v.getEndTime()), instant(update.getTime())))
                .map(v -> completers.get(v.getId()));
    }

    /** A value as people read it; null stays null. */
    static String shown(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean flag) {
            return Wording.of(flag ? "casefile.yes" : "casefile.no");
        }
        if (value instanceof java.util.Date date) {
            return Latvian.toTheSecond(date.toInstant());
        }
        if (value instanceof Double || value instanceof Float || value instanceof java.math.BigDecimal) {
            return Latvian.number(new java.math.BigDecimal(value.toString()).stripTrailingZeros());
        }
        return PlainText.cut(value.toString(), LONGEST);
    }
}
