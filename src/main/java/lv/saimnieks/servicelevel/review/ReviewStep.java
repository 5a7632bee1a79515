package lv.saimnieks.servicelevel.review;

import lv.saimnieks.shared.Labelled;

/** The steps of a review, numbered as the actions of PU2-17. */
public enum ReviewStep implements Labelled {
    CONTROL,
    PRINCIPLES,
    FORMS,
    SUPERVISE,
    ANALYSE,
    CORRECT
}
