package lv.saimnieks.change.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import lv.saimnieks.shared.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A window in which nothing should be changed: elections, a tax deadline (izmaiņu moratorijs).
 *
 * @param first its days; those of the first time where it comes back
 * @param hard whether only emergency changes may be planned in it
 * @param items codes of services and resources; empty for the whole institution
 * @param endedOn from this day on it does not begin any more; null while it is in force
 * @param edits how often it was saved
 */
public record Freeze(
        long id,
        String name,
        String reason,
        Days first,
        Recurrence recurrence,
        boolean hard,
        Set<String> items,
        @Nullable LocalDate endedOn,
        int edits) {

    /** How often it comes back. */
    public enum Recurrence implements Labelled {
        ONCE,
        MONTHLY,
        YEARLY
    }

    /** Its days that meet these; nearest first. */
    public List<Days> within(Days days) {
        return times(days)
                .mapToObj(this::time)
                .filter(days::meets)
                .filter(d -> endedOn == null || d.from().isBefore(endedOn))
                .toList();
    }

    private LongStream times(Days days) {
        long months = ChronoUnit.MONTHS.between(
                first.from().withDayOfMonth(1), days.from().withDayOfMonth(1));
        long span = ChronoUnit.MONTHS.between(
                days.from().withDayOfMonth(1), days.to().withDayOfMonth(1));
        return switch (recurrence) {
            case ONCE -> LongStream.of(0);
            case MONTHLY -> LongStream.rangeClosed(Math.max(0, months - 1), Math.max(0, months + span));
            case YEARLY -> LongStream.rangeClosed(Math.max(0, months / 12 - 1), Math.max(0, (months + span) / 12 + 1));
        };
    }

    private Days time(long n) {
        return switch (recurrence) {
            case ONCE -> first;
            case MONTHLY -> new Days(first.from().plusMonths(n), first.to().plusMonths(n));
            case YEARLY -> new Days(first.from().plusYears(n), first.to().plusYears(n));
        };
    }

    /** Whether it holds for a change of these items; a change of no item is one of the whole institution. */
    boolean holdsFor(Set<String> codes) {
        return items.isEmpty() || codes.isEmpty() || codes.stream().anyMatch(items::contains);
    }
}
