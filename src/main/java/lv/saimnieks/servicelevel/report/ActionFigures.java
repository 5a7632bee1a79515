package lv.saimnieks.servicelevel.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.servicelevel.action.ActionOutcome;
import lv.saimnieks.servicelevel.action.Cause;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The corrective actions that a period concerns. */
@Repository
class ActionFigures {

    private final JdbcClient jdbc;

    ActionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A corrective action that was open at some time of the period.
     *
     * @param cause null until it is found
     * @param severity as it is now
     * @param overdue whether a task of it is late now
     */
    record Line(
            ActionOutcome outcome,
            Cause cause,
            Severity severity,
            int round,
            Instant openedAt,
            Instant closedAt,
            boolean overdue) {

        boolean openedIn(ReportPeriod period) {
            return in(openedAt, period);
        }

        boolean closedIn(ReportPeriod period) {
            return closedAt != null && in(closedAt, period);
        }

        boolean openAtEndOf(ReportPeriod period) {
            return closedAt == null || !closedAt.isBefore(period.end());
        }

        /** Whether it helped, and whether a false measurement was the only thing wrong. */
        boolean counts() {
            return outcome != ActionOutcome.CANCELLED_FALSE_MEASUREMENT;
        }

        boolean effective() {
            return outcome == ActionOutcome.EFFECTIVE;
        }

        /** Calendar days from opening to closing, by the clock in Riga. */
        long days() {
            return ChronoUnit.DAYS.between(day(openedAt), day(closedAt));
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, Latvian.ZONE);
        }

        private static boolean in(Instant moment, ReportPeriod period) {
            return !moment.isBefore(period.start()) && moment.isBefore(period.end());
        }
    }

    List<Line> of(Asked asked, Instant now) {
        SqlWhere where = new SqlWhere()
                .and("c.opened_at < :end", "end", Timestamp.from(asked.period().end()))
                .and(
                        "(c.closed_at is null or c.closed_at >= :start)",
                        "start",
                        Timestamp.from(asked.period().start()))
                .and("c.item_code = :item", "item", asked.item());
        return jdbc.sql("""
                        select c.outcome, c.cause, c.severity, c.round, c.opened_at, c.closed_at,
                               exists (select 1 from case_open_task k
                                        where k.case_number = c.number and k.due_at < :now) as overdue
                          from corrective_action c
                        """ + where.sql())
                .params(where.parameters())
                .param("now", Timestamp.from(now))
                .query(Line.class)
                .list();
    }
}
