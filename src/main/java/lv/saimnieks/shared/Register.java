package lv.saimnieks.shared;

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
}
