package lv.saimnieks.complaint.people;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.complaint.model.Submitters.Contact;
import lv.saimnieks.shared.LatvianStems;

/** Takes what is known of a person out of a text, in any ending: who reads it learns what happened and not to whom. */
final class HiddenPerson {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+\\w");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{6,}\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final String MARK = "[…]";
    private static final int SHORTEST = 3;

    private HiddenPerson() {}

    static String in(String text, Contact person) {
        if (text == null) {
            return null;
        }
        Set<String> stems = new HashSet<>();
        Stream.of(person.name(), person.address())
                .filter(Objects::nonNull)
                .flatMap(said -> WORD.matcher(said).results().map(r -> r.group()))
                .filter(word -> word.length() >= SHORTEST && Character.isLetter(word.charAt(0)))
                .forEach(word -> stems.addAll(LatvianStems.of(word)));
        String unnamed = text;
        for (String part : person.name() == null ? new String[0] : person.name().split("\\s+")) {
            // also what is no word, as in a double name or a mark
            unnamed = part.length() < SHORTEST ? unnamed : unnamed.replace(part, MARK);
        }
        String plain = PHONE.matcher(MAIL.matcher(unnamed).replaceAll(MARK))
                .replaceAll(m -> digits(m.group(), person)
                        ? Matcher.quoteReplacement(MARK)
                        : Matcher.quoteReplacement(m.group()));
        return WORD.matcher(plain)
                .replaceAll(m -> Matcher.quoteReplacement(hides(m.group(), stems) ? MARK : m.group()));
    }

    private static boolean digits(String found, Contact person) {
        String known = person.phone() == null ? "" : person.phone().replaceAll("\\D", "");
        String digits = found.replaceAll("\\D", "");
        return !known.isEmpty() && (known.endsWith(digits) || digits.endsWith(known));
    }

    /** Names begin with a capital letter; of a street the word alone. */
    private static boolean hides(String word, Set<String> stems) {
        return Character.isUpperCase(word.charAt(0))
                && LatvianStems.of(word).stream().anyMatch(stems::contains);
    }
}
