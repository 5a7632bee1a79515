package lv.saimnieks.support.need;

import lv.saimnieks.shared.Labelled;

/** Where a need stands, and how it ended. */
public enum NeedState implements Labelled {
    EVALUATING("accent"),
    PREPARING("accent"),
    CONFIRMING("accent"),
    /** given, and whoever asked is asked in turn */
    FEEDBACK("good"),
    PROVIDED("good"),
    ALREADY_AVAILABLE("good"),
    REJECTED("bad"),
    /** its process was ended by a person past its steps */
    CANCELLED("warn");

    private final String look;

    NeedState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }

    /** Whether the case is over. */
    public boolean closed() {
        return ordinal() >= PROVIDED.ordinal();
    }
}
