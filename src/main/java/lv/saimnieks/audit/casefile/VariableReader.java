package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static List<CaseFile.Variable> read(CaseHistory history) {
        Map<String, List<HistoricVariableUpdate>> updates = new HashMap<>();
        history.updates()
                .forEach(u -> updates.computeIfAbsent(u.getVariableInstanceId(), k -> new ArrayList<>())
                        .add(u));
        Map<String, String> people = new HashMap<>();
        for (UserOperationLogEntry entry : history.operations()) {
            if (entry.getUserId() != null) {
                people.putIfAbsent(entry.getOperationId(), entry.getUserId());
            }
        }
        return history.variables().stream()
                .map(v -> new CaseFile.Variable(
                        v.getName(),
                        v.getTypeName(),
                        scope(v, history),
                        "DELETED".equals(v.getState()) ? null : shown(v.getValue()),
                        changes(updates.getOrDefault(v.getId(), List.of()), people, history)))
                .toList();
    }

    private static String scope(HistoricVariableInstance variable, CaseHistory history) {
        return history.tasks().stream()
                .filter(t -> t.getId().equals(variable.getTaskId()))
                .map(t -> history.nameOf(t.getTaskDefinitionKey()))
                .findFirst()
                .or(() -> history.visit(variable.getActivityInstanceId()).map(v -> history.nameOf(v.getActivityId())))
                .orElse(null);
    }

    private static List<CaseFile.VariableChange> changes(
            List<HistoricVariableUpdate> updates, Map<String, String> people, CaseHistory history) {
        List<CaseFile.VariableChange> changes = new ArrayList<>();
        String before = null;
        for (HistoricVariableUpdate update : updates) {
            String after = shown(update.getValue());
            Optional<HistoricActivityInstance> visit = history.visit(update.getActivityInstanceId());
            String step = visit.map(HistoricActivityInstance::getActivityId).orElse(null);
            changes.add(new CaseFile.VariableChange(
                    instant(update.getTime()),
                    before,
                    after,
                    people.get(update.getUserOperationId()),
                    step,
                    history.nameOf(step)));
            before = after;
        }
        return changes;
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
            return Latvian.dateTime(date.toInstant());
        }
        if (value instanceof Double || value instanceof Float || value instanceof java.math.BigDecimal) {
            return Latvian.number(new java.math.BigDecimal(value.toString()).stripTrailingZeros());
        }
        return PlainText.cut(value.toString(), LONGEST);
    }
}
