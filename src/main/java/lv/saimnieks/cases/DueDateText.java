package lv.saimnieks.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much time is left until a deadline, in words and working days: {@code ${@dueDateText.left(due)}}. */
@Component
class DueDateText {

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDateText(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code atlikušas 3 darba dienas}, {@code termiņš ir šodien}, {@code kavējas 2 darba dienas}; empty for null. */
    public String left(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Latvian.ZONE);
        LocalDate day = LocalDate.ofInstant(due, Latvian.ZONE);
        if (due.isBefore(now)) {
            int late = calendar.workingDaysBetween(day, today);
            return late == 0
                    ? Wording.of("cases.due.passed")
                    : Wording.of("cases.due.late", Wording.count("cases.due.lateDays", late));
        }
        int left = calendar.workingDaysBetween(today, day);
        if (day.equals(today) || left == 0) {
            return day.equals(today) ? Wording.of("cases.due.today") : Wording.of("cases.due.lessThanADay");
        }
        return Wording.count("cases.due.remaining", left);
    }

    /** @see Deadline#calendarText */
    public String calendar(String version) {
        return Deadline.calendarText(version);
    }

    public boolean late(@Nullable Instant due) {
        return due != null && due.isBefore(clock.instant());
    }
}
