package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** How a submission ended; each but the last is an end event of {@code complaint-handling}. */
public enum SubmissionOutcome implements Labelled {
    ANSWERED_CLOSED,
    ANONYMOUS_PROCESSED,
    FORWARDED,
    LEFT_WITHOUT_EXAMINATION,
    MERGED_WITH,
    REROUTED_OTHER_PROCEDURE,
    WITHDRAWN,
    /** its process was ended by a person past its steps */
    CANCELLED
}
