package lv.saimnieks.support.material;

import lv.saimnieks.shared.Latvian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every night for materials that lapse soon, each in a transaction of its own: one that fails stops no other, and
 * what another node has done is left as it is. Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class ReviewSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewSchedule.class);

    private final Upkeep upkeep;

    ReviewSchedule(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(cron = "0 40 5 * * *", zone = Latvian.ZONE_NAME)
    void byNight() {
        for (long version : upkeep.due()) {
            try {
                upkeep.review(version);
            } catch (RuntimeException e) {
                LOG.error("The review of version {} of a material could not begin, it is tried again", version, e);
            }
        }
    }
}
