package lv.saimnieks.shared.calendar;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;

/** The days of the week in Latvian. */
final class WeekNames {

    private WeekNames() {}

    static String of(DayOfWeek day) {
        return Wording.of("shared.WeekNames." + day);
    }

    static String of(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(WeekNames::of).collect(Collectors.joining(", "));
    }
}
