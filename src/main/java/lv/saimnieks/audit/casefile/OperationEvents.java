package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.TimelineEvent.Kind;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Events of operations: a task claimed or passed on, a case suspended, a variable changed, a job tried again. */
@Component
class OperationEvents {

    /** Properties that say nothing beside the operation itself. */
    private static final Set<String> HIDDEN = Set.of(
            "suspensionState",
            "delegation",
            "delete",
            "async",
            "nrOfInstances",
            "nrOfVariables",
            "nrOfJobs",
            "processInstanceId",
            "processDefinitionId");

    private final Users users;

    OperationEvents(Users users) {
        this.users = users;
    }

    void record(EngineHistory history, RegisterEvents register, VariableChanges changes, TimelineOrder order) {
        Set<String> completions = history.operations().stream()
                .filter(OperationEvents::recordedElsewhere)
                .map(UserOperationLogEntry::getOperationId)
                .collect(Collectors.toSet());
        Map<String, List<UserOperationLogEntry>> operations = history.operations().stream()
                .filter(o -> !completions.contains(o.getOperationId()))
                .collect(Collectors.groupingBy(
                        o -> o.getOperationId() + o.getOperationType() + o.getEntityType() + o.getTaskId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        operations.values().forEach(o -> {
            register.ofTrace(o.get(0).getOperationId());
            order.caused(event(o, history, changes));
        });
    }

    /** The completion of a task, the start of the case and its end are lines of their own. */
    private static boolean recordedElsewhere(UserOperationLogEntry entry) {
        String type = entry.getOperationType();
        return type.equals(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                || (type.equals(UserOperationLogEntry.OPERATION_TYPE_DELETE)
                        && EntityTypes.PROCESS_INSTANCE.equals(entry.getEntityType()))
                || (type.equals(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                        && !EntityTypes.VARIABLE.equals(entry.getEntityType()));
    }

    /** @param rows one for each property that the operation changed */
    private TimelineEvent event(List<UserOperationLogEntry> rows, EngineHistory history, VariableChanges changes) {
        UserOperationLogEntry main = rows.stream()
                .filter(r -> OperationText.isOfPeople(r.getProperty()) && !"owner".equals(r.getProperty()))
                .findFirst()
                .orElse(rows.get(0));
        HistoricTaskInstance task = history.task(main.getTaskId()).orElse(null);
        List<Fact> details = new ArrayList<>();
        for (UserOperationLogEntry row : rows) {
            detail(row, row == main && OperationText.isOfPeople(row.getProperty()), details);
        }
        details.addAll(changes.of(main.getOperationId()));
        if (main.getAnnotation() != null) {
            details.add(new Fact(Wording.of("casefile.operation.annotation"), main.getAnnotation()));
        }
        String who =
                main.getUserId() == null ? null : users.displayName(main.getUserId(), instant(main.getTimestamp()));
        String step = task == null ? null : history.nameOf(task.getTaskDefinitionKey());
        String text = OperationText.done(
                        who, main.getOperationType(), main.getEntityType(), step, value(main, main.getNewValue()))
                + ".";
        return history.event(
                        instant(main.getTimestamp()),
                        byWorker(main) ? Kind.TASK : Kind.OPERATION,
                        task == null ? null : task.getTaskDefinitionKey(),
                        text)
                .by(main.getUserId())
                .with(details);
    }

    private static boolean byWorker(UserOperationLogEntry entry) {
        return EntityTypes.TASK.equals(entry.getEntityType())
                && UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(entry.getCategory());
    }

    /** @param said whether the sentence names the new value already */
    private void detail(UserOperationLogEntry row, boolean said, List<Fact> details) {
        String property = OperationText.property(row.getProperty());
        String before = value(row, row.getOrgValue());
        String after = value(row, row.getNewValue());
        if (property == null
                || HIDDEN.contains(row.getProperty())
                || property.equals(row.getProperty())
                || (before == null && (after == null || said))) {
            return;
        }
        details.add(new Fact(
                StringUtils.capitalize(property), before == null ? after : VariableChanges.change(before, after)));
    }

    private String value(UserOperationLogEntry row, String value) {
        return value == null || value.isBlank()
                ? null
                : OperationText.value(
                        row.getProperty(), value, id -> users.displayName(id, instant(row.getTimestamp())));
    }
}
