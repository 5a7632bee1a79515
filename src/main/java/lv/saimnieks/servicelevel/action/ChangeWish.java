package lv.saimnieks.servicelevel.action;

import lv.saimnieks.shared.Labelled;

/** Whether a change is expected, by the table {@code corrective-action}. */
public enum ChangeWish implements Labelled {
    NO,
    OPTIONAL,
    /** where none is asked for, a reason is */
    EXPECTED,
    /** the same, and it may be an emergency change */
    EMERGENCY;

    boolean expected() {
        return this == EXPECTED || this == EMERGENCY;
    }
}
