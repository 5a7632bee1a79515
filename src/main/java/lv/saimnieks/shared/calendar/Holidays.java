package lv.saimnieks.shared.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import lv.saimnieks.shared.Wording;

/**
 * Public holidays by the law "Par svētku, atceres un atzīmējamām dienām". When 4 May, 18 November or the closing day of
 * the Song and Dance Festival falls on a Saturday or Sunday, the next working day is a holiday too; no other holiday
 * moves.
 */
final class Holidays {

    static final String SOURCE = Wording.of("shared.Holidays.SOURCE");

    private Holidays() {}

    /** Day → Latvian name; {@code festivalClosings} are the known closing days of Song and Dance Festivals. */
    static NavigableMap<LocalDate, String> of(int year, Collection<LocalDate> festivalClosings) {
        NavigableMap<LocalDate, String> days = fixed(year);
        addMoving(days, year);
        LocalDate restored = LocalDate.of(year, 5, 4);
        days.put(restored, Wording.of("shared.Holidays.independence"));
        LocalDate proclaimed = LocalDate.of(year, 11, 18);
        days.put(proclaimed, Wording.of("shared.Holidays.republic"));
        addDayAfterWeekend(days, restored);
        addDayAfterWeekend(days, proclaimed);
        for (LocalDate closing : festivalClosings) {
            if (closing.getYear() == year) {
                days.put(closing, Wording.of("shared.Holidays.songFestival"));
                addDayAfterWeekend(days, closing);
            }
        }
        return Collections.unmodifiableNavigableMap(days);
    }

    private static NavigableMap<LocalDate, String> fixed(int year) {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), Wording.of("shared.Holidays.newYear"));
        days.put(LocalDate.of(year, 5, 1), Wording.of("shared.Holidays.mayDay"));
        days.put(LocalDate.of(year, 6, 23), Wording.of("shared.Holidays.ligo"));
        days.put(LocalDate.of(year, 6, 24), Wording.of("shared.Holidays.jani"));
        days.put(LocalDate.of(year, 12, 24), Wording.of("shared.Holidays.christmasEve"));
        days.put(LocalDate.of(year, 12, 25), Wording.of("shared.Holidays.christmas1"));
        days.put(LocalDate.of(year, 12, 26), Wording.of("shared.Holidays.christmas2"));
        days.put(LocalDate.of(year, 12, 31), Wording.of("shared.Holidays.newYearsEve"));
        return days;
    }

    private static void addMoving(NavigableMap<LocalDate, String> days, int year) {
        LocalDate easter = easter(year);
        days.put(easter.minusDays(2), Wording.of("shared.Holidays.goodFriday"));
        days.put(easter, Wording.of("shared.Holidays.easterSunday"));
        days.put(easter.plusDays(1), Wording.of("shared.Holidays.easterMonday"));
        days.put(easter.plusDays(49), Wording.of("shared.Holidays.whitsun"));
        days.putIfAbsent(
                LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)),
                Wording.of("shared.Holidays.mothersDay"));
    }

    private static void addDayAfterWeekend(NavigableMap<LocalDate, String> days, LocalDate holiday) {
        if (!weekend(holiday)) {
            return;
        }
        LocalDate next = holiday;
        while (weekend(next) || days.containsKey(next)) {
            next = next.plusDays(1);
        }
        days.put(next, Wording.of("shared.Holidays.addDayAfterWeekend", days.get(holiday)));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of the golden number, century and epact. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonCorrection = (8 * century + 13) / 25;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int daysToSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * daysToSunday) / 451;
        int sum = epact + daysToSunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
