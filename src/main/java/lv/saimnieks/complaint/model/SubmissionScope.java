package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** What a submission is about (PU2-18/U4, COMMON/S1); not always a service or resource of this institution. */
public enum SubmissionScope implements Labelled {
    SERVICE,
    RESOURCE,
    INSTITUTION,
    OTHER_INSTITUTION,
    UNKNOWN
}
