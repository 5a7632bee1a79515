package lv.saimnieks.servicelevel.breach;

import lv.saimnieks.shared.Labelled;

/** Why a person has something to do with a term's period. */
public enum Occasion implements Labelled {
    /** nothing was measured, which is not "met" */
    MISSING,
    /** the value is on the wrong side of the target */
    BREACHED,
    /** far better than promised four periods in a row (PU2-17/B2) */
    OVERACHIEVED,
    /** a complaint says so */
    SUSPECTED,
    /** a change or a corrective action found that the terms do not fit */
    TERMS_REVIEW
}
