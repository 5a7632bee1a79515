package lv.saimnieks.support.training;

import lv.saimnieks.shared.Labelled;

/** Whether a participant has a place. */
public enum Seat implements Labelled {
    SEAT,
    /** gets the next place that is given up */
    WAITING,
    LEFT
}
