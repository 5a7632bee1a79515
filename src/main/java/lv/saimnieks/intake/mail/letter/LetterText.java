package lv.saimnieks.intake.mail.letter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a letter as text. What is valid UTF-8 is UTF-8, whatever one-byte code page was declared; else the MIME header
 * is believed, then what the document says of itself. Bytes that fit nothing known are no text.
 */
final class LetterText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset BALTIC = Charset.forName("windows-1257");

    private LetterText() {}

    /**
     * The text; null when nobody can tell which letters these are.
     *
     * @param named code pages by the MIME header and by the document itself, the one to be believed first
     */
    static @Nullable String decode(byte[] bytes, @Nullable String... named) {
        Charset charset = Stream.of(named)
                .map(LetterText::charset)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(StandardCharsets.UTF_8);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        boolean valid = Arrays.equals(utf8.getBytes(StandardCharsets.UTF_8), bytes);
        boolean said = !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII);
        if (said && !(valid && isOneByte(charset))) {
            return new String(bytes, charset);
        }
        return valid || isMostlyWhole(utf8) ? utf8.replaceFirst("^\uFEFF", "") : null;
    }

    /** The text of a header as received, one character for each byte. */
    static String header(String raw) {
        return header(raw.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    /** A header's text, of which there is always one: at worst in the code page that is usual here. */
    static String header(byte[] bytes, @Nullable String charset) {
        return Objects.requireNonNullElseGet(decode(bytes, charset), () -> new String(bytes, BALTIC));
    }

    /** UTF-8 that was cut or hurt in a few places. */
    private static boolean isMostlyWhole(String utf8) {
        long hurt = utf8.chars().filter(c -> c == 0xFFFD).count();
        return hurt * 4 <= utf8.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    }

    private static boolean isOneByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            Charset found = Charset.forName(name == null ? "" : name.strip());
            return found.equals(StandardCharsets.ISO_8859_1) ? WESTERN : found;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
