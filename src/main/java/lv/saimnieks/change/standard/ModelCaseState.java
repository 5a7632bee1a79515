package lv.saimnieks.change.standard;

import lv.saimnieks.shared.Labelled;

/** Where a version of a standard-change model, or the decision about a suspended one, stands. */
public enum ModelCaseState implements Labelled {
    DRAFT("accent"),
    PROPOSED("warn"),
    SUSPENDED("bad"),
    AUTHORISED("good"),
    REFUSED("bad"),
    RESTORED("good"),
    WITHDRAWN("bad"),
    /** its process was ended by a person past its steps */
    CANCELLED("warn");

    private final String look;

    ModelCaseState(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }

    /** Whether it is over. */
    public boolean closed() {
        return ordinal() >= AUTHORISED.ordinal();
    }
}
