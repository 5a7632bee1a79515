package lv.saimnieks.shared.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data known at the end of 2026, as the database has them. */
final class CalendarData {

    static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static final List<DatedException> KNOWN = List.of(
            on("2023-07-09", DayKind.FESTIVAL),
            on("2026-01-02", DayKind.MOVED_OFF),
            on("2026-01-17", DayKind.MOVED_ON),
            on("2026-06-22", DayKind.MOVED_OFF),
            on("2026-06-27", DayKind.MOVED_ON),
            on("2028-07-09", DayKind.FESTIVAL));

    private CalendarData() {}

    static CalendarRules rules(Profile profile, DatedException... more) {
        return new CalendarRules(
                profile,
                MONDAY_TO_FRIDAY,
                Stream.concat(KNOWN.stream(), Arrays.stream(more)).toList());
    }

    static DatedException on(String day, DayKind kind) {
        return new DatedException(0, LocalDate.parse(day), kind, null, "iemesls", "avots");
    }

    static DatedException shortened(String day, int minutes) {
        return new DatedException(0, LocalDate.parse(day), DayKind.SHORTENED, minutes, "iemesls", "avots");
    }
}
