package lv.saimnieks.change.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.change.ChangeKind;
import lv.saimnieks.change.ChangeRow;
import lv.saimnieks.change.ChangeStatus;
import lv.saimnieks.change.ChangeType;
import lv.saimnieks.change.ClosureCode;
import lv.saimnieks.change.Complexity;
import lv.saimnieks.change.RiskLevel;
import lv.saimnieks.change.TargetType;
import lv.saimnieks.shared.Scope;

/** A row of the register for other systems; times in UTC. */
record ChangeRowJson(
        String number,
        String title,
        ChangeStatus status,
        ClosureCode closureCode,
        ChangeKind changeKind,
        Scope scope,
        TargetType targetType,
        List<String> targets,
        ChangeType type,
        Complexity complexity,
        RiskLevel risk,
        List<String> managers,
        String requester,
        Instant receivedAt,
        LocalDate desiredBy,
        Instant nextDueAt,
        boolean overdue,
        Instant closedAt,
        String originTask,
        String originCaseId) {

    static ChangeRowJson of(ChangeRow row) {
        return new ChangeRowJson(
                row.number(),
                row.title(),
                row.status(),
                row.closure(),
                row.kind(),
                row.scope(),
                row.targetType(),
                row.targets(),
                row.type(),
                row.complexity(),
                row.risk(),
                row.managers(),
                row.requester(),
                row.receivedAt(),
                row.desiredBy(),
                row.due(),
                row.overdue(),
                row.closedAt(),
                row.originTask(),
                row.originCase());
    }
}
