package lv.saimnieks.change;

import java.util.Map;

/** Limits of texts that people write, with the Latvian sentence for each breach. */
final class TextRule {

    /** Longest single line, in characters. */
    static final int LINE = 200;

    /** Longest text, in characters. */
    static final int TEXT = 4000;

    private TextRule() {}

    static void required(Map<String, String> wrong, String field, String label, String value, int max) {
        if (value == null || value.isBlank()) {
            wrong.put(field, "Aizpildiet lauku „%s”.".formatted(label));
        } else {
            optional(wrong, field, label, value, max);
        }
    }

    static void optional(Map<String, String> wrong, String field, String label, String value, int max) {
        if (value != null && value.length() > max) {
            wrong.put(
                    field,
                    "Laukā „%s” ir %d rakstzīmes, bet drīkst būt ne vairāk kā %d. Saīsiniet tekstu."
                            .formatted(label, value.length(), max));
        } else if (value != null && value.codePoints().anyMatch(TextRule::unprintable)) {
            wrong.put(field, "Laukā „%s” ir neatļautas vadības rakstzīmes. Izdzēsiet tās.".formatted(label));
        }
    }

    /** Control characters, and halves of characters that databases cannot store. */
    private static boolean unprintable(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xD800 && c <= 0xDFFF;
    }
}
