package lv.saimnieks.notification;

import java.time.Duration;
import lv.saimnieks.shared.BackgroundThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When messages are sent: a second after the commit that stored one, so that what follows at once goes along, and every
 * {@code saimnieks.notification.interval} (30 s) for those that wait for another attempt. One thread of its own, so that
 * a slow mail server holds up nobody. Off with {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class DispatchSchedule implements DisposableBean {

    private final BackgroundThread thread;

    DispatchSchedule(MailDispatch dispatch) {
        thread = new BackgroundThread("mail-dispatch", Duration.ofSeconds(1), dispatch::dispatchDue);
    }

    @TransactionalEventListener
    void afterCommit(MessageQueued queued) {
        thread.wake();
    }

    @Scheduled(fixedDelayString = "${saimnieks.notification.interval:30s}")
    void byTheClock() {
        thread.wake();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.stop();
    }
}
