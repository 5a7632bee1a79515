package lv.saimnieks.change.template;

import java.time.LocalDate;
import lv.saimnieks.shared.WorkingCalendar;

/** Working days counted from a day on and back. */
final class WorkingDays {

    private WorkingDays() {}

    /** The day, or the next one that is worked. */
    static LocalDate onOrAfter(WorkingCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1);
    }

    /** The working day so many working days before; with 0 the day, or the one that was worked last. */
    static LocalDate before(WorkingCalendar calendar, LocalDate day, int days) {
        LocalDate found = day;
        while (!calendar.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        for (int i = 0; i < days; i++) {
            found = before(calendar, found.minusDays(1), 0);
        }
        return found;
    }
}
