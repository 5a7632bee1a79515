package lv.saimnieks.servicelevel.term.content;

import lv.saimnieks.shared.Labelled;

/** How the times of what an item depends on make up its own time; availabilities are always multiplied. */
public enum Combination implements Labelled {
    /** one after another */
    SUM,
    /** at once */
    MAXIMUM
}
