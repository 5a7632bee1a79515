package lv.saimnieks.models.migration;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.shared.BackgroundThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When moves are worked off: right after one was asked for, and every half a minute for those that a restart interrupted.
 * Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class MoveSchedule implements DisposableBean {

    private final MoveWorker worker;
    private final BackgroundThread thread;

    MoveSchedule(MoveWorker worker) {
        this.worker = worker;
        thread = new BackgroundThread("case-moves", Duration.ZERO, worker::work);
    }

    /** A move waits to be worked off. */
    record Requested() {}

    @TransactionalEventListener(fallbackExecution = true)
    void afterCommit(Requested requested) {
        thread.wake();
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void byTheClock() {
        thread.wake();
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.stop();
        thread.stop();
    }
}
