package lv.saimnieks.servicelevel.measurement;

import lv.saimnieks.shared.Labelled;

/** What became of a term in a period. */
public enum State implements Labelled {
    MET("good"),
    /** met, but beyond the warning */
    AT_RISK("warn"),
    BREACHED("bad"),
    /** nothing was measured, so it is not met */
    MISSING("bad"),
    /** part of the period was not measured, so it is not met until that is explained */
    INCOMPLETE("warn"),
    /** percentages without counts, which cannot be put together */
    UNCOMPUTABLE("warn"),
    /** there was nothing to do well or badly */
    NO_ACTIVITY(""),
    /** all of the period was agreed not to count */
    EXCLUDED("");

    private final String look;

    State(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }

    /** Whether there is a value that was set against the target. */
    public boolean measured() {
        return this == MET || this == AT_RISK || this == BREACHED;
    }
}
