package lv.saimnieks.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Latvian working days for the configured profile: state, or a municipality that follows the moved days, or not. */
public interface WorkingCalendar {

    /** A term as decision tables write it: how many, and {@code wd}, {@code h} or {@code mon}. */
    Pattern TERM = Pattern.compile("(\\d{1,4})\\s?(wd|h|mon)");

    boolean isWorkingDay(LocalDate day);

    /** What is special about the day, in Latvian: a holiday's name or why the institution works otherwise; else empty. */
    Optional<String> nameOf(LocalDate day);

    /** The {@code days}-th working day after {@code day}; the day itself is not counted. {@code days} ≥ 0. */
    LocalDate plusWorkingDays(LocalDate day, int days);

    /** The day, or the next working day. */
    default LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** The working day so many working days before; with 0 the day, or the working day that was last. {@code days} ≥ 0. */
    default LocalDate minusWorkingDays(LocalDate day, int days) {
        LocalDate found = day;
        int left = days;
        while (left > 0 || !isWorkingDay(found)) {
            left -= isWorkingDay(found) ? 1 : 0;
            found = found.minusDays(1);
        }
        return found;
    }

    /** Working days in ({@code from}, {@code to}]; negative when {@code to} is earlier. */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /**
     * A deadline from a term as decision tables write it: {@code "5 wd"} working days (due at the end of that day),
     * {@code "4 h"} hours by the clock, {@code "1 mon"} months.
     *
     * @throws IllegalArgumentException when the term is not of that form
     */
    Deadline deadline(Instant from, String term);

    /** How much of the time between two moments lies in office hours of working days; none when {@code to} is earlier. */
    Duration officeTime(Instant from, Instant to);

    /** The moment in office hours when that much office time has passed; with no time, the moment itself or the next opening. */
    Instant plusOfficeTime(Instant from, Duration time);

    /** The version of the calendar data in force, kept with each computed deadline. */
    String version();
}
