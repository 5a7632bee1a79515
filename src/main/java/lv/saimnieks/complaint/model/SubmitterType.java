package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** Who turns to the institution: the regime of the answer follows from it (PU2-18/I1, F9). */
public enum SubmitterType implements Labelled {
    NATURAL,
    LEGAL,
    ANONYMOUS,
    INSTITUTION,
    RESOURCE_USER,
    EMPLOYEE
}
