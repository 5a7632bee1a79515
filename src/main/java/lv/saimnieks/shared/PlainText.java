package lv.saimnieks.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed text made fit for a line, a header or a database column: no control characters, no more than so long. */
public final class PlainText {

    /** Control characters, halves of characters, and what turns the direction of writing around. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern NOTHING_SEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]*");

    private PlainText() {}

    /** One line: control characters and line ends become spaces; null becomes an empty text. */
    public static String line(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Several lines: line ends become {@code \n}, other control characters are dropped; null becomes an empty text. */
    public static String lines(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** As typed, for a check that comes later: stripped, line ends as {@code \\n}; null when nothing is left. */
    public static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** As typed, without characters that nobody sees, marks joined to their letters; null when nothing is left. */
    public static @Nullable String clean(@Nullable String text) {
        String typed = typed(text);
        String cleaned =
                typed == null ? "" : UNSEEN.matcher(typed).replaceAll("").strip();
        return cleaned.isEmpty() ? null : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    }

    /** Whether it has control characters other than tabs and line ends, or characters that databases cannot store. */
    public static boolean unprintable(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                        || c >= 0xD800 && c <= 0xDFFF
                        || c == 0xFFFE
                        || c == 0xFFFF);
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
