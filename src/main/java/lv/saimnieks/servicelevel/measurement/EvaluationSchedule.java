package lv.saimnieks.servicelevel.measurement;

import lv.saimnieks.shared.Latvian;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night evaluates the periods that have ended, and those of which something changed. Two nodes may do it at once:
 * each takes what the other has left. Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class EvaluationSchedule {

    private final Evaluation evaluation;

    EvaluationSchedule(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Scheduled(cron = "0 20 1 * * *", zone = Latvian.ZONE_NAME)
    void everyNight() {
        evaluation.due();
    }
}
