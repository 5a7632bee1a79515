package lv.saimnieks.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.shared.Scope;

/**
 * A change as lists show it.
 *
 * @param type null until classified, likewise complexity and risk
 * @param targets codes of services and resources, in order
 * @param managers user ids of who manages it now
 * @param due the earliest due time of its open tasks; null when nothing is open or has no term
 * @param overdue whether that time has passed
 */
public record ChangeRow(
        String number,
        String title,
        ChangeStatus status,
        ChangeKind kind,
        Scope scope,
        TargetType targetType,
        ChangeType type,
        Complexity complexity,
        RiskLevel risk,
        ClosureCode closure,
        String requester,
        List<String> targets,
        List<String> managers,
        Instant receivedAt,
        LocalDate desiredBy,
        Instant closedAt,
        String originTask,
        String originCase,
        Instant due,
        boolean overdue) {}
