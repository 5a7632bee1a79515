package lv.saimnieks.change;

import java.util.Map;
import lv.saimnieks.shared.Wording;

/** Limits of texts that people write, with the Latvian sentence for each breach. */
final class TextRule {

    /** Longest single line, in characters. */
    static final int LINE = 200;

    /** Longest text, in characters. */
    static final int TEXT = 4000;

    private TextRule() {}

    static void required(Map<String, String> wrong, String field, String label, String value, int max) {
        if (value == null || value.isBlank()) {
            wrong.put(field, Wording.of("change.TextRule.required", label));
        } else {
            optional(wrong, field, label, value, max);
        }
    }

    static void optional(Map<String, String> wrong, String field, String label, String value, int max) {
        if (value != null && value.length() > max) {
            wrong.put(field, Wording.of("change.TextRule.optional", label, value.length(), max));
        } else if (value != null && value.codePoints().anyMatch(TextRule::unprintable)) {
            wrong.put(field, Wording.of("change.TextRule.control", label));
        }
    }

    /** Control characters, and halves of characters that databases cannot store. */
    private static boolean unprintable(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xD800 && c <= 0xDFFF;
    }
}
