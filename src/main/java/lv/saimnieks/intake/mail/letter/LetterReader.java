package lv.saimnieks.intake.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.intake.mail.letter.ReceivedMail.Address;
import lv.saimnieks.shared.Sha256;

/** Reads letters, also those that keep to no rule: what cannot be understood is kept as a file and said. Never fails. */
public final class LetterReader {

    private static final List<String> SAME = List.of("Message-ID", "From", "Date", "Subject");
    private static final Pattern HEAD_END = Pattern.compile("\n\r?\n");

    private final Set<String> own;

    /** @param own addresses that we write from, in small letters */
    public LetterReader(Set<String> own) {
        this.own = own;
    }

    /**
     * Reads a letter.
     *
     * @param original as received
     * @param arrivedAt when it reached the box
     * @param whole false for a letter of which only the headers can be read
     */
    public ReceivedMail read(byte[] original, Instant arrivedAt, boolean whole) {
        MimeMessage message = parsed(original);
        Headers headers = new Headers(message);
        LetterContent content = new LetterContent(whole ? new Part(message) : null);
        Address from = headers.address("From");
        Address sender = from == null ? headers.address("Sender") : from;
        Address replyTo = headers.address("Reply-To");
        String failed = headers.raw("X-Failed-Recipients");
        DeliveryReport report = failed.isEmpty() ? content.report : content.report.withRecipient(failed);
        List<String> references = new ArrayList<>(headers.ids("In-Reply-To"));
        references.addAll(headers.ids("References"));
        if (!report.messageId().isEmpty()) {
            references.add(report.messageId());
        }
        return new ReceivedMail(
                fingerprint(original, headers),
                arrivedAt,
                headers.ids("Message-ID").stream().findFirst().orElse(""),
                references,
                sender,
                sender != null && replyTo != null && sender.address().equalsIgnoreCase(replyTo.address())
                        ? null
                        : replyTo,
                headers.text("Subject"),
                content.text,
                content.attachments,
                headers.machine(sender, own, report),
                report,
                List.copyOf(content.remarks));
    }

    private static MimeMessage parsed(byte[] original) {
        Session none = Session.getInstance(new Properties());
        try {
            return new MimeMessage(none, new SharedByteArrayInputStream(original));
        } catch (MessagingException e) {
            return new MimeMessage(none);
        }
    }

    /**
     * What makes a letter the same letter: its id, sender, date, subject and content, not the way it came. So a copy that
     * reached the box by a second address is the same, another letter with the same id is not.
     */
    private static String fingerprint(byte[] letter, Headers headers) {
        MessageDigest sum = Sha256.digest();
        boolean named = !(headers.raw("Message-ID") + headers.raw("Date")).isEmpty();
        Matcher end = HEAD_END.matcher(named ? new String(letter, StandardCharsets.ISO_8859_1) : "");
        int body = end.find() ? end.end() : 0;
        if (body > 0) {
            SAME.forEach(header -> sum.update((headers.raw(header) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        sum.update(letter, body, letter.length - body);
        return Sha256.hex(sum.digest());
    }
}
