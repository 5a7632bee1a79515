package lv.saimnieks.shared.calendar;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;

/** The days of the week in Latvian. */
final class WeekNames {

    private static final List<String> NAMES = List.of(
            "pirmdiena",
            "otrdiena",
            Wording.of("shared.WeekNames.NAMES.otrdiena"),
            "ceturtdiena",
            "piektdiena",
            "sestdiena",
            Wording.of("shared.WeekNames.NAMES.sestdiena"));

    private WeekNames() {}

    static String of(DayOfWeek day) {
        return NAMES.get(day.getValue() - 1);
    }

    static String of(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(WeekNames::of).collect(Collectors.joining(", "));
    }
}
