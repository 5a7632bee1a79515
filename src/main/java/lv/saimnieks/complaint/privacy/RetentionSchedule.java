package lv.saimnieks.complaint.privacy;

import java.time.Duration;
import lv.saimnieks.shared.BackgroundThread;
import lv.saimnieks.shared.Latvian;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases by night, on a thread of its own; a second node finds nothing left to do. */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class RetentionSchedule implements DisposableBean {

    private final BackgroundThread thread;

    RetentionSchedule(Retention retention) {
        thread = new BackgroundThread("retention", Duration.ZERO, retention::run);
    }

    @Scheduled(cron = "0 10 3 * * *", zone = Latvian.ZONE_NAME)
    void byNight() {
        thread.wake();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.stop();
    }
}
