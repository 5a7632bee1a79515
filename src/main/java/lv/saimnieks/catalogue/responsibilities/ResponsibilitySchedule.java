package lv.saimnieks.catalogue.responsibilities;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the turn of responsibilities looked at soon after start and every hour, so first just after midnight in Riga. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", matchIfMissing = true)
class ResponsibilitySchedule {

    private final ResponsibilityRollover turn;

    ResponsibilitySchedule(ResponsibilityRollover turn) {
        this.turn = turn;
    }

    @Scheduled(initialDelay = 10_000)
    @Scheduled(cron = "0 1 * * * *", zone = Latvian.ZONE_NAME)
    public void look() {
        turn.look();
    }
}
