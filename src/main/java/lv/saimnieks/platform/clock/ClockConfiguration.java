package lv.saimnieks.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, in the institution's time zone whatever the machine's is. */
@Configuration
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        InstantSource now = () -> PastMoment.here().orElseGet(Instant::now);
        return now.withZone(Latvian.ZONE);
    }
}
