package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Outcome of a plan item. */
public enum ItemResult implements Labelled {
    DONE,
    NOT_DONE
}
