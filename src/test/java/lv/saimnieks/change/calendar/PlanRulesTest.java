package lv.saimnieks.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.change.calendar.Finding.Kind;
import lv.saimnieks.change.calendar.Freeze.Recurrence;
import lv.saimnieks.change.calendar.PlanRules.Slot;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands against a plan (PU2-20/A5)")
class PlanRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Monday to Friday are worked. */
    private static final WorkingCalendar WEEKDAYS = new WorkingCalendar() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public Optional<String> nameOf(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate day, int days) {
            LocalDate result = day;
            for (int left = days; left > 0; ) {
                result = result.plusDays(1);
                left -= isWorkingDay(result) ? 1 : 0;
            }
            return result;
        }

        @Override
        public int workingDaysBetween(LocalDate from, LocalDate to) {
            return to.isBefore(from)
                    ? 0
                    : (int) from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(this::isWorkingDay)
                            .count();
        }

        @Override
        public Duration officeTime(Instant from, Instant to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant plusOfficeTime(Instant from, Duration time) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Deadline deadline(Instant from, String term) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String version() {
            return "";
        }
    };

    private static PlanRules rules(Freeze... freezes) {
        return new PlanRules(WEEKDAYS, List.of(freezes), Set.of("R-01"), Set.of("R-01", "P-01"));
    }

    private static Slot slot(int row, String who, int from, int to) {
        return new Slot(row, who, days(from, to));
    }

    /** Days counted from Monday, 23 November 2026. */
    private static Days days(int from, int to) {
        return new Days(MONDAY.plusDays(from), MONDAY.plusDays(to));
    }

    private static PlannedWork other(String number, String who, Days days, String target, String... affected) {
        Set<String> reach = new java.util.TreeSet<>(Set.of(affected));
        reach.add(target);
        return work(number, who, days, null, target, reach);
    }

    private static PlannedWork work(
            String number, String who, Days days, ItemResult result, String target, Set<String> reach) {
        return new PlannedWork(
                1, number, "Cita", ChangeStatus.PLANNED, null, "Darbs", who, days, result, Set.of(target), reach);
    }

    private static Freeze freeze(Days first, Recurrence recurrence, boolean hard, String... items) {
        return new Freeze(7, "Vēlēšanas", "Likums.", first, recurrence, hard, Set.of(items), null, 1);
    }

    @ParameterizedTest
    @DisplayName(
            "the same item, an item that depends on it, one it depends on, and the same person; others do not clash")
    @CsvSource({
        "R-01, P-01, cits, SAME_ITEM",
        "P-01, P-01, cits, DEPENDENT",
        "R-09, R-01, cits, DEPENDS",
        "R-09, P-09, es, SAME_PERSON",
        "R-09, P-09, cits, ",
        "R-09, P-01, cits, "
    })
    void clashes(String target, String affected, String who, Kind expected) {
        List<Finding> found = rules().against(
                        List.of(slot(1, "es", 0, 2)), List.of(other("IZM-2", who, days(2, 4), target, affected)));
        assertThat(found).extracting(Finding::kind).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(found).allSatisfy(f -> assertThat(f.days()).isEqualTo(days(2, 2)));
    }

    @Test
    @DisplayName("days that only touch no other are free, and a change is named once however many rows meet it")
    void onceEach() {
        PlannedWork other = other("IZM-2", "cits", days(0, 4), "R-01");
        assertThat(rules().against(List.of(slot(1, "es", 0, 1), slot(2, "tu", 2, 3)), List.of(other)))
                .hasSize(1);
        assertThat(rules().against(List.of(slot(1, "es", 7, 8)), List.of(other)))
                .isEmpty();
    }

    @Test
    @DisplayName("work does not begin or end on a Saturday; a week end in between is no matter")
    void daysOff() {
        assertThat(rules().against(List.of(slot(1, "es", 4, 5), slot(2, "es", 3, 7)), List.of()))
                .extracting(Finding::kind, Finding::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.DAY_OFF, 1));
        assertThat(rules().against(List.of(new Slot(0, null, days(5, 5))), List.of()))
                .as("a change is often made on a Saturday")
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a window comes back each month or year, holds for its items, and not before its first days")
    @CsvSource({
        "ONCE, 2026-11-23, true",
        "ONCE, 2027-11-23, false",
        "YEARLY, 2027-11-24, true",
        "YEARLY, 2031-11-24, true",
        "YEARLY, 2027-10-24, false",
        "YEARLY, 2025-11-24, false",
        "MONTHLY, 2027-02-24, true",
        "MONTHLY, 2027-02-26, false",
        "MONTHLY, 2026-10-24, false"
    })
    void recurring(Recurrence recurrence, LocalDate day, boolean frozen) {
        Freeze freeze = freeze(days(0, 1), recurrence, true, "R-01");
        assertThat(freeze.within(new Days(day, day))).hasSize(frozen ? 1 : 0);
        assertThat(rules(freeze).frozen(List.of(new Slot(1, "es", new Days(day, day)))))
                .hasSize(frozen ? 1 : 0)
                .allMatch(Finding::hard);
        assertThat(rules(freeze(days(0, 1), recurrence, true, "R-02"))
                        .frozen(List.of(new Slot(1, "es", new Days(day, day)))))
                .isEmpty();
    }

    @Test
    @DisplayName("a window over the turn of the year is found in January, and one that ended only before its end")
    void turnOfTheYear() {
        Days christmas = new Days(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 5));
        Freeze yearly = freeze(christmas, Recurrence.YEARLY, false);
        LocalDate later = LocalDate.of(2028, 1, 3);
        assertThat(yearly.within(new Days(later, later)))
                .containsExactly(new Days(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 1, 5)));
        Freeze ended =
                new Freeze(7, "V", "L", christmas, Recurrence.YEARLY, false, Set.of(), LocalDate.of(2027, 6, 1), 2);
        assertThat(ended.within(new Days(christmas.from(), later))).containsExactly(christmas);
    }

    @Test
    @DisplayName("the next free days keep length and order, and step over other work, windows and week ends")
    void nextFree() {
        List<Slot> plan = List.of(slot(1, "es", 0, 1), slot(2, "es", 2, 2));
        List<PlannedWork> others =
                List.of(other("IZM-2", "cits", days(0, 3), "R-01"), other("IZM-3", "es", days(7, 8), "R-09"));
        Freeze frozen = freeze(days(9, 10), Recurrence.ONCE, false);
        assertThat(rules(frozen).nextFree(plan, others, MONDAY, null)).contains(days(11, 15));
        assertThat(rules(frozen).nextFree(plan, others, MONDAY, MONDAY.plusDays(11)))
                .as("not after the authorisation has expired")
                .isEmpty();
        assertThat(rules().nextFree(List.of(slot(1, "es", 5, 6)), List.of(), MONDAY, null))
                .as("a week end moves to Monday")
                .contains(days(7, 7));
    }

    @Test
    @DisplayName("on the calendar both sides of a clash are marked; what is done clashes with nothing")
    void among() {
        PlannedWork one = other("IZM-1", "es", days(0, 4), "R-01", "P-01");
        PlannedWork two = other("IZM-2", "cits", days(4, 8), "P-01");
        PlannedWork three = other("IZM-3", "cits", days(9, 9), "P-01");
        PlannedWork done = work("IZM-4", "es", days(0, 4), ItemResult.DONE, "R-01", Set.of("R-01"));
        assertThat(Clashes.among(List.of(three, two, one, done)))
                .containsOnly(Map.entry(one, Set.of("IZM-2")), Map.entry(two, Set.of("IZM-1")));
    }

    @Test
    @DisplayName("items that clash and windows need a reason; a person's other work and a day off are only told")
    void reasons() {
        assertThat(Finding.Kind.values())
                .filteredOn(k -> !new Finding(k, 1, new Days(MONDAY, MONDAY), "P-01", null, null).needsReason())
                .containsExactly(Finding.Kind.SAME_PERSON, Finding.Kind.DAY_OFF);
    }
}
