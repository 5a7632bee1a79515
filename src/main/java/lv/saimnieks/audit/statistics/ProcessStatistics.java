package lv.saimnieks.audit.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a process ran in a period: how often, how long, where cases wait, how many were late.
 *
 * @param version null for all versions together
 * @param definitionId the model to draw: of the version, else the newest
 * @param from first day, in Riga; null for no limit
 * @param to last day; null for no limit
 * @param cases those started in the period
 * @param duration of the cases that came to an end of the model in the period; deleted ones took no time of their own
 * @param months throughput, oldest first
 * @param steps every step that was entered in the period
 * @param waits the user tasks among them, the longest total waiting first
 */
public record ProcessStatistics(
        String process,
        String processName,
        Integer version,
        String definitionId,
        LocalDate from,
        LocalDate to,
        Cases cases,
        Durations duration,
        List<Month> months,
        List<Step> steps,
        List<Step> waits) {

    /**
     * Counts of cases.
     *
     * @param n cases that {@code overdueShare} is of; those with at least one task with a due date
     * @param overdue of them, those with a task past its due date
     * @param overdueShare from 0 to 1; null when n is 0
     */
    public record Cases(long started, long finished, long running, long overdue, Double overdueShare, long n) {}

    /** Median and 90th percentile of n durations, in milliseconds; null when n is 0. */
    public record Durations(long n, Long medianMs, Long p90Ms) {}

    /** A month, {@code 2026-11}, by the calendar in Riga. */
    public record Month(String month, long started, long finished) {}

    /**
     * A step.
     *
     * @param visits how often it was entered in the period
     * @param n completed visits that the durations are of
     * @param totalMs of all visits, up to now for open ones
     * @param open visits that last
     * @param oldestOpenAt since when the oldest of them lasts; null when none does
     * @param overdueN tasks with a due date
     * @param overdue of them, those done late or open and late
     * @param overdueShare from 0 to 1; null when overdueN is 0
     */
    public record Step(
            String id,
            String name,
            String type,
            long visits,
            long n,
            Long medianMs,
            Long p90Ms,
            long totalMs,
            long open,
            Instant oldestOpenAt,
            long overdue,
            long overdueN,
            Double overdueShare,
            long cancelled,
            long incidents) {}
}
