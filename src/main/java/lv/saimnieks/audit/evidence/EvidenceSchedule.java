package lv.saimnieks.audit.evidence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.shared.BackgroundThread;
import lv.saimnieks.shared.Latvian;
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

    private final EvidenceWorker worker;
    private final CaseArchive archive;
    private final BackgroundThread thread;

    EvidenceSchedule(EvidenceWorker worker, CaseArchive archive) {
        this.worker = worker;
        this.archive = archive;
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

    /** Some hours before the engine begins to forget. */
    @Scheduled(cron = "0 30 21 * * *", zone = Latvian.ZONE_NAME)
    void everyEvening() {
        int kept = archive.keep();
        if (kept > 0) {
            LOG.info("Evidence files were made of {} cases whose history goes soon", kept);
        }
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
