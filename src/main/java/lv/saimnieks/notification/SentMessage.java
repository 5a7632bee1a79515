package lv.saimnieks.notification;

import java.time.Instant;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A message as sent.
 *
 * @param outcome name of an {@link Outcome}
 * @param address where it went; null when no address is known
 * @param sentAt null until it is sent or logged
 * @param error what went wrong last, in Latvian; null when nothing did
 */
public record SentMessage(
        long id,
        String number,
        String recipient,
        @Nullable String address,
        String subject,
        String body,
        String outcome,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String error) {

    /** The same for those who may not read it: that it was sent, and how that went. */
    public SentMessage withoutContent() {
        return new SentMessage(
                id,
                number,
                recipient,
                null,
                subject,
                Wording.of("notification.SentMessage.hidden"),
                outcome,
                createdAt,
                sentAt,
                null);
    }

    public SentMessage withBody(String shown) {
        return new SentMessage(id, number, recipient, address, subject, shown, outcome, createdAt, sentAt, error);
    }

    /** The outcome in Latvian. */
    public String outcomeLabel() {
        return Outcome.valueOf(outcome).label();
    }
}
