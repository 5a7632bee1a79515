package lv.saimnieks.audit.evidence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.shared.BackgroundThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When background jobs are worked off: right after one was asked for, and every half a minute for those that a restart
 * interrupted. One thread of its own. Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class EvidenceSchedule implements DisposableBean {

    private final EvidenceWorker worker;
    private final BackgroundThread thread;

    EvidenceSchedule(EvidenceWorker worker) {
        this.worker = worker;
        thread = new BackgroundThread("evidence-jobs", Duration.ZERO, this::run);
    }

    /** A background job waits to be worked off. */
    record Requested() {}

    @TransactionalEventListener(fallbackExecution = true)
    void afterCommit(Requested requested) {
        thread.wake();
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void byTheClock() {
        thread.wake();
    }

    private void run() {
        worker.clean();
        worker.work();
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.stop();
        thread.stop();
    }
}
