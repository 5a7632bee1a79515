package lv.saimnieks.intake.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.PlainText;
import org.jspecify.annotations.Nullable;

/** The headers of a letter or of a part, as far as they can be understood. */
record Headers(MimePart part) {

    /** Longer headers are nobody's: what is behind this is not read. */
    private static final int LONGEST = 8_000;

    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");

    /** The header as received, one character for each byte; empty when there is none. */
    String raw(String name) {
        try {
            String[] found = part.getHeader(name);
            return found == null ? "" : PlainText.cut(found[0], LONGEST).replaceAll("\\r?\\n(?=[ \\t])", "");
        } catch (MessagingException e) {
            return "";
        }
    }

    String text(String name) {
        return PlainText.line(EncodedWords.decode(raw(name)));
    }

    HeaderValue value(String name) {
        return HeaderValue.of(raw(name));
    }

    /** Letters' ids in a header, the last one first. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(raw(name));
        while (found.find()) {
            ids.add(0, found.group(1));
        }
        return ids;
    }

    ReceivedMail.@Nullable Address address(String name) {
        String raw = raw(name);
        try {
            for (InternetAddress each : InternetAddress.parseHeader(raw, false)) {
                if (ADDRESS.matcher(String.valueOf(each.getAddress())).matches()) {
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
        String name = all.substring(0, Math.max(0, all.lastIndexOf('<'))).strip();
        return PlainText.line(EncodedWords.decode(name.replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1")));
    }

    /**
     * What tells that no person wrote this.
     *
     * @param own addresses that we write from
     */
    @Nullable
    LetterReason machine(ReceivedMail.@Nullable Address from, Set<String> own, DeliveryReport report) {
        String kind = String.valueOf(value("Content-Type").parameter("report-type"));
        String autoreply = text("X-Autoreply") + text("X-Autorespond") + text("X-Auto-Reply");
        String precedence = text("Precedence").toLowerCase(Locale.ROOT);
        if (from != null && own.contains(from.address().toLowerCase(Locale.ROOT))) {
            return LetterReason.OWN;
        }
        if (kind.equalsIgnoreCase("disposition-notification")) {
            return LetterReason.READING_RECEIPT;
        }
        if (kind.equalsIgnoreCase("delivery-status") || report.failed()) {
            return LetterReason.DELIVERY_REPORT;
        }
        if (!value("Auto-Submitted").value().matches("|no")
                || !autoreply.toLowerCase(Locale.ROOT).matches("|no")
                || precedence.equals("auto_reply")) {
            return LetterReason.AUTOMATIC;
        }
        if (precedence.matches("bulk|list|junk")) {
            return LetterReason.BULK;
        }
        return raw("Return-Path").replaceAll("\\s", "").equals("<>") ? LetterReason.NO_RETURN : null;
    }
}
