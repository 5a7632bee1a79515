package lv.saimnieks.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RigaCyclesTest {

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "America/Los_Angeles, R/2026-01-01T08:00+02:00/P1M, 2026-05-20T00:00:00Z, 2026-06-01T05:00:00Z",
        "Pacific/Auckland,    R/2026-01-01T08:00+02:00/P1M, 2026-11-01T06:00:00Z, 2026-12-01T06:00:00Z",
        "UTC,                 R/2026-01-31T08:00+02:00/P1M, 2026-03-01T00:00:00Z, 2026-03-31T05:00:00Z",
        "UTC,                 R/2026-01-01T00:30+02:00/P1D, 2026-03-29T00:00:00Z, 2026-03-29T21:30:00Z"
    })
    @DisplayName("the same hour of the same day in Riga, in every zone of a server and after the clocks changed")
    void sameHour(String server, String cycle, Instant now, Instant next) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        assertThat(new RigaCycles().resolveDuedate(cycle, Date.from(now), 0)).isEqualTo(Date.from(next));
        assertThat(new RigaCycles().resolveDuedate(cycle, Date.from(now.plusSeconds(60)), 60_000))
                .as("a job whose moment was moved by a minute keeps that")
                .isEqualTo(Date.from(next.plusSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({"R/2026-01-01T08:00:00/P1D", "R/PT10M", "R3/2027-01-01T08:00+02:00/P1M"})
    @DisplayName("what names no zone, hours or a number of times is left to the engine")
    void others(String cycle) {
        Date now = Date.from(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(new RigaCycles().resolveDuedate(cycle, now, 0))
                .isEqualTo(new CycleBusinessCalendar().resolveDuedate(cycle, now, 0));
    }
}
