package lv.saimnieks.intake.mail;

import java.time.Duration;
import lv.saimnieks.shared.BackgroundThread;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When the mail box is looked into: every {@code saimnieks.mailbox.interval} (1 minute), on a thread of its own, so that
 * a slow mail server holds up nobody. Off without {@code saimnieks.mailbox.url} and with
 * {@code saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class MailboxSchedule implements DisposableBean {

    private final boolean wanted;
    private final BackgroundThread thread;

    MailboxSchedule(Mailbox mailbox, MailboxSettings settings) {
        wanted = !settings.url().isBlank();
        thread = new BackgroundThread("mail-box", Duration.ZERO, mailbox::collect);
    }

    @Scheduled(fixedDelayString = "${saimnieks.mailbox.interval:1m}")
    void byTheClock() {
        if (wanted) {
            thread.wake();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.stop();
    }
}
