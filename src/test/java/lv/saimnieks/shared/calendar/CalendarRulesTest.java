package lv.saimnieks.shared.calendar;

import static lv.saimnieks.shared.calendar.CalendarData.on;
import static lv.saimnieks.shared.calendar.CalendarData.rules;
import static lv.saimnieks.shared.calendar.CalendarData.shortened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarRulesTest {

    private final CalendarRules state = rules(Profile.STATE);

    @DisplayName("Working days after a receipt: oracle table (requirements 3.3)")
    @ParameterizedTest(name = "{0}: +5 = {1}, +10 = {2}")
    @CsvSource({
        "2026-03-20, 2026-03-27, 2026-04-07",
        "2026-04-24, 2026-05-05, 2026-05-12",
        "2026-06-15, 2026-06-25, 2026-07-01",
        "2026-06-17, 2026-06-27, 2026-07-03",
        "2026-01-10, 2026-01-16, 2026-01-22",
        "2026-11-11, 2026-11-19, 2026-11-26",
        "2026-12-17, 2026-12-28, 2027-01-06",
        "2026-12-23, 2027-01-05, 2027-01-12"
    })
    void oracle(LocalDate received, LocalDate five, LocalDate ten) {
        assertThat(state.plusWorkingDays(received, 5)).isEqualTo(five);
        assertThat(state.plusWorkingDays(received, 10)).isEqualTo(ten);
        assertThat(state.workingDaysBetween(received, five)).isEqualTo(5);
        assertThat(state.workingDaysBetween(received, ten)).isEqualTo(10);
        assertThat(state.workingDaysBetween(ten, received)).isEqualTo(-10);
    }

    @DisplayName("A month later: oracle table (requirements 3.3), leap years and year ends")
    @ParameterizedTest(name = "{0} + {1} months = {2}")
    @CsvSource({
        "2026-11-24, 1, 2026-12-28",
        "2026-01-31, 1, 2026-03-02",
        "2028-01-31, 1, 2028-02-29",
        "2027-01-29, 1, 2027-03-01",
        "2026-12-01, 1, 2027-01-04",
        "2026-11-30, 3, 2027-03-01",
        "2026-05-22, 1, 2026-06-25",
        "2026-05-27, 1, 2026-06-27",
        "2026-05-05, 0, 2026-05-05"
    })
    void aMonthLater(LocalDate day, int months, LocalDate due) {
        assertThat(state.plusMonths(day, months)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1} in 2026")
    @CsvSource({"STATE, false, true", "MUNICIPAL_FOLLOWS, false, true", "MUNICIPAL_PLAIN, true, false"})
    void movedDaysBindByProfile(Profile profile, boolean movedOffIsWorked, boolean saturdayIsWorked) {
        CalendarRules rules = rules(profile);
        assertThat(rules.isWorkingDay(LocalDate.of(2026, 1, 2))).isEqualTo(movedOffIsWorked);
        assertThat(rules.isWorkingDay(LocalDate.of(2026, 6, 22))).isEqualTo(movedOffIsWorked);
        assertThat(rules.isWorkingDay(LocalDate.of(2026, 1, 17))).isEqualTo(saturdayIsWorked);
        assertThat(rules.isWorkingDay(LocalDate.of(2026, 6, 27))).isEqualTo(saturdayIsWorked);
    }

    @Test
    void aMunicipalityThatMovesNothingCountsWithoutTheMovedDays() {
        CalendarRules plain = rules(Profile.MUNICIPAL_PLAIN);
        assertThat(plain.plusWorkingDays(LocalDate.of(2026, 6, 15), 5)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(plain.plusWorkingDays(LocalDate.of(2026, 6, 17), 5)).isEqualTo(LocalDate.of(2026, 6, 26));
    }

    @Test
    void theYear2027HasNoMovedDaysYet() {
        assertThat(LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).filter(state::isWorkingDay))
                .hasSize(252)
                .noneMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(rules(Profile.MUNICIPAL_PLAIN)
                        .workingDaysBetween(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31)))
                .isEqualTo(252);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theSongFestivalsClosingDayOf2028FreesTheMonday(Profile profile) {
        CalendarRules rules = rules(profile);
        assertThat(rules.isWorkingDay(LocalDate.of(2028, 7, 10))).isFalse();
        assertThat(rules.plusWorkingDays(LocalDate.of(2028, 7, 7), 1)).isEqualTo(LocalDate.of(2028, 7, 11));
        assertThat(rules.isWorkingDay(LocalDate.of(2023, 7, 10))).isFalse();
        assertThat(rules.isWorkingDay(LocalDate.of(2027, 7, 12))).isTrue();
    }

    @ParameterizedTest(name = "{0} is shorter by {1} minutes")
    @CsvSource({
        "2026-04-02, 60",
        "2026-04-30, 60",
        "2026-05-05, 0",
        "2026-11-17, 60",
        "2026-12-23, 60",
        "2026-12-30, 60",
        "2026-06-22, 0",
        "2026-12-24, 0",
        "2026-06-26, 0",
        "2026-07-15, 30"
    })
    void theDayBeforeAHolidayIsOneHourShorter(LocalDate day, int minutes) {
        assertThat(rules(Profile.STATE, shortened("2026-07-15", 30)).shortenedBy(day))
                .isEqualTo(minutes);
    }

    @Test
    void whatIsSaidAboutADayGoesBeforeHolidaysAndTheWeek() {
        CalendarRules rules = rules(
                Profile.MUNICIPAL_PLAIN,
                on("2027-02-10", DayKind.CLOSED),
                on("2027-02-13", DayKind.OPEN),
                on("2027-05-04", DayKind.OPEN),
                shortened("2027-02-20", 120));
        assertThat(rules.isWorkingDay(LocalDate.of(2027, 2, 10))).isFalse();
        assertThat(rules.isWorkingDay(LocalDate.of(2027, 2, 13))).isTrue();
        assertThat(rules.isWorkingDay(LocalDate.of(2027, 5, 4))).isTrue();
        assertThat(rules.isWorkingDay(LocalDate.of(2027, 2, 20)))
                .as("a shortened Saturday stays off")
                .isFalse();
        assertThat(rules.shortenedBy(LocalDate.of(2027, 2, 20))).isZero();
    }

    @Test
    void theInstitutionMayHaveAnotherWeek() {
        CalendarRules rules =
                new CalendarRules(Profile.STATE, EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), List.of());
        assertThat(rules.plusWorkingDays(LocalDate.of(2026, 11, 27), 2)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> new CalendarRules(Profile.STATE, EnumSet.noneOf(DayOfWeek.class), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leapDaysAreDays() {
        assertThat(state.isWorkingDay(LocalDate.of(2028, 2, 29))).isTrue();
        assertThat(state.plusWorkingDays(LocalDate.of(2028, 2, 28), 1)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(state.workingDaysBetween(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)))
                .isEqualTo(2);
    }

    @Test
    void noDaysIsTheDayItselfAndNothingIsCountedBackward() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        assertThat(state.plusWorkingDays(saturday, 0)).isEqualTo(saturday);
        assertThat(state.workingDaysBetween(saturday, saturday)).isZero();
        assertThatThrownBy(() -> state.plusWorkingDays(saturday, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state.plusMonths(saturday, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
