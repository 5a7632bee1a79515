package lv.saimnieks.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Latvian;

/** Latvian words for databases that do not know Latvian: patterns to search with and keys to sort by. */
final class Words {

    private static final Locale LATVIAN = Locale.forLanguageTag("lv");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final String ORDER = " -.,/()0123456789aābcčdeēfgģhiījkķlļmnņoōpqrŗsštuūvwxyzž";

    private Words() {}

    /**
     * Two digits per character in the order of the Latvian alphabet (ā after a, č after c …); digits are ordered alike
     * by every collation.
     */
    static String sortKey(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(LATVIAN);
        StringBuilder key = new StringBuilder();
        lower.codePoints().forEach(c -> {
            int place = ORDER.indexOf(c);
            key.append(String.format(Locale.ROOT, "%02d", place < 0 ? 99 : place));
        });
        return key.toString();
    }

    /** A pattern for {@code like … escape '!'} that finds the word anywhere in folded text. */
    static String anywhere(String word) {
        return "%" + Latvian.fold(word).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Typed text as it is kept: without surrounding blanks and unprintable characters; null when nothing is left. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        String cleaned = UNPRINTABLE.matcher(unified).replaceAll("").strip();
        return cleaned.isEmpty() ? null : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    }
}
