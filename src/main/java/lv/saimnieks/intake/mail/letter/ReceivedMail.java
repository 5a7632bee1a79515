package lv.saimnieks.intake.mail.letter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.shared.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was read.
 *
 * @param fingerprint the same for the same letter, however often and by whatever way it comes
 * @param arrivedAt when it reached the box; what the sender's clock says decides nothing
 * @param messageId without brackets; empty when it has none
 * @param references letters that it answers, the nearest first
 * @param from null when no address can be made out
 * @param replyTo where answers are wanted, if elsewhere than {@code from}
 * @param machine null for a person's letter
 * @param remarks what could not be read
 */
public record ReceivedMail(
        String fingerprint,
        Instant arrivedAt,
        String messageId,
        List<String> references,
        @Nullable Address from,
        @Nullable Address replyTo,
        String subject,
        String text,
        List<Attachment> attachments,
        @Nullable LetterReason machine,
        DeliveryReport report,
        List<Remark> remarks) {

    /** Whether a person need not open the original to know what it says. */
    public boolean readable() {
        return !text.isBlank() && remarks.isEmpty();
    }

    /** Whom an answer to a new letter reaches; null when nobody. */
    public @Nullable Address contact() {
        return Stream.concat(Stream.ofNullable(replyTo), Stream.ofNullable(from))
                .filter(a -> MailAddress.of(a.address()).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** A name, possibly empty, and an address as written. */
    public record Address(String name, String address) {}

    /** A file that came with the letter. */
    public record Attachment(String name, byte[] content) {}

    /** What could not be read. */
    public enum Remark implements Labelled {
        /** nobody can tell which letters the text is written in; it is kept as a file */
        LETTERS_UNKNOWN,
        /** a container whose content could not be read; it is kept as a file */
        CONTAINER_UNREADABLE,
        /** encrypted or signed in a way that hides the content */
        SEALED,
        /** the letter's structure is broken */
        BROKEN,
        /** more parts within parts than anybody sends */
        TOO_MANY_PARTS
    }
}
