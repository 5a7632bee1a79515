package lv.saimnieks.servicelevel.review;

import java.time.Instant;
import lv.saimnieks.cases.report.ReportPeriod;

/**
 * A review of a quarter.
 *
 * @param quarter {@code 2026-Q3}
 * @param yearly whether principles and forms of agreements are reviewed too
 * @param startedBy null where the clock began it
 * @param closedAt null while it goes on
 * @param cancelled whether a person ended it past its steps, without a report
 */
public record Review(
        String number,
        String quarter,
        boolean yearly,
        String startedBy,
        Instant startedAt,
        Instant closedAt,
        boolean cancelled) {

    public ReportPeriod period() {
        return ReportPeriod.of(quarter).orElseThrow();
    }

    public boolean open() {
        return closedAt == null;
    }
}
