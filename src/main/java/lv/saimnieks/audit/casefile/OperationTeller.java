package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import lv.saimnieks.audit.operations.OperationValues;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Tells operations: a task claimed or passed on, a case suspended, a variable changed, a job tried again. */
@Component
class OperationTeller {

    private final Users users;

    OperationTeller(Users users) {
        this.users = users;
    }

    void tell(CaseHistory history, VariableChanges changes, StoryOrder order) {
        Set<String> completions = history.operations().stream()
                .filter(OperationTeller::toldElsewhere)
                .map(UserOperationLogEntry::getOperationId)
                .collect(Collectors.toSet());
        Map<String, List<UserOperationLogEntry>> operations = new LinkedHashMap<>();
        history.operations().stream()
                .filter(o -> !completions.contains(o.getOperationId()))
                .forEach(o -> operations
                        .computeIfAbsent(
                                o.getOperationId() + o.getOperationType() + o.getEntityType() + o.getTaskId(),
                                k -> new ArrayList<>())
                        .add(o));
        operations.values().forEach(o -> order.caused(moment(o, history, changes)));
    }

    /** The completion of a task and the start of the case are lines of their own. */
    private static boolean toldElsewhere(UserOperationLogEntry entry) {
        String type = entry.getOperationType();
        return type.equals(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                || (type.equals(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                        && !EntityTypes.VARIABLE.equals(entry.getEntityType()));
    }

    /** @param rows one for each property that the operation changed */
    private Moment moment(List<UserOperationLogEntry> rows, CaseHistory history, VariableChanges changes) {
        UserOperationLogEntry main = rows.stream()
                .filter(r -> OperationValues.areOfPeople(r.getProperty()) && !"owner".equals(r.getProperty()))
                .findFirst()
                .orElse(rows.get(0));
        HistoricTaskInstance task = history.task(main.getTaskId()).orElse(null);
        List<Fact> details = new ArrayList<>();
        for (UserOperationLogEntry row : rows) {
            detail(row, row == main && OperationValues.areOfPeople(row.getProperty()), details);
        }
        details.addAll(changes.of(main.getOperationId()));
        if (main.getAnnotation() != null) {
            details.add(new Fact(Wording.of("casefile.operation.annotation"), main.getAnnotation()));
        }
        String who = main.getUserId() == null ? Wording.of("casefile.system") : users.displayName(main.getUserId());
        String step = task == null ? null : history.nameOf(task.getTaskDefinitionKey());
        return new Moment(
                instant(main.getTimestamp()),
                null,
                byWorker(main) ? MomentKind.TASK : MomentKind.OPERATION,
                task == null ? null : task.getTaskDefinitionKey(),
                step,
                main.getUserId(),
                Wording.of(
                        "casefile.operation.done",
                        who,
                        Deed.words(
                                main.getOperationType(), main.getEntityType(), step, value(main, main.getNewValue()))),
                details);
    }

    private static boolean byWorker(UserOperationLogEntry entry) {
        return EntityTypes.TASK.equals(entry.getEntityType())
                && UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(entry.getCategory());
    }

    /** @param told whether the sentence names the new value already */
    private void detail(UserOperationLogEntry row, boolean told, List<Fact> details) {
        String property = Deed.property(row.getProperty());
        String before = value(row, row.getOrgValue());
        String after = value(row, row.getNewValue());
        if (property.isEmpty() || (before == null && (after == null || told))) {
            return;
        }
        details.add(new Fact(
                property,
                before == null
                        ? after
                        : Wording.of(
                                "casefile.operation.change",
                                before,
                                after == null ? Wording.of("casefile.nothing") : after)));
    }

    private String value(UserOperationLogEntry row, String value) {
        return value == null || value.isBlank()
                ? null
                : OperationValues.of(row.getProperty(), value, users::displayName);
    }
}
