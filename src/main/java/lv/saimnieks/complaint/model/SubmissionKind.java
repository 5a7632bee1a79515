package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** What a submission is (PU2-18/V1–V8); the decision table {@code submission-kind} says it, a person confirms it. */
public enum SubmissionKind implements Labelled {
    COMPLAINT,
    SUGGESTION,
    FEEDBACK,
    UNCLEAR,
    OTHER_PROCEDURE
}
