package lv.saimnieks.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Office time from 8.30 to 17.00")
class OfficeTimeTest {

    private final OfficeTime office = new OfficeTime(
            CalendarData.rules(Profile.STATE, CalendarData.shortened("2026-11-25", 120)),
            LocalTime.of(8, 30),
            LocalTime.of(17, 0));

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T12:00, PT2H",
        "2026-11-23T02:00, 2026-11-23T23:59:59, PT8H30M",
        "2026-11-24T16:00, 2026-11-26T09:00, PT8H",
        "2026-11-27T16:00, 2026-11-30T09:00, PT1H30M",
        "2026-12-30T15:00, 2027-01-04T09:00, PT1H30M",
        "2026-06-19T16:00, 2026-06-27T09:30, PT19H",
        "2026-11-28T00:00, 2026-11-29T23:59:59, PT0S",
        "2026-11-23T12:00, 2026-11-23T10:00, PT0S",
        "2026-03-27T16:00, 2026-03-30T09:00, PT1H30M"
    })
    void between(LocalDateTime from, LocalDateTime to, Duration time) {
        assertThat(office.between(riga(from), riga(to))).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-11-23T10:00, PT2H, 2026-11-23T12:00",
        "2026-11-23T10:00, PT0S, 2026-11-23T10:00",
        "2026-11-23T23:59:59, PT0S, 2026-11-24T08:30",
        "2026-11-27T17:00, PT0S, 2026-11-30T08:30",
        "2026-11-27T16:00, PT1H, 2026-11-30T08:30",
        "2026-12-30T15:30, PT1H, 2027-01-04T09:00",
        "2026-06-19T16:30, PT1H, 2026-06-25T09:00",
        "2026-06-26T16:30, PT1H, 2026-06-27T09:00"
    })
    void plus(LocalDateTime from, Duration time, LocalDateTime moment) {
        assertThat(office.plus(riga(from), time)).isEqualTo(riga(moment));
    }

    private static Instant riga(LocalDateTime time) {
        return time.atZone(Latvian.ZONE).toInstant();
    }
}
