package lv.saimnieks.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
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
     * The text.
     *
     * @param declared code page by the MIME header
     * @param within code page by the document itself
     * @return null when nobody can tell which letters these are
     */
    static @Nullable String decode(byte[] bytes, @Nullable String declared, @Nullable String within) {
        Charset named = named(declared);
        if (named == null) {
            named = named(within);
        }
        if (named != null && !named.equals(StandardCharsets.UTF_8) && !isOneByte(named)) {
            return new String(bytes, named);
        }
        String utf8 = strictUtf8(bytes);
        if (utf8 != null) {
            return utf8;
        }
        if (named != null && !named.equals(StandardCharsets.UTF_8) && !named.equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, named);
        }
        return mostlyUtf8(bytes);
    }

    /** A header's text, of which there is always one: at worst in the code page that is usual here. */
    static String header(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        String text = decode(bytes, null, null);
        return text == null ? new String(bytes, BALTIC) : text;
    }

    /** Text of an encoded word, of which there is always one. */
    static String word(byte[] bytes, String charset) {
        String text = decode(bytes, charset, null);
        return text == null ? new String(bytes, BALTIC) : text;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** UTF-8 that was cut or hurt in a few places. */
    private static @Nullable String mostlyUtf8(byte[] bytes) {
        String text = withoutMark(new String(bytes, StandardCharsets.UTF_8));
        long hurt = text.chars().filter(c -> c == 0xFFFD).count();
        long whole = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return hurt * 4 <= whole ? text : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isOneByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            Charset found = Charset.forName(name.strip());
            return found.equals(StandardCharsets.ISO_8859_1) ? WESTERN : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
