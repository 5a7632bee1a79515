package lv.saimnieks.audit.evidence;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceSchedule.class);
    private static final int SECONDS_TO_FINISH = 20;

    private final EvidenceWorker worker;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread t = new Thread(task, "evidence-jobs");
        t.setDaemon(true);
        return t;
    });

    EvidenceSchedule(EvidenceWorker worker) {
        this.worker = worker;
    }

    /** A background job waits to be worked off. */
    record Requested() {}

    @TransactionalEventListener(fallbackExecution = true)
    void afterCommit(Requested requested) {
        workSoon();
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void byTheClock() {
        workSoon();
    }

    private void workSoon() {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        waiting.set(false);
        try {
            worker.clean();
            worker.work();
        } catch (RuntimeException e) {
            LOG.error("Evidence jobs stopped, the next run tries again", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.stop();
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
