package lv.saimnieks.servicelevel.term.content;

import lv.saimnieks.shared.Labelled;

/** What a term rests on; no formal agreement is needed to measure (PU2-17/O1). */
public enum AgreementKind implements Labelled {
    FORMAL,
    PUBLIC_PROMISE,
    INTERNAL
}
