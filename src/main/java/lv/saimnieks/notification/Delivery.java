package lv.saimnieks.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One attempt with each of a few messages, under a lock on their rows: two nodes never send the same one at once. */
@Component
class Delivery {

    /** Most messages of one transaction: as many could go out twice when the database is lost meanwhile. */
    static final int AT_ONCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MailRepository messages;
    private final Attempts attempts;
    private final Recipients recipients;
    private final MailOut out;
    private final NotificationSettings settings;
    private final Clock clock;

    Delivery(
            MailRepository messages,
            Attempts attempts,
            Recipients recipients,
            MailOut out,
            NotificationSettings settings,
            Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.recipients = recipients;
        this.out = out;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was done with the messages after an id: the last id that was locked here, and those that were tried. */
    record Done(long last, int locked, List<Message> tried) {}

    /** Tries the next messages that are due and that no other node has. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Done attempt(long after) {
        Instant now = clock.instant();
        List<Message> mine = messages.lockDue(now, after, AT_ONCE);
        List<Message> tried = new ArrayList<>();
        for (Message message : mine) {
            try {
                attempt(message, now);
                tried.add(message);
            } catch (RuntimeException e) {
                LOG.error("Message {} could not be handled, it stays as it was", message.id(), e);
            }
        }
        attempts.add(tried, now);
        return new Done(mine.isEmpty() ? after : mine.get(mine.size() - 1).id(), mine.size(), tried);
    }

    private void attempt(Message message, Instant now) {
        String recipient = message.written().recipient();
        boolean inBook = recipients.bookOf(recipient).isPresent();
        if (inBook) {
            message.readdress(recipients.addressOf(recipient).orElse(null));
        }
        if (message.address() == null) {
            return;
        }
        try {
            message.succeed(out.send(message, !inBook), now);
        } catch (MailException e) {
            message.fail(reason(e), settings.retry(), now);
        }
    }

    private static String reason(MailException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return Wording.of("notification.Delivery.reason", deepest.getMessage());
    }
}
