package lv.saimnieks.support.training;

import java.time.Clock;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets every night the addresses of people without a user whose training ended longer ago than the
 * months of their retention class; that somebody of their organisation took part stays. Off with {@code
 * saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class ContactSchedule {

    private final TrainingRows rows;
    private final RetentionClasses classes;
    private final Clock clock;

    ContactSchedule(TrainingRows rows, RetentionClasses classes, Clock clock) {
        this.rows = rows;
        this.classes = classes;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 5 * * *", zone = Latvian.ZONE_NAME)
    void byNight() {
        classes.all().stream()
                .filter(c -> c.of().goes() == What.CONTACTS)
                .forEach(c -> rows.forgetAddresses(clock.instant()
                        .atZone(Latvian.ZONE)
                        .minusMonths(c.months())
                        .toInstant()));
    }
}
