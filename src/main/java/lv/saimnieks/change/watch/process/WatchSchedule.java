package lv.saimnieks.change.watch.process;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has watches begun every morning. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class WatchSchedule {

    private final WatchClock clock;

    WatchSchedule(WatchClock clock) {
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 6 * * *", zone = Latvian.ZONE_NAME)
    void everyMorning() {
        clock.look();
    }
}
