package lv.saimnieks.change.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("PU2-20/A1: when a change repeats")
class RepetitionTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));

    private final WorkingCalendar calendar = Mockito.mock(WorkingCalendar.class, Mockito.CALLS_REAL_METHODS);

    RepetitionTest() {
        Mockito.doAnswer(call -> working(call.getArgument(0))).when(calendar).isWorkingDay(Mockito.any());
        Mockito.doAnswer(call -> {
                    LocalDate day = call.getArgument(0);
                    for (int left = call.getArgument(1); left > 0; left -= working(day) ? 1 : 0) {
                        day = day.plusDays(1);
                    }
                    return day;
                })
                .when(calendar)
                .plusWorkingDays(Mockito.any(), Mockito.anyInt());
    }

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6 && !HOLIDAYS.contains(day);
    }

    private static Repetition each(int every, RepeatUnit unit, String first, int ahead) {
        return new Repetition(every, unit, LocalDate.parse(first), ahead, null);
    }

    private List<String> days(Repetition repetition, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> repetition.day(n, calendar).toString())
                .toList();
    }

    @Test
    @DisplayName(
            "The 31st comes back after shorter months; a day off moves to the next working day, not the times after it")
    void endsOfMonths() {
        assertThat(days(each(1, RepeatUnit.MONTHS, "2026-08-31", 0), 5))
                .containsExactly("2026-08-31", "2026-09-30", "2026-11-02", "2026-11-30", "2026-12-31");
        assertThat(days(each(1, RepeatUnit.QUARTERS, "2026-11-30", 0), 3))
                .as("29 February does not exist, and the 28th is a Sunday")
                .containsExactly("2026-11-30", "2027-03-01", "2027-05-31");
        assertThat(days(each(2, RepeatUnit.WEEKS, "2026-12-04", 0), 3))
                .as("a holiday")
                .containsExactly("2026-12-04", "2026-12-18", "2027-01-04");
    }

    @Test
    @DisplayName("The 29th of February is the 28th of other years, and itself again in the next leap year")
    void leapYears() {
        assertThat(days(each(1, RepeatUnit.YEARS, "2028-02-29", 0), 5))
                .containsExactly("2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-03-01");
    }

    @Test
    @DisplayName("Asked for so many working days ahead, over weekends and holidays")
    void ahead() {
        assertThat(each(1, RepeatUnit.MONTHS, "2027-01-04", 1).asked(0, calendar))
                .isEqualTo("2026-12-31");
        assertThat(each(1, RepeatUnit.MONTHS, "2027-01-02", 2).asked(0, calendar))
                .as("counted from the day that it moved to")
                .isEqualTo("2026-12-30");
    }

    @Test
    @DisplayName("Of the times that were missed the last is due, none before its day, none after the end")
    void due() {
        Repetition weekly =
                new Repetition(1, RepeatUnit.WEEKS, LocalDate.parse("2026-11-02"), 0, LocalDate.parse("2026-11-23"));
        assertThat(weekly.due(0, LocalDate.parse("2026-11-01"), calendar)).isEqualTo(-1);
        assertThat(weekly.due(0, LocalDate.parse("2026-11-02"), calendar)).isZero();
        assertThat(weekly.due(1, LocalDate.parse("2026-11-18"), calendar)).isEqualTo(2);
        assertThat(weekly.due(3, LocalDate.parse("2026-11-18"), calendar)).isEqualTo(-1);
        assertThat(weekly.due(0, LocalDate.parse("2027-05-01"), calendar)).isEqualTo(3);
        assertThat(weekly.has(4)).isFalse();
    }
}
