package lv.saimnieks.platform.drafts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases drafts whose time is over every minute, so that completing a task need not look for them. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class DraftSchedule {

    private final Drafts drafts;

    DraftSchedule(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void erase() {
        drafts.erase();
    }
}
