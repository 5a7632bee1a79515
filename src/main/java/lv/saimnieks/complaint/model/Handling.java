package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.Labelled;

/** What is done with a submission once it is classified. */
public enum Handling implements Labelled {
    EXAMINE(null),
    NOTE(null),
    FORWARD(SubmissionOutcome.FORWARDED),
    REROUTE(SubmissionOutcome.REROUTED_OTHER_PROCEDURE),
    LEAVE(SubmissionOutcome.LEFT_WITHOUT_EXAMINATION),
    MERGE(SubmissionOutcome.MERGED_WITH);

    private final SubmissionOutcome outcome;

    Handling(SubmissionOutcome outcome) {
        this.outcome = outcome;
    }

    /** Whether the registrar settles it and tells the submitter; else who handles the case does. */
    public boolean informedByRegistrar() {
        return this == FORWARD || this == REROUTE;
    }

    /** How the submission ends by it; null where it is examined or noted. */
    public SubmissionOutcome outcome() {
        return outcome;
    }
}
