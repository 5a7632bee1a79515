package lv.saimnieks.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import lv.saimnieks.notification.text.RenderedText;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message and the state of its sending. What was written, to whom and when never changes. */
@Entity
@Table(name = "notification")
class Message {

    static final int LONGEST_ERROR = 1000;

    /** What lets whoever has it in, in a letter about a forgotten password. */
    private static final Pattern KEY = Pattern.compile("(?<=[?]kods=)[\\w-]{20,}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private Written written;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant sentAt;
    private @Nullable String error;

    /** What was written, to whom and when; the fingerprint is the same for the same message. The calendar may be none. */
    @Embeddable
    record Written(
            @Column(updatable = false) String template,
            @Column(updatable = false) String number,
            @Column(updatable = false) String recipient,
            @Column(updatable = false) String subject,
            @Column(updatable = false) String body,
            @Column(updatable = false) String fingerprint,
            @Column(updatable = false) Instant createdAt,
            @Column(updatable = false) @Nullable String calendar) {}

    protected Message() {}

    /** A message ready to be sent, or kept without an address when {@code address} is null. */
    Message(Notice notice, String fingerprint, RenderedText text, @Nullable String address, Instant now) {
        this.written = new Written(
                PlainText.cut(PlainText.line(notice.template()), 100),
                PlainText.line(notice.number()),
                PlainText.cut(PlainText.line(notice.recipient()), 320),
                text.subject(),
                text.body(),
                fingerprint,
                now,
                notice.calendar());
        queue(address, now);
    }

    private void queue(@Nullable String newAddress, Instant now) {
        this.address = newAddress;
        this.attempts = 0;
        this.outcome = newAddress == null ? Outcome.NO_ADDRESS : Outcome.QUEUED;
        this.nextAttemptAt = newAddress == null ? null : now;
        this.error = newAddress == null ? Wording.of("notification.Message.queue") : null;
    }

    /** Once more from the start, to the address that is known now. */
    void sendAgain(@Nullable String newAddress, Instant now) {
        if (outcome != Outcome.FAILED && outcome != Outcome.NO_ADDRESS) {
            throw Refusal.conflict(Wording.of("notification.Message.sendAgain", outcome.label()));
        }
        queue(newAddress, now);
    }

    /** Where it goes now, when somebody in a book has another address meanwhile; null keeps it from going anywhere. */
    void readdress(@Nullable String newAddress) {
        address = newAddress;
        if (newAddress == null) {
            outcome = Outcome.NO_ADDRESS;
            nextAttemptAt = null;
            error = Wording.of("notification.Message.queue");
        }
    }

    /** It went out: SENT, or LOGGED where there is no mail server. */
    void succeed(Outcome how, Instant now) {
        attempts++;
        outcome = how;
        sentAt = now;
        nextAttemptAt = null;
        error = null;
    }

    /** It goes with others in one mail, later. */
    void gather() {
        outcome = Outcome.GATHERED;
        nextAttemptAt = null;
    }

    /** It went with others. */
    void inDigest(Instant now) {
        outcome = Outcome.IN_DIGEST;
        sentAt = now;
    }

    /** It did not go out: wait as {@code pauses} say, after the last one give up. */
    void fail(String reason, List<Duration> pauses, Instant now) {
        error = PlainText.cut(PlainText.line(reason), LONGEST_ERROR);
        if (attempts < pauses.size()) {
            nextAttemptAt = now.plus(pauses.get(attempts));
        } else {
            outcome = Outcome.FAILED;
            nextAttemptAt = null;
        }
        attempts++;
    }

    /** When it is tried next, where it waits for another attempt. */
    void tryAt(Instant next) {
        if (outcome == Outcome.QUEUED) {
            nextAttemptAt = next;
        }
    }

    /** It went out and came back: nobody will get it. */
    boolean comeBack(String reason) {
        if (outcome != Outcome.SENT) {
            return false;
        }
        outcome = Outcome.FAILED;
        error = PlainText.cut(PlainText.line(reason), LONGEST_ERROR);
        return true;
    }

    long id() {
        return id;
    }

    Written written() {
        return written;
    }

    @Nullable
    String address() {
        return address;
    }

    Outcome outcome() {
        return outcome;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String error() {
        return error;
    }

    /** For people to read: without the key to a page in the recipient's place. */
    SentMessage asSent() {
        return new SentMessage(
                id,
                written.number(),
                written.recipient(),
                address,
                written.subject(),
                KEY.matcher(written.body()).replaceAll("…"),
                outcome.name(),
                written.createdAt(),
                sentAt,
                error);
    }
}
