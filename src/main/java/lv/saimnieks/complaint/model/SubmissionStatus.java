package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** Where a submission stands; the steps of PU2-18 in their order. */
public enum SubmissionStatus implements Labelled {
    REGISTERED,
    EVALUATION,
    WAITING,
    DECIDED,
    ANSWERING,
    CLOSED;

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
