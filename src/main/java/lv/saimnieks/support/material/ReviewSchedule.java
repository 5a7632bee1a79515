package lv.saimnieks.support.material;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every night for materials that lapse soon. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class ReviewSchedule {

    private final ReviewClock clock;

    ReviewSchedule(ReviewClock clock) {
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 5 * * *", zone = Latvian.ZONE_NAME)
    void byNight() {
        clock.look();
    }
}
