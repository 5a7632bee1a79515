package lv.saimnieks.servicelevel.review;

import lv.saimnieks.shared.Labelled;

/** What a step of a review asks. */
public enum Question implements Labelled {
    FINDINGS,
    /** what recipients of services and users of resources need (PU2-17/D10, D16) */
    NEEDS,
    /** code and version of the document that was confirmed or renewed */
    DOCUMENT,
    NOTE,
    ANALYSIS,
    CONCLUSIONS,
    /** codes of the terms that are to be reviewed */
    TERMS,
    /** what change is wanted; its number once it was asked for */
    CHANGE,
    /** what support is wanted; the number of the need once it was asked for */
    SUPPORT,
    REASON
}
