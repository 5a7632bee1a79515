package lv.saimnieks.cases.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for cases that began to wait for an outcome that is there already. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class OutcomeSchedule {

    private final OutcomeDelivery delivery;

    OutcomeSchedule(OutcomeDelivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void deliver() {
        delivery.deliverAwaited();
    }
}
