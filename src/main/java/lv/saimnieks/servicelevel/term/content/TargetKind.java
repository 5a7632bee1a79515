package lv.saimnieks.servicelevel.term.content;

import lv.saimnieks.shared.Labelled;

/** Whose level a term states (PU2-17/U1); one of a received service is kept with the item that receives it. */
public enum TargetKind implements Labelled {
    PROVIDED_SERVICE,
    RECEIVED_SERVICE,
    RESOURCE
}
