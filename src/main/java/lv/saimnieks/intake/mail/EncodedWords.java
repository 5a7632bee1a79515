package lv.saimnieks.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            String next = word.group(1).toLowerCase(Locale.ROOT);
            boolean follows = end > 0 && between.isBlank();
            if (!follows || !next.equals(charset)) {
                text.append(LetterText.word(waiting.toByteArray(), charset));
                waiting.reset();
                text.append(follows ? "" : LetterText.header(between));
            }
            waiting.writeBytes(bytes(word.group(2), word.group(3)));
            charset = next;
            end = word.end();
        }
        return text.append(LetterText.word(waiting.toByteArray(), charset))
                .append(LetterText.header(raw.substring(end)))
                .toString();
    }

    private static byte[] bytes(String encoding, String content) {
        byte[] ascii = content.getBytes(StandardCharsets.ISO_8859_1);
        if (encoding.equalsIgnoreCase("b")) {
            return base64(ascii);
        }
        try (QDecoderStream in = new QDecoderStream(new ByteArrayInputStream(ascii))) {
            return in.readAllBytes();
        } catch (IOException e) {
            return ascii;
        }
    }

    /** What can be read of base64: other characters are passed over, as is a tail that is no whole byte. */
    static byte[] base64(byte[] content) {
        ByteArrayOutputStream read = new ByteArrayOutputStream(content.length);
        ByteArrayOutputStream letters = new ByteArrayOutputStream(content.length);
        for (byte b : content) {
            if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/') {
                letters.write(b);
            } else if (b == '=' && letters.size() > 0) {
                read.writeBytes(wholeBytes(letters.toByteArray()));
                letters.reset();
            }
        }
        read.writeBytes(wholeBytes(letters.toByteArray()));
        return read.toByteArray();
    }

    private static byte[] wholeBytes(byte[] letters) {
        return Base64.getDecoder()
                .decode(letters.length % 4 == 1 ? Arrays.copyOf(letters, letters.length - 1) : letters);
    }
}
