package lv.saimnieks.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when something is due, by the working-day calendar; a working time is written as tables do: {@code 5 wd}. */
@Component
public class DueDates {

    /** How long people have for what is late before it begins. */
    private static final Duration LATE_ALREADY = Duration.ofMinutes(1);

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

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

    /**
     * When to remind of a deadline that runs from now: at 80 % of the time. A deadline of days is counted in office time
     * and the reminder comes in office hours while time is left; hours run by the clock, and so does what is due before
     * the office opens again.
     */
    public Instant remindAt(Deadline deadline) {
        Instant now = clock.instant();
        Duration office = calendar.officeTime(now, deadline.dueAt());
        return endsADay(deadline.dueAt()) && !office.isZero()
                ? calendar.plusOfficeTime(now, mostOf(office))
                : now.plus(mostOf(Duration.between(now, deadline.dueAt())));
    }

    private static Duration mostOf(Duration time) {
        return time.multipliedBy(4).dividedBy(5);
    }

    /** From when it is acted upon that a time is over: after a last day in the next office hours, after hours at once. */
    public Instant lateFrom(Instant dueAt) {
        return endsADay(dueAt) ? calendar.plusOfficeTime(dueAt, Duration.ZERO) : dueAt;
    }

    public Instant lateFrom(Deadline deadline) {
        return lateFrom(deadline.dueAt());
    }

    /** Whether it is acted upon by now that a time is over. */
    public boolean isLate(Instant dueAt) {
        return !clock.instant().isBefore(lateFrom(dueAt));
    }

    /**
     * For a timer that strikes twice, as the engine writes a cycle that goes on once after its start: when to remind, and
     * when the time is over. What is late already strikes once.
     */
    public String strikes(Deadline deadline) {
        boolean late = isLate(deadline.dueAt());
        Instant start = late ? clock.instant() : firstStrike(deadline);
        Duration left = late ? LATE_ALREADY : Duration.between(start, lateFrom(deadline));
        return "R1/" + start.truncatedTo(ChronoUnit.SECONDS) + "/PT" + Math.max(60, left.toSeconds()) + "S";
    }

    /** When such a timer strikes first. */
    public Instant firstStrike(Deadline deadline) {
        return isLate(deadline.dueAt())
                ? clock.instant().plus(LATE_ALREADY)
                : remindAt(deadline).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether the time is over with a day, as terms in days are and hours are not. */
    private static boolean endsADay(Instant dueAt) {
        return LocalTime.ofInstant(dueAt, Latvian.ZONE).equals(LAST_SECOND);
    }

    /** Today in Riga. */
    public LocalDate today() {
        return Latvian.dayOf(clock.instant());
    }

    /** Whether the moment has not come yet. */
    public boolean isAhead(Instant moment) {
        return !moment.isBefore(clock.instant());
    }
}
