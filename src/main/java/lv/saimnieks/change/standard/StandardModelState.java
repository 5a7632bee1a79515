package lv.saimnieks.change.standard;

import lv.saimnieks.shared.Labelled;

/** Whether a standard-change model may be used on a day, as people say it. */
public enum StandardModelState implements Labelled {
    ACTIVE("good"),
    NOT_YET("accent"),
    EXPIRED("warn"),
    /** failed twice in a row; nobody may use it until a portfolio manager has decided */
    SUSPENDED("bad"),
    WITHDRAWN("bad");

    private final String look;

    StandardModelState(String look) {
        this.look = look;
    }

    /** The style of its badge. */
    public String look() {
        return look;
    }
}
