package lv.saimnieks.change.template;

import java.time.LocalDate;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When a change repeats. Each time is counted from the first day, so that the 31st comes back after a shorter month, and
 * the 29th of February in the next leap year; a day that is not worked moves to the next one that is.
 *
 * @param every 1 = each week, month, quarter or year
 * @param ahead working days before its day on which the change is asked for
 * @param until the last day that may be; null for none
 */
public record Repetition(
        int every,
        RepeatUnit unit,
        LocalDate first,
        int ahead,
        @Nullable LocalDate until) {

    /** Whether there is such a time, 0 = the first. */
    boolean has(int time) {
        return until == null || !unmoved(time).isAfter(until);
    }

    private LocalDate unmoved(int time) {
        return unit.after(first, (long) every * time);
    }

    /** The day of a time. */
    LocalDate day(int time, WorkingCalendar calendar) {
        return calendar.workingDayFrom(unmoved(time));
    }

    /** The day on which the change of a time is asked for. */
    LocalDate asked(int time, WorkingCalendar calendar) {
        return calendar.minusWorkingDays(day(time, calendar), ahead);
    }

    /**
     * The last time that is to be asked for by today, from this one on; -1 for none. Times that were missed before it are
     * let go.
     */
    int due(int next, LocalDate today, WorkingCalendar calendar) {
        int due = -1;
        for (int time = next; has(time) && !asked(time, calendar).isAfter(today); time++) {
            due = time;
        }
        return due;
    }
}
