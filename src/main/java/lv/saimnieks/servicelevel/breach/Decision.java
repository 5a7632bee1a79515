package lv.saimnieks.servicelevel.breach;

import lv.saimnieks.shared.Labelled;

/** What a person decided of a nonconformity last. */
public enum Decision implements Labelled {
    PENDING,
    /** the value is there */
    RECORDED,
    /** there will be no value */
    NOT_MEASURED,
    CONFIRMED,
    /** what was measured is wrong and was corrected */
    FALSE_MEASUREMENT,
    NOT_CONFIRMED,
    KEEP,
    REVISE
}
