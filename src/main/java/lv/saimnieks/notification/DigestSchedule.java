package lv.saimnieks.notification;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the mail of the day is written, {@code saimnieks.notification.digest}. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class DigestSchedule {

    private final Digests digests;

    DigestSchedule(Digests digests) {
        this.digests = digests;
    }

    @Scheduled(cron = "${saimnieks.notification.digest:0 0 8 * * *}", zone = Latvian.ZONE_NAME)
    void everyMorning() {
        digests.write();
    }
}
