package lv.saimnieks.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when something is due, by the working-day calendar; a working time is written as tables do: {@code 5 wd}. */
@Component
public class DueDates {

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueDates(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** From now. */
    public Deadline within(String workingTime) {
        return after(clock.instant(), workingTime);
    }

    /** From now, by the working time that a decision table gave; by the usual one where it gave none. */
    public Deadline within(@Nullable String workingTime, String usual) {
        return within(workingTime == null || workingTime.isBlank() ? usual : workingTime);
    }

    public Deadline after(Instant from, String workingTime) {
        return calendar.deadline(from, workingTime);
    }

    /** The last second of a day in Riga; {@code rule} says in Latvian why it is that day. */
    public Deadline endOf(LocalDate day, String rule) {
        Instant end = day.plusDays(1).atStartOfDay(Latvian.ZONE).minusSeconds(1).toInstant();
        return new Deadline(end, rule, calendar.version());
    }

    /** When to remind of a deadline that runs from now: at 80 % of the time. */
    public Instant remindAt(Deadline deadline) {
        Instant now = clock.instant();
        return now.plus(Duration.between(now, deadline.dueAt()).multipliedBy(4).dividedBy(5));
    }

    /** Whether the moment has not come yet. */
    public boolean isAhead(Instant moment) {
        return !moment.isBefore(clock.instant());
    }
}
