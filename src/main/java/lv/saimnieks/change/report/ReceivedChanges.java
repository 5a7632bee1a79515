package lv.saimnieks.change.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes that were received in a period, as reports count them. */
@Repository
@Transactional(readOnly = true)
class ReceivedChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceivedChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param items codes of what it is about
     * @param type null while it is not classified, as is {@code complexity}
     * @param closedAt null while it is open, as is {@code closure}
     * @param late whether it is open and a task of it is overdue
     */
    record Received(
            Instant at,
            List<String> items,
            @Nullable ChangeType type,
            @Nullable Complexity complexity,
            @Nullable Instant closedAt,
            @Nullable ClosureCode closure,
            boolean late) {

        private static final Set<ClosureCode> SUCCESSFUL =
                EnumSet.of(ClosureCode.SUCCESSFUL, ClosureCode.SUCCESSFUL_WITH_DEVIATIONS);
        private static final Set<ClosureCode> DONE = EnumSet.of(
                ClosureCode.SUCCESSFUL,
                ClosureCode.SUCCESSFUL_WITH_DEVIATIONS,
                ClosureCode.ROLLED_BACK,
                ClosureCode.FAILED);

        boolean classified() {
            return type != null;
        }

        boolean emergency() {
            return type == ChangeType.EMERGENCY;
        }

        boolean split() {
            return closure == ClosureCode.SPLIT;
        }

        boolean closed() {
            return closedAt != null;
        }

        /** Whether it came to be implemented, however that ended. */
        boolean done() {
            return closed() && DONE.contains(closure);
        }

        boolean successful() {
            return closed() && SUCCESSFUL.contains(closure);
        }

        /** The day it was received, in Riga. */
        LocalDate day() {
            return Latvian.dayOf(at);
        }

        YearMonth month() {
            return YearMonth.from(day());
        }

        /** {@code 2026-Q4} by the clock in Riga. */
        String quarter() {
            return day().getYear() + "-Q" + ((day().getMonthValue() - 1) / 3 + 1);
        }
    }

    List<Received> of(Asked asked) {
        SqlWhere where = new SqlWhere()
                .and(
                        "c.received_at >= :start",
                        "start",
                        Timestamp.from(asked.period().start()))
                .and(
                        "c.received_at < :end",
                        "end",
                        Timestamp.from(asked.period().end()));
        if (asked.item() != null) {
            where.and(
                    "exists (select 1 from change_target i where i.change_id = c.id and i.item_code = :item)",
                    "item",
                    asked.item());
        }
        return jdbc.sql("""
                        select c.received_at, c.change_type, c.complexity, c.closed_at, c.closure_code,
                          (select string_agg(t.item_code, ',') from change_target t where t.change_id = c.id) as items,
                          exists (select 1 from case_open_task k where k.case_number = c.number and k.due_at < :now) as late
                        from change_request c""" + where.sql())
                .params(where.put("now", Timestamp.from(clock.instant())).parameters())
                .query((row, n) -> read(row))
                .list();
    }

    private static Received read(ResultSet row) throws SQLException {
        String items = row.getString("items");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Received(
                row.getTimestamp("received_at").toInstant(),
                items == null ? List.of() : Arrays.asList(items.split(",")),
                constant(ChangeType.class, row.getString("change_type")),
                constant(Complexity.class, row.getString("complexity")),
                closed == null ? null : closed.toInstant(),
                constant(ClosureCode.class, row.getString("closure_code")),
                row.getBoolean("late"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
