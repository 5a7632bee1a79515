package lv.saimnieks.servicelevel.process;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has supervisions begun every morning. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class UsageSchedule {

    private final UsageClock clock;

    UsageSchedule(UsageClock clock) {
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 6 * * *", zone = Latvian.ZONE_NAME)
    void everyMorning() {
        clock.look();
    }
}
