package lv.saimnieks.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The registers whose numbers are gap-free per year; a number is also the business key of its process instance. */
public enum Register {
    CHANGE("IZM"),
    SUBMISSION("PIE"),
    CORRECTIVE_ACTION("KD"),
    METHODICAL_SUPPORT("MA"),
    BREACH("NEA");

    /** A number as people type it, in lower case, maybe without the zeros: its letters, year and count. */
    static final Pattern SHORT_NUMBER = Pattern.compile("\\b("
            + Arrays.stream(values())
                    .map(r -> r.prefix.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("|"))
            + ")[-\u2013 ]?(20\\d\\d)[-\u2013/ ]0{0,9}(\\d{1,9})\\b");

    private final String prefix;
    private final Pattern written;

    Register(String prefix) {
        this.prefix = prefix;
        this.written = Pattern.compile(
                "(?i)\\b%1$s%2$s(\\d{4})%2$s0*(\\d{1,6})\\b".formatted(prefix, "[\\s\\p{Punct}\\u2010-\\u2013]{0,3}"));
    }

    /** The letters before the first dash, as in {@code IZM-2026-000001}. */
    public String prefix() {
        return prefix;
    }

    /** The register of a case with that number; empty when no register has such numbers. */
    public static Optional<Register> of(String number) {
        return Arrays.stream(values())
                .filter(r -> number.startsWith(r.prefix + "-"))
                .findFirst();
    }

    /** The first number of this register in a text, however it is written: {@code pie 2026/12} is {@code PIE-2026-000012}. */
    public Optional<String> numberIn(String text) {
        Matcher found = written.matcher(text);
        return found.find()
                ? Optional.of("%s-%s-%06d".formatted(prefix, found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /** The text, in lower case, with the numbers in it written out: {@code pie-2026-12} as {@code pie-2026-000012}. */
    public static String withWholeNumbers(String lowered) {
        return SHORT_NUMBER
                .matcher(lowered)
                .replaceAll(n -> "%s-%s-%06d".formatted(n.group(1), n.group(2), Integer.parseInt(n.group(3))));
    }
}
