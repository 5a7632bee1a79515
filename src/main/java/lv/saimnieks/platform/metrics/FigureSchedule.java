package lv.saimnieks.platform.metrics;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the figures of the database every minute, so that whoever asks for them asks nothing of the database. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class FigureSchedule {

    private final Figures figures;

    FigureSchedule(Figures figures) {
        this.figures = figures;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void count() {
        figures.count();
    }
}
