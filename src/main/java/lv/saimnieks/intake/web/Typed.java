package lv.saimnieks.intake.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Register;

/** Numbers and codes as people copy them from paper. */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]+)[^A-Z0-9]*(\\d{4})[^A-Z0-9]+0*(\\d{1,6})");
    private static final int GROUP = 4;

    private Typed() {}

    /** {@code pie 2026/12} is {@code PIE-2026-000012}; what is no number stays as it is. */
    static String number(String typed) {
        String shown = typed.strip().toUpperCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(shown);
        return number.matches() && number.group(1).equals(Register.SUBMISSION.prefix())
                ? "%s-%s-%06d".formatted(number.group(1), number.group(2), Integer.parseInt(number.group(3)))
                : shown;
    }

    /** In capital letters and groups of four, whatever stood between them. */
    static String code(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
