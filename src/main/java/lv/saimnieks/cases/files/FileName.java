package lv.saimnieks.cases.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The right name of a file that somebody sent: its letters are kept, what could mislead a person or a program is not. */
final class FileName {

    /** Most characters of a stored name. */
    static final int LONGEST = 150;

    private static final int LONGEST_EXTENSION = 10;

    /** Control and unseen characters, what turns writing around, halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** Without path and unseen characters, no longer than {@link #LONGEST}, with its extension. */
    static String of(@Nullable String sent) {
        String seen = UNSEEN.matcher(sent == null ? "" : sent).replaceAll("");
        String last = seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1);
        String name = EDGES.matcher(SPACES.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                        .replaceAll(" "))
                .replaceAll("");
        return name.isEmpty() ? Wording.of("cases.files.unnamed") : cut(name);
    }

    /** What stands behind the last dot, in small letters; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        boolean kept = !extension.isEmpty() && extension.length() <= LONGEST_EXTENSION;
        String ending = kept ? "…." + extension : "…";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
