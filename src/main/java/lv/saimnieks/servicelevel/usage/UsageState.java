package lv.saimnieks.servicelevel.usage;

import lv.saimnieks.shared.Labelled;

/** Where a supervision stands, and how it ended. */
public enum UsageState implements Labelled {
    MONITORING("accent"),
    CONSULTING("warn"),
    CHECKING("warn"),
    ESCALATED("bad"),
    NO_VIOLATION("good"),
    IMPROVED("good"),
    NOT_IMPROVED("bad"),
    /** its process was ended by a person past its steps */
    CANCELLED("warn");

    private final String look;

    UsageState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }

    /** Whether the supervision is over. */
    public boolean closed() {
        return ordinal() >= NO_VIOLATION.ordinal();
    }
}
