package lv.saimnieks.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed text made fit for a line, a header or a database column: no control characters, no more than so long. */
public final class PlainText {

    /** What turns the direction of writing around, so that a reader sees another text than is there. */
    private static final String TURNING = "\\u202a-\\u202e\\u2066-\\u2069";

    private static final Pattern TURNED = Pattern.compile("[" + TURNING + "]");

    /** Control characters, halves of characters, what turns the direction around, and blanks without width. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[" + TURNING + "\\u061c\\u200b\\u200e\\u200f\\u2060-\\u2064\\ufeff]");

    /** Blanks of any kind, characters without a shape, and letters and marks that are made to look like nothing. */
    private static final Pattern NOTHING_SEEN = Pattern.compile("[\\s\\p{Z}\\p{C}\\u034f\\u115f\\u1160\\u17b4\\u17b5"
            + "\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]*");

    private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\u000b\\u000c\\u0085\\u2028\\u2029]");

    private PlainText() {}

    /** One line: control characters and line ends become spaces; empty for null, and when a reader sees nothing. */
    public static String line(@Nullable String text) {
        return text == null || seesNothing(text)
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Several lines: line ends become {@code \n}, other control characters are dropped; empty as for {@link #line}. */
    public static String lines(@Nullable String text) {
        return text == null || seesNothing(text)
                ? ""
                : text.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** As typed, for a check that comes later: stripped, line ends as {@code \\n}; null when a reader sees nothing. */
    public static @Nullable String typed(@Nullable String text) {
        return text == null || seesNothing(text)
                ? null
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** As typed, without characters that nobody sees, marks joined to their letters; null when nothing is left. */
    public static @Nullable String clean(@Nullable String text) {
        String typed = typed(text);
        String cleaned =
                typed == null ? "" : UNSEEN.matcher(typed).replaceAll("").strip();
        return seesNothing(cleaned) ? null : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    }

    /**
     * Whether it has control characters other than tabs and line ends, characters that databases cannot store, or such as
     * turn the direction of writing around.
     */
    public static boolean unprintable(String text) {
        return TURNED.matcher(text).find()
                || text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                                || c >= 0xD800 && c <= 0xDFFF
                                || c == 0xFFFE
                                || c == 0xFFFF);
    }

    /** Whether it goes on in another line. */
    public static boolean hasLineEnd(String text) {
        return LINE_END.matcher(text).find();
    }

    /** At most {@code max} characters, the last one "…" where something was cut; never half of a surrogate pair. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Whether a reader sees nothing of the text: blanks of any kind and characters without a shape. */
    public static boolean seesNothing(String text) {
        return NOTHING_SEEN.matcher(text).matches();
    }
}
