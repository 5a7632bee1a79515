package lv.saimnieks.catalogue;

import java.text.Normalizer;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Latvian;

/** Typed words as the register keeps them and searches for them. */
final class Words {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202a-\\u202e\\u2066-\\u2069]");

    private Words() {}

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
