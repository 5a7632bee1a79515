package lv.saimnieks.shared;

/** Typed text made fit for a line, a header or a database column: no control characters, no more than so long. */
public final class PlainText {

    private PlainText() {}

    /** One line: control characters and line ends become spaces; null becomes an empty text. */
    public static String line(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Several lines: line ends become {@code \n}, other control characters are dropped; null becomes an empty text. */
    public static String lines(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** At most {@code max} characters, the last one "…" where something was cut; never half of a surrogate pair. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
