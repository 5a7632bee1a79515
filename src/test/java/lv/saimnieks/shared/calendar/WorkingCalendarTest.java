package lv.saimnieks.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.AppTest;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class WorkingCalendarTest {

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    CalendarTables tables;

    @Test
    void theDatabaseHasTheKnownDataWithASourceEach() {
        assertThat(tables.exceptions(1))
                .extracting(DatedException::day, DatedException::kind)
                .containsExactlyElementsOf(CalendarData.KNOWN.stream()
                        .map(e -> org.assertj.core.groups.Tuple.tuple(e.day(), e.kind()))
                        .toList());
        assertThat(tables.exceptions(1))
                .allMatch(e -> !e.source().isBlank() && !e.reason().isBlank());
        assertThat(tables.week(1).days()).isEqualTo(CalendarData.MONDAY_TO_FRIDAY);
        assertThat(tables.week(1).source()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-17, 5, 2026-06-27", "2026-12-17, 10, 2027-01-06", "2028-07-07, 1, 2028-07-11"})
    void countsFromTheDatabase(LocalDate from, int days, LocalDate due) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-27, 0, 2026-06-27",
        "2026-06-28, 0, 2026-06-27",
        "2026-06-27, 5, 2026-06-17",
        "2027-01-03, 1, 2026-12-29"
    })
    void countsBack(LocalDate from, int days, LocalDate found) {
        assertThat(calendar.minusWorkingDays(from, days)).isEqualTo(found);
    }

    @Test
    void aDeadlineKeepsHowItWasComputed() {
        Deadline deadline = calendar.deadline(Instant.parse("2026-11-23T08:00:00Z"), "10 wd");
        assertThat(deadline.dueAt()).isEqualTo("2026-12-07T21:59:59Z");
        assertThat(deadline.rule()).isEqualTo("10 darba dienas no 23.11.2026.");
        assertThat(deadline.calendarVersion()).isEqualTo(calendar.version()).matches("LV1-\\d+ MUNICIPAL_FOLLOWS");
        assertThat(Deadline.calendarText(deadline.calendarVersion()))
                .matches("LV1-\\d+ – Pašvaldība, kas pārceļ darba dienas līdzi valsts iestādēm");
    }
}
