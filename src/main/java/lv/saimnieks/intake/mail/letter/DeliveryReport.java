package lv.saimnieks.intake.mail.letter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server tells of a letter that it could not deliver (RFC 3464).
 *
 * @param recipient who did not get it; empty when not said
 * @param messageId of the letter, without brackets; empty when not said
 * @param reason the server's words
 */
public record DeliveryReport(boolean failed, String recipient, String messageId, String reason) {

    static final DeliveryReport NONE = new DeliveryReport(false, "", "", "");

    private static final int MOST_READ = 16_000;
    private static final int LONGEST_REASON = 500;
    private static final Pattern FAILED = field("Action", "failed");
    private static final Pattern RECIPIENT =
            field("(?:Final|Original)-Recipient", "(?:[\\w-]+\\s*;)?\\s*<?([^\\s<>]+@[^\\s<>]+)>?");
    private static final Pattern REASON = field("Diagnostic-Code", "(?:[\\w-]+\\s*;)?\\s*(.+(?:\\R[ \\t].*){0,20})");
    private static final Pattern STATUS = field("Status", "(\\S+)");
    private static final Pattern MESSAGE_ID = field("Message-ID", "\\s*<([^<>\\s]+)>");

    /** With the fields of a part {@code message/delivery-status}. */
    DeliveryReport withStatus(byte[] content) {
        String fields = beginning(content, StandardCharsets.UTF_8);
        String said = first(REASON, fields);
        said = said.isEmpty() ? first(STATUS, fields) : said;
        return new DeliveryReport(
                FAILED.matcher(fields).find(),
                first(RECIPIENT, fields),
                messageId,
                PlainText.cut(PlainText.line(said).replaceAll(" +", " "), LONGEST_REASON));
    }

    /** With the letter that came back, or its headers. */
    DeliveryReport withLetter(byte[] letter) {
        String head = beginning(letter, StandardCharsets.ISO_8859_1).split("\r?\n\r?\n", 2)[0];
        return new DeliveryReport(failed, recipient, first(MESSAGE_ID, head), reason);
    }

    /** Of a server that says no more than the header {@code X-Failed-Recipients}. */
    DeliveryReport withRecipient(String address) {
        return new DeliveryReport(true, address.strip(), messageId, reason);
    }

    private static String beginning(byte[] content, Charset charset) {
        return new String(content, 0, Math.min(content.length, MOST_READ), charset);
    }

    /** Whether it may be about a letter to this address. */
    public boolean isAbout(@Nullable String address) {
        return recipient.isEmpty() || recipient.equalsIgnoreCase(address);
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("^" + name + "\\s*:\\s*" + value, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
