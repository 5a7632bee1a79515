package lv.saimnieks.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
 * When messages are sent: a second after the commit that stored one, so that what follows at once goes along, and every {@code saimnieks.notification.interval} (30
 * s) for those that wait for another attempt. One thread of its own, so that a slow mail server holds up nobody. Off
 * with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class DispatchSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchSchedule.class);
    private static final int SECONDS_TO_FINISH = 15;

    private final MailDispatch dispatch;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "mail-dispatch");
        t.setDaemon(true);
        return t;
    });

    DispatchSchedule(MailDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @TransactionalEventListener
    void afterCommit(MessageQueued queued) {
        dispatchSoon();
    }

    @Scheduled(fixedDelayString = "${saimnieks.notification.interval:30s}")
    void byTheClock() {
        dispatchSoon();
    }

    private void dispatchSoon() {
        if (waiting.compareAndSet(false, true)) {
            var unused = thread.schedule(this::run, 1, TimeUnit.SECONDS);
        }
    }

    private void run() {
        waiting.set(false);
        try {
            dispatch.dispatchDue();
        } catch (RuntimeException e) {
            LOG.error("Messages could not be sent, the next run tries again", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
