package lv.saimnieks.change.model;

import lv.saimnieks.shared.Labelled;

/** Answer to a question of an assessment or review. */
public enum Answer implements Labelled {
    YES,
    PARTLY,
    NO
}
