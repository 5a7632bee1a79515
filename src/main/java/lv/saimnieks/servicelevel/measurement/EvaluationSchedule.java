package lv.saimnieks.servicelevel.measurement;

import java.util.List;
import lv.saimnieks.shared.Latvian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night evaluates the periods that have ended, and by day those of which something changed. Two nodes may do it at once:
 * each takes what the other has left. Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class EvaluationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationSchedule.class);

    private final Evaluation evaluation;
    private final List<LevelWatch> watches;

    EvaluationSchedule(Evaluation evaluation, List<LevelWatch> watches) {
        this.evaluation = evaluation;
        this.watches = watches;
    }

    /** What was measured or corrected meanwhile is seen in minutes, not the next day. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT3M")
    void everyFewMinutes() {
        evaluation.changed();
        look();
    }

    @Scheduled(cron = "0 20 1 * * *", zone = Latvian.ZONE_NAME)
    void everyNight() {
        evaluation.due();
        look();
    }

    /** What one of them cannot do keeps the others from nothing; it is tried again the next time. */
    private void look() {
        for (LevelWatch watch : watches) {
            try {
                watch.look();
            } catch (RuntimeException e) {
                LOG.error("{} failed", watch.getClass().getSimpleName(), e);
            }
        }
    }
}
