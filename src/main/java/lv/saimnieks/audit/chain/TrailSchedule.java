package lv.saimnieks.audit.chain;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.shared.BackgroundThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the chain grows: every minute, by a thread of its own. Off with {@code saimnieks.scheduling.enabled=false}. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class TrailSchedule implements DisposableBean {

    private final BackgroundThread thread;

    TrailSchedule(TrailChain chain, TrailSeals seals) {
        thread = new BackgroundThread("trail-chain", Duration.ZERO, () -> {
            chain.takeIn(false);
            seals.seal();
        });
    }

    @Scheduled(fixedDelay = 1, initialDelay = 0, timeUnit = TimeUnit.MINUTES)
    void byTheClock() {
        thread.wake();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.stop();
    }
}
