package lv.saimnieks.shared;

import java.util.Arrays;
import java.util.Optional;

/** The registers whose numbers are gap-free per year; a number is also the business key of its process instance. */
public enum Register {
    CHANGE("IZM"),
    SUBMISSION("PIE"),
    CORRECTIVE_ACTION("KD"),
    METHODICAL_SUPPORT("MA"),
    BREACH("NEA");

    private final String prefix;

    Register(String prefix) {
        this.prefix = prefix;
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
}
