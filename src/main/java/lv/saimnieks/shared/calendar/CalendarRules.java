package lv.saimnieks.shared.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which days are worked, and counting in them. What is said about a single day goes before the holidays, and these
 * before the weekly pattern.
 */
final class CalendarRules {

    /** A working day before a holiday is one hour shorter (Darba likums 135). */
    static final int SHORTER_BEFORE_HOLIDAY = 60;

    private final Set<DayOfWeek> week;
    private final Map<LocalDate, DatedException> exceptions;
    private final Set<LocalDate> festivalClosings;
    private final Map<Integer, NavigableMap<LocalDate, String>> holidays = new ConcurrentHashMap<>();

    /**
     * @param week the weekdays usually worked, at least one
     * @param exceptions at most one per day
     */
    CalendarRules(Profile profile, Set<DayOfWeek> week, Collection<DatedException> exceptions) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A week needs a working day");
        }
        this.week = EnumSet.copyOf(week);
        this.exceptions = exceptions.stream()
                .filter(e -> e.kind() != DayKind.FESTIVAL)
                .filter(e -> profile.followsMovedDays() || !e.kind().movedByCabinet())
                .collect(Collectors.toUnmodifiableMap(DatedException::day, e -> e));
        this.festivalClosings = exceptions.stream()
                .filter(e -> e.kind() == DayKind.FESTIVAL)
                .map(DatedException::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isWorkingDay(LocalDate day) {
        DatedException exception = exceptions.get(day);
        if (exception != null && exception.kind().opens()) {
            return true;
        }
        if (exception != null && exception.kind().closes()) {
            return false;
        }
        return week.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forward: " + days);
        }
        LocalDate result = day;
        for (int left = days; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    LocalDate plusMonths(LocalDate day, int months) {
        if (months < 0) {
            throw new IllegalArgumentException("Months are counted forward: " + months);
        }
        LocalDate last = day.plusMonths(months);
        return isWorkingDay(last) ? last : plusWorkingDays(last, 1);
    }

    /** By how many minutes this day is shorter than usual; 0 on a day that is not worked. */
    int shortenedBy(LocalDate day) {
        if (!isWorkingDay(day)) {
            return 0;
        }
        DatedException exception = exceptions.get(day);
        if (exception != null && exception.kind() == DayKind.SHORTENED) {
            return Objects.requireNonNull(exception.minutes());
        }
        return isHoliday(day.plusDays(1)) ? SHORTER_BEFORE_HOLIDAY : 0;
    }

    boolean isHoliday(LocalDate day) {
        return holidaysOf(day.getYear()).containsKey(day);
    }

    /** Day → Latvian name of the public holidays of a year. */
    NavigableMap<LocalDate, String> holidaysOf(int year) {
        return holidays.computeIfAbsent(year, y -> Holidays.of(y, festivalClosings));
    }

    /** What is special about the day: why it is an exception, else the holiday's name. */
    Optional<String> nameOf(LocalDate day) {
        return exceptionOn(day)
                .map(DatedException::reason)
                .or(() -> Optional.ofNullable(holidaysOf(day.getYear()).get(day)));
    }

    /** The exception that counts for this day, if any. */
    Optional<DatedException> exceptionOn(LocalDate day) {
        return Optional.ofNullable(exceptions.get(day));
    }
}
