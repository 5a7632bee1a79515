package lv.saimnieks.servicelevel.measurement;

import lv.saimnieks.shared.Labelled;

/** How grave it is, by the table {@code sla-breach-severity}; the gravest last. */
public enum Severity implements Labelled {
    NONE(""),
    AT_RISK("warn"),
    MISSING("bad"),
    MINOR("warn"),
    MODERATE("warn"),
    MAJOR("bad"),
    CRITICAL("bad");

    private final String look;

    Severity(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }
}
