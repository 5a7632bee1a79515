package lv.saimnieks.change.model;

import lv.saimnieks.shared.Labelled;

/** Moments at which stakeholders are informed (PU2-20/U4). */
public enum Stage implements Labelled {
    REGISTERED,
    AUTHORISED,
    PLANNED,
    IMPLEMENTED,
    CLOSED
}
