package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.Labelled;

/** Whether a term holds on a day. */
public enum TermState implements Labelled {
    IN_FORCE,
    PLANNED,
    ENDED
}
