package lv.saimnieks.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Public holidays (requirements 3.3)")
class HolidaysTest {

    @Test
    void theHolidaysOf2026() {
        assertThat(Holidays.of(2026, Set.of()).keySet())
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-04",
                        "2026-05-10",
                        "2026-05-24",
                        "2026-06-23",
                        "2026-06-24",
                        "2026-11-18",
                        "2026-12-24",
                        "2026-12-25",
                        "2026-12-26",
                        "2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2008, 2008-03-23",
        "2011, 2011-04-24",
        "2019, 2019-04-21",
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2028, 2028-04-16",
        "2038, 2038-04-25",
        "2076, 2076-04-19",
        "2285, 2285-03-22"
    })
    void easterOfAYear(int year, LocalDate easter) {
        assertThat(Holidays.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-05-06", "2025, 2025-05-05", "2023, 2023-11-20", "2028, 2028-11-20", "2029, 2029-11-19"})
    void theFourthOfMayAndTheEighteenthOfNovemberMoveOnFromAWeekend(int year, LocalDate monday) {
        assertThat(Holidays.of(year, Set.of())).containsKey(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-02",
        "2022, 2022-05-02",
        "2024, 2024-06-25",
        "2029, 2029-06-25",
        "2027, 2027-05-03",
        "2027, 2027-12-27",
        "2022, 2023-01-02"
    })
    void noOtherHolidayMovesOn(int year, LocalDate monday) {
        assertThat(Holidays.of(year, Set.of())).doesNotContainKey(monday);
    }

    @Test
    void theFestivalsClosingDayIsAHolidayAndSoIsTheMondayAfterASunday() {
        var festivals = List.of(LocalDate.of(2023, 7, 9), LocalDate.of(2028, 7, 9));
        assertThat(Holidays.of(2023, festivals)).containsKeys(LocalDate.of(2023, 7, 9), LocalDate.of(2023, 7, 10));
        assertThat(Holidays.of(2028, festivals)).containsKeys(LocalDate.of(2028, 7, 9), LocalDate.of(2028, 7, 10));
        assertThat(Holidays.of(2027, festivals)).doesNotContainKey(LocalDate.of(2027, 7, 9));
        assertThat(Holidays.of(2025, List.of(LocalDate.of(2025, 7, 4))))
                .containsKey(LocalDate.of(2025, 7, 4))
                .doesNotContainKeys(LocalDate.of(2025, 7, 5), LocalDate.of(2025, 7, 7));
    }

    @Test
    void mothersDayKeepsTheNameOfAnotherHolidayOnTheSameDay() {
        assertThat(Holidays.of(2035, Set.of()).get(LocalDate.of(2035, 5, 13))).isEqualTo("Vasarsvētki");
        assertThat(Holidays.of(2026, Set.of()).get(LocalDate.of(2026, 5, 10))).isEqualTo("Mātes diena");
    }

    @Test
    void theDayOfLacplesisIsADayOfRemembranceAndNotOff() {
        assertThat(Holidays.of(2026, Set.of())).doesNotContainKey(LocalDate.of(2026, 11, 11));
    }
}
