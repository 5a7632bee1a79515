package lv.saimnieks.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text without their endings, by Lucene's stemmer for Latvian over folded text: "Ķirsis", "kirša" and
 * "KIRSIS" are one. What is stored and what is searched are treated alike: {@link #column} makes the text of a column,
 * {@link SqlWhere#stems} finds in it. A register number is found however short it is typed: {@code pie-2026-12},
 * {@code nr. 12} and {@code 12} find PIE-2026-000012.
 */
public final class LatvianStems {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\bnr\\b\\.?(?=[ ]?\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final int LONGEST_WORD = 50;
    private static final int SHORTEST_STEMMED = 4;
    private static final int MOST_TYPED = 20;

    private LatvianStems() {}

    /** The stems of a text in its order, those of register numbers before them. */
    public static List<String> of(@Nullable String text) {
        return of(text, false);
    }

    /**
     * Each stem of these texts once, with a blank before and after it, for a column of this length; those of the first
     * texts remain where not all find room.
     */
    public static String column(int length, @Nullable String... texts) {
        Set<String> seen = new LinkedHashSet<>();
        StringBuilder column = new StringBuilder(" ");
        for (String text : texts) {
            for (String stem : of(text, true)) {
                if (column.length() + stem.length() + 1 > length) {
                    return column.toString();
                }
                if (seen.add(stem)) {
                    column.append(stem).append(' ');
                }
            }
        }
        return column.toString();
    }

    /** What a {@link #column} must have to be found by these words: a number whole, of another word the beginning. */
    static List<String> parts(String typed) {
        return of(typed).stream()
                .distinct()
                .limit(MOST_TYPED)
                .map(s -> Character.isDigit(s.charAt(s.length() - 1)) ? " " + s + " " : " " + s)
                .toList();
    }

    private static List<String> of(@Nullable String text, boolean countAlone) {
        String folded = INVISIBLE.matcher(Latvian.fold(text)).replaceAll("");
        List<String> stems = new ArrayList<>();
        Matcher number =
                Register.SHORT_NUMBER.matcher(NUMBER_SIGN.matcher(folded).replaceAll(""));
        StringBuilder rest = new StringBuilder();
        while (number.find()) {
            stems.add(number.group(1) + number.group(2) + "n" + number.group(3));
            number.appendReplacement(rest, countAlone ? " $3 " : " ");
        }
        Matcher word = WORD.matcher(number.appendTail(rest));
        while (word.find()) {
            stems.add(stem(word.group()));
        }
        return stems;
    }

    /** A folded word without its ending; a number without the zeros before it. */
    public static String stem(String folded) {
        String word = folded.length() > LONGEST_WORD ? folded.substring(0, LONGEST_WORD) : folded;
        if (word.length() < SHORTEST_STEMMED || Character.isDigit(word.charAt(0))) {
            return ZEROS.matcher(word).replaceFirst("");
        }
        char[] letters = word.toCharArray();
        int vowel = letters.length - 2;
        if (letters[vowel + 1] == 'm' && letters[vowel] == 'e' && letters[vowel - 1] != 'i') {
            // an ending that the stemmer knows with its mark only
            letters[vowel] = 'ē';
        }
        return new String(letters, 0, new LatvianStemmer().stem(letters, letters.length));
    }
}
