package lv.saimnieks.support.training;

import java.time.Clock;
import java.time.Period;
import lv.saimnieks.shared.Latvian;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets every night the addresses of people without a user whose training ended longer ago than {@code
 * saimnieks.support.contacts-kept}; that somebody of their organisation took part stays. Off with {@code
 * saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class ContactSchedule {

    private final TrainingRows rows;
    private final Clock clock;
    private final Period kept;

    ContactSchedule(TrainingRows rows, Clock clock, @Value("${saimnieks.support.contacts-kept}") Period kept) {
        this.rows = rows;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 50 5 * * *", zone = Latvian.ZONE_NAME)
    void byNight() {
        rows.forgetAddresses(clock.instant().atZone(Latvian.ZONE).minus(kept).toInstant());
    }
}
