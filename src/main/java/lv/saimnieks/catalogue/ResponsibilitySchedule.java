package lv.saimnieks.catalogue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the turn of responsibilities looked at just after midnight in Riga and at start. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", matchIfMissing = true)
class ResponsibilitySchedule {

    private final ResponsibilityTurn turn;

    ResponsibilitySchedule(ResponsibilityTurn turn) {
        this.turn = turn;
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/Riga")
    @EventListener(ApplicationReadyEvent.class)
    public void look() {
        turn.look();
    }
}
