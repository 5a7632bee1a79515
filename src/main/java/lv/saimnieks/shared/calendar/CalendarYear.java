package lv.saimnieks.shared.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/** What the page shows of a year: every day that is not as the weekly pattern says, with its source. */
record CalendarYear(int year, long workingDays, List<Row> rows) {

    /**
     * A day of the list.
     *
     * @param id of the exception that can be removed; null for a day by rule
     * @param counts false when the day does not bind the institution's profile
     */
    record Row(
            @Nullable Long id,
            LocalDate day,
            String weekday,
            String kind,
            String reason,
            String source,
            boolean counts) {}

    static CalendarYear of(int year, CalendarRules rules, List<DatedException> exceptions) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        Map<LocalDate, String> holidays = rules.holidaysOf(year);
        List<Row> byRule = holidays.entrySet().stream()
                .map(e -> row(
                        null, e.getKey(), Wording.of("shared.CalendarYear.of"), e.getValue(), Holidays.SOURCE, true))
                .toList();
        List<Row> shortened = first.datesUntil(next)
                .filter(d -> rules.shortenedBy(d) == CalendarRules.SHORTER_BEFORE_HOLIDAY)
                .filter(d -> rules.exceptionOn(d)
                        .map(e -> e.kind() != DayKind.SHORTENED)
                        .orElse(true))
                .map(d -> row(
                        null,
                        d,
                        Wording.of("shared.CalendarYear.shorter"),
                        Wording.of("shared.CalendarYear.eve"),
                        Wording.of("shared.CalendarYear.law"),
                        true))
                .toList();
        List<Row> entered = exceptions.stream()
                .filter(e -> e.day().getYear() == year)
                .map(e -> row(e.id(), e.day(), kind(e), e.reason(), e.source(), counts(e, rules)))
                .toList();
        List<Row> all = Stream.of(byRule, shortened, entered)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Row::day).thenComparing(r -> r.id() == null ? 0 : 1))
                .toList();
        long worked = first.datesUntil(next).filter(rules::isWorkingDay).count();
        return new CalendarYear(year, worked, all);
    }

    private static Row row(
            @Nullable Long id, LocalDate day, String kind, String reason, String source, boolean counts) {
        return new Row(id, day, WeekNames.of(day.getDayOfWeek()), kind, reason, source, counts);
    }

    private static String kind(DatedException e) {
        return e.minutes() == null ? e.kind().label() : e.kind().label() + ": par " + e.minutes() + " min";
    }

    private static boolean counts(DatedException e, CalendarRules rules) {
        return e.kind() == DayKind.FESTIVAL || rules.exceptionOn(e.day()).isPresent();
    }
}
