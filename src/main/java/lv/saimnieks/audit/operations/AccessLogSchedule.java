package lv.saimnieks.audit.operations;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old entries of the access log every night. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class AccessLogSchedule {

    private final AccessLog log;
    private final AccessLogSettings settings;

    AccessLogSchedule(AccessLog log, AccessLogSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = Latvian.ZONE_NAME)
    void everyNight() {
        log.forget(settings.keep());
    }
}
