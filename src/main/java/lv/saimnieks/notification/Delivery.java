package lv.saimnieks.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.saimnieks.notification.recipients.Recipients;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One attempt with each of a few messages, under a lock on their rows: two nodes never send the same one at once. A mail
 * server that is away is asked once for all of them, and once it takes a message, those that it did not hear of are due.
 * What a server refuses for good is not tried again.
 */
@Component
class Delivery {

    /** Most messages of one transaction: as many could go out twice when the database is lost meanwhile. */
    static final int AT_ONCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MailRepository messages;
    private final Attempts attempts;
    private final Recipients recipients;
    private final Digests digests;
    private final MailOut out;
    private final NotificationSettings settings;
    private final Clock clock;

    /** Messages that no server heard of; known to this node until it stops, else they wait for their next attempt. */
    private final Set<Long> unheard = ConcurrentHashMap.newKeySet();

    Delivery(
            MailRepository messages,
            Attempts attempts,
            Recipients recipients,
            Digests digests,
            MailOut out,
            NotificationSettings settings,
            Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.recipients = recipients;
        this.digests = digests;
        this.out = out;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was done with the messages after an id: the last id that was locked here, and those that were tried.
     *
     * @param more whether others are due: as many as were locked may be waiting, or the server is back
     */
    record Done(long last, boolean more, List<Message> tried) {}

    /** Tries the next messages that are due and that no other node has. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Done attempt(long after) {
        Instant now = clock.instant();
        List<Message> mine = messages.lockDue(now, after, AT_ONCE);
        List<Message> tried = new ArrayList<>();
        MailException away = null;
        for (Message message : mine) {
            try {
                away = attempt(message, now, away);
                tried.add(message);
            } catch (RuntimeException e) {
                LOG.error("Message {} could not be handled, it stays as it was", message.id(), e);
            }
        }
        attempts.add(tried, now);
        if (!unheard.isEmpty() && tried.stream().anyMatch(m -> m.outcome() == Outcome.SENT)) {
            unheard.forEach(id -> messages.lock(id).ifPresent(m -> m.tryAt(now)));
            unheard.clear();
            return new Done(0, true, tried);
        }
        return new Done(mine.isEmpty() ? after : mine.get(mine.size() - 1).id(), mine.size() == AT_ONCE, tried);
    }

    /**
     * An attempt with one message.
     *
     * @param away why the server was not reached just now; null when it was, or was not asked yet
     * @return the same after this attempt
     */
    private @Nullable MailException attempt(Message message, Instant now, @Nullable MailException away) {
        String recipient = message.written().recipient();
        boolean inBook = recipients.bookOf(recipient).isPresent();
        if (inBook) {
            message.readdress(recipients.addressOf(recipient).orElse(null));
        }
        if (message.address() == null || digests.gather(message)) {
            return away;
        }
        try {
            if (away != null) {
                throw away;
            }
            message.succeed(out.send(message, !inBook), now);
            unheard.remove(message.id());
            return null;
        } catch (MailException e) {
            Optional<SmtpReply> reply = SmtpReply.in(e);
            boolean hopeless = !isAway(e) && reply.filter(SmtpReply::permanent).isPresent();
            message.fail(
                    reply.map(SmtpReply::words).orElseGet(() -> Wording.of("notification.Delivery.away")),
                    hopeless ? List.of() : settings.retry(),
                    now);
            if (!isAway(e)) {
                unheard.remove(message.id());
                return null;
            }
            unheard.add(message.id());
            return e;
        }
    }

    /** Whether there was no session with the server; what it says of one message has no cause of its own. */
    private static boolean isAway(MailException e) {
        return e instanceof MailAuthenticationException || (e instanceof MailSendException && e.getCause() != null);
    }
}
