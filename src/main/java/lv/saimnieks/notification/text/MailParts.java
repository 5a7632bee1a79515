package lv.saimnieks.notification.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one mail says within the frame that all share. A template that begins with {@code subject:} is a list of parts,
 * each {@code name: words}: the subject, the sentence, what is asked for ({@code request}), and the labels that facts
 * have in this mail. A fact that the frame does not know is shown where its label is named: {@code task: Uzdevums}.
 */
record MailParts(Map<String, String> words) {

    private static final Pattern PART = Pattern.compile("(?ms)^([a-z]\\w*):[ \\t]*(.*?)\\s*(?=^[a-z]\\w*:|\\z)");
    private static final String FIRST = "subject:";
    private static final Set<String> IN_FRAME =
            Set.of("subject", "sentence", "due", "text", "request", "link", "reply");

    static boolean areIn(String template) {
        return template.startsWith(FIRST);
    }

    static MailParts of(String template) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher part = PART.matcher(template);
        while (part.find()) {
            words.put(part.group(1), part.group(2));
        }
        return new MailParts(words);
    }

    /** The parts for the frame, with the mail's own facts by label in {@code facts}. */
    Map<String, Object> filled(UnaryOperator<String> text, Map<String, String> facts) {
        Map<String, Object> filled = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        words.forEach((name, value) -> {
            if (IN_FRAME.contains(name)) {
                filled.put(name, text.apply(value));
            } else if (facts.containsKey(name)) {
                own.put(text.apply(value), facts.get(name));
            }
        });
        filled.put("facts", own);
        return filled;
    }
}
