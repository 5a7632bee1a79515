package lv.saimnieks.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimePart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** The headers of a letter or of a part, as far as they can be understood. */
final class Headers {

    /** Longer headers are nobody's: what is behind this is not read. */
    private static final int LONGEST = 8_000;

    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");
    private static final Pattern MANY = Pattern.compile("(?i)bulk|list|junk|auto_reply");

    private final MimePart part;

    Headers(MimePart part) {
        this.part = part;
    }

    /** The header as received, one character for each byte; null when there is none. */
    @Nullable
    String raw(String name) {
        try {
            String[] found = part.getHeader(name);
            return found == null || found.length == 0
                    ? null
                    : PlainText.cut(found[0], LONGEST).replaceAll("\\r?\\n(?=[ \\t])", "");
        } catch (MessagingException e) {
            return null;
        }
    }

    String text(String name) {
        String raw = raw(name);
        return raw == null ? "" : PlainText.line(EncodedWords.decode(raw));
    }

    HeaderValue value(String name) {
        return HeaderValue.of(raw(name));
    }

    /** Letters' ids in a header, the last one first. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        String raw = raw(name);
        Matcher found = ID.matcher(raw == null ? "" : raw);
        while (found.find()) {
            ids.add(found.group(1));
        }
        Collections.reverse(ids);
        return ids;
    }

    ReceivedMail.@Nullable Address address(String name) {
        String raw = raw(name);
        if (raw == null) {
            return null;
        }
        try {
            for (InternetAddress each : InternetAddress.parseHeader(raw, false)) {
                if (each.getAddress() != null
                        && ADDRESS.matcher(each.getAddress()).matches()) {
                    return new ReceivedMail.Address(nameOf(each), each.getAddress());
                }
            }
        } catch (AddressException e) {
            // looked for below
        }
        Matcher found = ADDRESS.matcher(raw);
        return found.find() ? new ReceivedMail.Address("", found.group()) : null;
    }

    private static String nameOf(InternetAddress address) {
        String all = address.toString();
        int end = all.lastIndexOf('<');
        String name = end < 0 ? "" : all.substring(0, end).strip();
        return PlainText.line(EncodedWords.decode(name.replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1")));
    }

    /**
     * What tells that no person wrote this.
     *
     * @param own addresses that we write from
     */
    @Nullable
    LetterReason machine(ReceivedMail.@Nullable Address from, Set<String> own, DeliveryReport report) {
        HeaderValue type = value("Content-Type");
        String kind = String.valueOf(type.parameter("report-type")).toLowerCase(Locale.ROOT);
        if (from != null && own.contains(from.address().toLowerCase(Locale.ROOT))) {
            return LetterReason.OWN;
        }
        if (kind.equals("disposition-notification")) {
            return LetterReason.READING_RECEIPT;
        }
        if (kind.equals("delivery-status") || report.failed()) {
            return LetterReason.DELIVERY_REPORT;
        }
        String submitted = value("Auto-Submitted").value();
        String autoreply = text("X-Autoreply") + text("X-Autorespond") + text("X-Auto-Reply");
        if (!submitted.isEmpty() && !submitted.equals("no")
                || !autoreply.isEmpty() && !autoreply.equalsIgnoreCase("no")
                || text("Precedence").equalsIgnoreCase("auto_reply")) {
            return LetterReason.AUTOMATIC;
        }
        if (MANY.matcher(text("Precedence")).matches()) {
            return LetterReason.BULK;
        }
        String back = raw("Return-Path");
        return back != null && back.replaceAll("\\s", "").equals("<>") ? LetterReason.NO_RETURN : null;
    }
}
