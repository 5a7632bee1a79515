package lv.saimnieks.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lv.saimnieks.shared.Wording;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One attempt with one message, under a lock on its row: two nodes never send the same one at the same time. */
@Component
class Delivery {

    private final MailRepository messages;
    private final Attempts attempts;
    private final MailOut out;
    private final NotificationSettings settings;
    private final Clock clock;

    Delivery(MailRepository messages, Attempts attempts, MailOut out, NotificationSettings settings, Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.out = out;
        this.settings = settings;
        this.clock = clock;
    }

    /** The message after the attempt; empty when another node has it or it needs none any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Message> attempt(long id) {
        Instant now = clock.instant();
        Optional<Message> mine = messages.lock(id).filter(m -> m.isDue(now));
        mine.ifPresent(message -> {
            try {
                message.succeed(out.send(message), now);
            } catch (MailException e) {
                message.fail(reason(e), settings.retry(), now);
            }
            attempts.add(message, now, null);
        });
        return mine;
    }

    private static String reason(MailException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return Wording.of("notification.Delivery.reason", deepest.getMessage());
    }
}
