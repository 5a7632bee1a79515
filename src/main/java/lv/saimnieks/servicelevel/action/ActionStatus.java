package lv.saimnieks.servicelevel.action;

import lv.saimnieks.shared.Labelled;

/** Where a corrective action stands. */
public enum ActionStatus implements Labelled {
    CONTAINMENT("warn"),
    ANALYSIS("warn"),
    PLANNING("warn"),
    CONFIRMATION("warn"),
    PERFORMANCE(""),
    VERIFICATION(""),
    /** measures are verified; results of the next periods are waited for */
    AWAITING_RESULTS(""),
    /** it did not help too often: somebody above decides */
    DECISION("bad"),
    DOCUMENTING(""),
    CLOSED("good");

    private final String look;

    ActionStatus(String look) {
        this.look = look;
    }

    /** Class of its badge. */
    public String look() {
        return look;
    }
}
