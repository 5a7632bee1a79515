package lv.saimnieks.intake.web;

import java.util.Locale;
import lv.saimnieks.shared.Register;

/** Numbers and codes as people copy them from paper. */
final class Typed {

    private Typed() {}

    /** {@code pie 2026/12} is {@code PIE-2026-000012}; empty when it is no number. */
    static String number(String typed) {
        return Register.SUBMISSION.numberIn(typed).orElse("");
    }

    /** In capital letters and groups of four, whatever stood between them. */
    static String code(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
