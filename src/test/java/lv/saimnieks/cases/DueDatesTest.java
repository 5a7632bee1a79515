package lv.saimnieks.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import lv.saimnieks.AppTest;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class DueDatesTest {

    @Autowired
    WorkingCalendar calendar;

    @DisplayName("a reminder comes at 80 % of the office time, in office hours; of hours, at 80 % by the clock")
    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({
        "2026-11-23T10:00, 5 wd, 2026-11-27T15:36",
        "2026-11-27T16:00, 1 wd, 2026-11-30T15:06",
        "2026-11-28T23:00, 1 wd, 2026-11-30T15:18",
        "2026-12-30T15:00, 2 wd, 2027-01-05T13:24",
        "2026-06-18T10:00, 4 wd, 2026-06-27T08:48",
        "2026-11-27T20:00, 4 h, 2026-11-27T23:12",
        "2026-11-27T18:00, 0 wd, 2026-11-27T22:47:59.200"
    })
    void reminds(LocalDateTime now, String term, LocalDateTime reminder) {
        DueDates dueDates = at(now);
        assertThat(dueDates.remindAt(dueDates.within(term))).isEqualTo(riga(reminder));
    }

    @DisplayName("what was due on a day is late when the office opens next; what was due at an hour is late then")
    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({
        "2026-11-23T10:00, 4 wd, 2026-11-30T08:30",
        "2026-12-22T10:00, 1 wd, 2026-12-28T08:30",
        "2026-11-27T20:00, 4 h, 2026-11-28T00:00"
    })
    void isLate(LocalDateTime now, String term, LocalDateTime late) {
        DueDates dueDates = at(now);
        assertThat(dueDates.lateFrom(dueDates.within(term))).isEqualTo(riga(late));
    }

    private DueDates at(LocalDateTime now) {
        return new DueDates(calendar, Clock.fixed(riga(now), Latvian.ZONE));
    }

    private static Instant riga(LocalDateTime time) {
        return time.atZone(Latvian.ZONE).toInstant();
    }
}
