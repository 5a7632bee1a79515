package lv.saimnieks.change.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How much time is left until a term, in words and working days: {@code ${@termWords.left(due)}}. */
@Component
class TermWords {

    private final WorkingCalendar calendar;
    private final Clock clock;

    TermWords(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code atlikušas 3 darba dienas}, {@code termiņš ir šodien}, {@code kavējas 2 darba dienas}; empty for null. */
    public String left(Instant due) {
        if (due == null) {
            return "";
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Latvian.ZONE);
        LocalDate day = LocalDate.ofInstant(due, Latvian.ZONE);
        if (due.isBefore(now)) {
            int late = calendar.workingDaysBetween(day, today);
            return late == 0
                    ? Wording.of("change.TermWords.left")
                    : Wording.of("change.TermWords.late", Wording.count("change.TermWords.lateDays", late));
        }
        int left = calendar.workingDaysBetween(today, day);
        if (day.equals(today) || left == 0) {
            return day.equals(today)
                    ? Wording.of("change.TermWords.today")
                    : Wording.of("change.TermWords.lessThanADay");
        }
        return Wording.count("change.TermWords.remaining", left);
    }

    public boolean late(Instant due) {
        return due != null && due.isBefore(clock.instant());
    }
}
