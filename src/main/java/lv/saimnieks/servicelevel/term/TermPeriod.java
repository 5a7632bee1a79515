package lv.saimnieks.servicelevel.term;

import lv.saimnieks.shared.Labelled;

/** For what a value is found and compared with the target. */
public enum TermPeriod implements Labelled {
    MONTH,
    QUARTER,
    YEAR,
    /** each case by itself */
    CASE
}
