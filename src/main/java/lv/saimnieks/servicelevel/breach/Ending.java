package lv.saimnieks.servicelevel.breach;

import lv.saimnieks.shared.Labelled;

/** How a nonconformity ended. */
public enum Ending implements Labelled {
    WITHIN_TERMS(""),
    /** the period does not count, or nothing happened in it */
    NOT_COUNTED(""),
    AT_RISK("warn"),
    NOT_MEASURED("warn"),
    NOT_CONFIRMED(""),
    BREACHED("bad"),
    TARGET_KEPT(""),
    TARGET_REVISED(""),
    /** its process was ended by a person past its steps */
    CANCELLED("warn");

    private final String look;

    Ending(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }

    static Ending of(Breach breach, Decision decision) {
        return switch (decision) {
            case NOT_MEASURED -> NOT_MEASURED;
            case NOT_CONFIRMED -> NOT_CONFIRMED;
            case CONFIRMED -> BREACHED;
            case KEEP -> TARGET_KEPT;
            case REVISE -> TARGET_REVISED;
            case PENDING, RECORDED, FALSE_MEASUREMENT ->
                breach.severity() == null
                        ? NOT_COUNTED
                        : switch (breach.severity()) {
                            case NONE -> WITHIN_TERMS;
                            case AT_RISK -> AT_RISK;
                            default -> throw new IllegalStateException("Not at its end: " + breach);
                        };
        };
    }
}
