package lv.saimnieks.shared.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data that people type into free text.
 *
 * <ul>
 *   <li>Names: a given name of the list ({@code privacy/given-names.txt}) in any case, with one or two more words in
 *       capitals behind it, or one before it inside a sentence ({@code Jānim Bērziņam}, {@code Bērziņai Annai}); and
 *       the word before {@code kungs} or {@code kundze}.
 *   <li>Telephone numbers of Latvia: eight digits that begin with 2 or 6, alone, in the usual groups, or behind
 *       {@code +371}; no sums of money.
 *   <li>E-mail addresses.
 *   <li>Personal codes, with the day of birth and without (32…), with the hyphen and without.
 * </ul>
 *
 * Not found: a given name or a surname that stands alone, initials, given names that are not in the list, names in small
 * letters or in other alphabets, telephone numbers of other countries, addresses. Streets, schools and the like that are
 * called after somebody are no names.
 */
public final class PersonalData {

    /** Runs in Java, on H2 and on PostgreSQL. Registration numbers of enterprises are no personal codes. */
    public static final String PERSONAL_CODE =
            "(?<![\\w+-])(?:(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d\\d|32\\d{4})-?\\d{5}(?![\\w-])";

    /** Runs in Java, on H2 and on PostgreSQL. */
    public static final String PHONE =
            "(?<![\\w+.,-])(?<!EUR )(?<!€ )(?:(?:[+]|00)?371[ \u00a0-]?[26](?:[ \u00a0-]?\\d){7}"
                    + "|[26]\\d{7}|[26]\\d[ \u00a0]\\d{3}[ \u00a0]\\d{3}|[26]\\d[ \u00a0]\\d\\d[ \u00a0]\\d\\d[ \u00a0]\\d\\d"
                    + "|(?!20\\d\\d[ \u00a0]20)[26]\\d{3}[ \u00a0]\\d{4})"
                    + "(?![\\w]|[.,]\\d|-\\w|[ \u00a0]?(?:EUR|euro|eiro|€|%)|[ \u00a0]\\d)";

    /** Runs in Java, on H2 and on PostgreSQL. */
    public static final String EMAIL = "[\\w.%+-]+@[\\w-]+([.][\\w-]+)+";

    private static final List<Shape> SHAPES = List.of(
            new Shape(Kind.EMAIL, Pattern.compile(EMAIL, Pattern.UNICODE_CHARACTER_CLASS)),
            new Shape(Kind.PERSONAL_CODE, Pattern.compile(PERSONAL_CODE, Pattern.UNICODE_CHARACTER_CLASS)),
            new Shape(Kind.PHONE, Pattern.compile(PHONE, Pattern.UNICODE_CHARACTER_CLASS)));

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern BETWEEN = Pattern.compile("[ \u00a0]{1,2}");
    private static final Pattern WITHIN_SENTENCE = Pattern.compile(".*[\\p{Ll}\\p{Nd},;:)][ \u00a0]+", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*|\\p{Lu}{5,}(?:-\\p{Lu}+)*");
    private static final Pattern GIVEN =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*|\\p{Lu}{3,}(?:-\\p{Lu}+)*");
    private static final Pattern TITLE = Pattern.compile("kung(?:s|a|am|u|ā)|kundz(?:e|es|ei|i|ē)");
    private static final Pattern GREETING = Pattern.compile("(?:Cien|Godāt|Dārg|Mīļ|Augst|Labdien).*");

    /** What is called after somebody: {@code Krišjāņa Valdemāra iela}. */
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "(?:iel|gatv|laukum|bulvār|prospekt|šosej|krastmal|parks|parka|parkā|tilt|skol|pamatskol|vidusskol|sākumskol"
                    + "|ģimnāzij|universit|augstskol|bērnudārz|slimnīc|bibliotēk|muzej|teātr|fond|balv|stacij|piemine|nam).*");

    private static final int MOST_AFTER = 2;

    private PersonalData() {}

    /** What is found. */
    public enum Kind {
        NAME,
        PHONE,
        EMAIL,
        PERSONAL_CODE
    }

    /** A place in a text, from the first character to the one behind the last. */
    public record Find(Kind kind, int from, int to) {

        boolean touches(Find other) {
            return from < other.to && other.from < to;
        }
    }

    private record Shape(Kind kind, Pattern pattern) {}

    private record Word(String text, int from, int to) {}

    /**
     * What the text holds, in its order; no two overlap.
     *
     * @param known whether a text is the institution's own, so that it is none
     */
    public static List<Find> in(String text, Predicate<String> known) {
        List<Find> finds = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern().matcher(text);
            while (matcher.find()) {
                add(new Find(shape.kind(), matcher.start(), matcher.end()), text, known, finds);
            }
        }
        names(text).forEach(name -> add(name, text, known, finds));
        finds.sort(Comparator.comparingInt(Find::from));
        return finds;
    }

    private static void add(Find find, String text, Predicate<String> known, List<Find> finds) {
        if (finds.stream().noneMatch(find::touches) && !known.test(text.substring(find.from(), find.to()))) {
            finds.add(find);
        }
    }

    private static List<Find> names(String text) {
        List<Word> words = WORD.matcher(text)
                .results()
                .map(m -> new Word(m.group(), m.start(), m.end()))
                .toList();
        List<Find> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int last = i;
            if (GIVEN.matcher(word.text()).matches() && GivenNames.has(word.text())) {
                while (last - i < MOST_AFTER && follows(words, last, text, NAME)) {
                    last++;
                }
                boolean before = last == i && i > 0 && surnameBefore(words.get(i - 1), word, text);
                if ((last > i || before) && !follows(words, last, text, CALLED_AFTER)) {
                    names.add(new Find(
                            Kind.NAME,
                            words.get(before ? i - 1 : i).from(),
                            words.get(last).to()));
                }
            } else if (NAME.matcher(word.text()).matches()
                    && follows(words, i, text, TITLE)
                    && !GREETING.matcher(word.text()).matches()) {
                names.add(new Find(Kind.NAME, word.from(), word.to()));
            }
            i = last;
        }
        return names;
    }

    private static boolean follows(List<Word> words, int place, String text, Pattern pattern) {
        if (place + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(place + 1);
        return pattern.matcher(next.text()).matches() && between(words.get(place), next, text);
    }

    private static boolean surnameBefore(Word surname, Word given, String text) {
        return NAME.matcher(surname.text()).matches()
                && between(surname, given, text)
                && WITHIN_SENTENCE.matcher(text.substring(0, surname.from())).matches();
    }

    private static boolean between(Word one, Word next, String text) {
        return BETWEEN.matcher(text.substring(one.to(), next.from())).matches();
    }
}
