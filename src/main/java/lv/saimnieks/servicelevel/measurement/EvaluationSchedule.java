package lv.saimnieks.servicelevel.measurement;

import lv.saimnieks.shared.Latvian;
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

    private final Evaluation evaluation;

    EvaluationSchedule(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** What was measured or corrected meanwhile is seen in minutes, not the next day. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT3M")
    void everyFewMinutes() {
        evaluation.changed();
    }

    @Scheduled(cron = "0 20 1 * * *", zone = Latvian.ZONE_NAME)
    void everyNight() {
        evaluation.due();
    }
}
