package lv.saimnieks.platform;

import java.time.Clock;
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
        return Clock.system(Latvian.ZONE);
    }
}
