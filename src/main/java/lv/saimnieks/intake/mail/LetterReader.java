package lv.saimnieks.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import lv.saimnieks.intake.mail.ReceivedMail.Remark;
import org.jspecify.annotations.Nullable;

/** Reads letters, also those that keep to no rule: what cannot be understood is kept as a file and said. Never fails. */
final class LetterReader {

    private final Set<String> own;

    /** @param own addresses that we write from, in small letters */
    LetterReader(Set<String> own) {
        this.own = own;
    }

    /**
     * Reads a letter.
     *
     * @param original as received
     * @param arrivedAt when it reached the box
     */
    ReceivedMail read(byte[] original, Instant arrivedAt) {
        LetterContent content = new LetterContent();
        Part letter = new Part(parsed(original));
        String text = "";
        try {
            text = content.read(letter);
        } catch (MessagingException | IOException | RuntimeException e) {
            content.remark(Remark.BROKEN);
        }
        return letter(letter.headers(), Fingerprint.of(original, letter.headers()), arrivedAt, text, content);
    }

    /** Reads the headers of a letter whose content cannot be read. */
    ReceivedMail head(byte[] original, Instant arrivedAt) {
        Headers headers = new Headers(parsed(original));
        LetterContent nothing = new LetterContent();
        nothing.remark(Remark.BROKEN);
        return letter(headers, Fingerprint.of(original, headers), arrivedAt, "", nothing);
    }

    private static MimeMessage parsed(byte[] original) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new SharedByteArrayInputStream(original));
        } catch (MessagingException e) {
            return new MimeMessage(Session.getInstance(new Properties()));
        }
    }

    private ReceivedMail letter(
            Headers headers, String fingerprint, Instant arrivedAt, String text, LetterContent content) {
        ReceivedMail.Address from = headers.address("From");
        ReceivedMail.Address sender = from == null ? headers.address("Sender") : from;
        ReceivedMail.Address replyTo = headers.address("Reply-To");
        DeliveryReport report = content.report();
        String failed = headers.raw("X-Failed-Recipients");
        report = failed == null ? report : report.withRecipient(failed);
        Set<String> references = new LinkedHashSet<>(headers.ids("In-Reply-To"));
        references.addAll(headers.ids("References"));
        if (!report.messageId().isEmpty()) {
            references.add(report.messageId());
        }
        return new ReceivedMail(
                fingerprint,
                arrivedAt,
                headers.ids("Message-ID").stream().findFirst().orElse(""),
                List.copyOf(references),
                sender,
                same(sender, replyTo) ? null : replyTo,
                headers.text("Subject"),
                text,
                content.attachments(),
                headers.machine(sender, own, report),
                report,
                content.remarks());
    }

    private static boolean same(ReceivedMail.@Nullable Address from, ReceivedMail.@Nullable Address replyTo) {
        return from != null && replyTo != null && from.is(replyTo.address());
    }
}
