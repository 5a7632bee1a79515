package lv.saimnieks.change.watch;

import java.time.Instant;
import lv.saimnieks.cases.report.ReportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A watch of one scope in one quarter.
 *
 * @param scope code of a {@link WatchScope}
 * @param quarter whose signals are looked at, {@code 2026-Q4}
 * @param grounds what the signals show; null until somebody has looked
 * @param startedBy null where the clock began it
 * @param process id of its process instance
 */
public record Watch(
        String number,
        String title,
        String scope,
        String quarter,
        WatchState state,
        @Nullable String grounds,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable String watchedBy,
        @Nullable Instant watchedAt,
        @Nullable Instant closedAt,
        @Nullable String process) {

    public ReportPeriod period() {
        return ReportPeriod.of(quarter).orElseThrow();
    }
}
