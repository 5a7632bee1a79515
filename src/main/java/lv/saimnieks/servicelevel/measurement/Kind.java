package lv.saimnieks.servicelevel.measurement;

import lv.saimnieks.shared.Labelled;

/** What an observation says. */
public enum Kind implements Labelled {
    /** one value, or so many good of so many, at a moment */
    POINT,
    /** a figure for a whole period or for a part of it */
    PERIOD,
    /** a time without service */
    OUTAGE,
    /** a time of which nobody knows */
    GAP
}
