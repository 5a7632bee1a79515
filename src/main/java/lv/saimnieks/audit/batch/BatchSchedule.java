package lv.saimnieks.audit.batch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.shared.BackgroundThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When batches are worked off: right after one was ordered, and every half a minute for those that a restart interrupted.
 * Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class BatchSchedule implements DisposableBean {

    private final BatchWorker worker;
    private final BackgroundThread thread;

    BatchSchedule(BatchWorker worker) {
        this.worker = worker;
        thread = new BackgroundThread("case-batches", Duration.ZERO, worker::work);
    }

    /** A batch waits to be worked off. */
    record Ordered() {}

    @TransactionalEventListener(fallbackExecution = true)
    void afterCommit(Ordered ordered) {
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
