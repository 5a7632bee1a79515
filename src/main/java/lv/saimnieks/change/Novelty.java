package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** How well the institution knows this kind of change. */
public enum Novelty implements Labelled {
    KNOWN,
    PARTLY_KNOWN,
    NEW
}
