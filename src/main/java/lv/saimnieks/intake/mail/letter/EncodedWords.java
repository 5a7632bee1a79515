package lv.saimnieks.intake.mail.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QDecoderStream;

/**
 * Headers with encoded words (RFC 2047). Words that follow each other in one code page are joined before they become
 * letters, because some programs cut a letter in two between them.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** The text of a header as received, one character for each byte. */
    static String decode(String raw) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher word = WORD.matcher(raw);
        while (word.find()) {
            String between = raw.substring(end, word.start());
            boolean follows = end > 0 && between.isBlank();
            if (!follows || !word.group(1).equalsIgnoreCase(charset)) {
                text.append(LetterText.header(waiting.toByteArray(), charset));
                text.append(follows ? "" : LetterText.header(between));
                waiting.reset();
            }
            waiting.writeBytes(bytes(word.group(2), word.group(3).getBytes(StandardCharsets.ISO_8859_1)));
            charset = word.group(1);
            end = word.end();
        }
        return text.append(LetterText.header(waiting.toByteArray(), charset))
                .append(LetterText.header(raw.substring(end)))
                .toString();
    }

    private static byte[] bytes(String encoding, byte[] word) {
        InputStream ascii = new ByteArrayInputStream(word);
        try (InputStream in =
                encoding.equalsIgnoreCase("b") ? new BASE64DecoderStream(ascii, true) : new QDecoderStream(ascii)) {
            return in.readAllBytes();
        } catch (IOException e) {
            return word;
        }
    }
}
