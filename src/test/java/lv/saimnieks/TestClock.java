package lv.saimnieks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lv.saimnieks.platform.clock.PastMoment;
import org.joda.time.DateTimeUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests set; the engine's clock follows it. */
public class TestClock extends Clock {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final Instant START =
            LocalDateTime.of(2026, 11, 23, 10, 0).atZone(RIGA).toInstant();

    private volatile Instant now = START;

    /** Back to 2026-11-23 10:00 in Riga. */
    public void reset() {
        set(START);
    }

    public void set(Instant instant) {
        now = instant;
        DateTimeUtils.setCurrentMillisProvider(this::millis);
    }

    /** To a moment of Riga's wall clock. */
    public void set(LocalDateTime local) {
        set(local.atZone(RIGA).toInstant());
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return RIGA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return PastMoment.here().orElse(now);
    }

    @TestConfiguration
    public static class Configuration {
        @Bean
        @Primary
        TestClock testClock() {
            TestClock clock = new TestClock();
            clock.reset();
            return clock;
        }
    }
}
