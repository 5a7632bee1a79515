package lv.saimnieks.complaint.people;

import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.complaint.model.Submission;

/** A submission in a few words, for mails and pages. */
public final class SubmissionSummary {

    /** Address of the register; each case has its page below it. */
    public static final String PATH = "/registri/pieteikumi";

    private SubmissionSummary() {}

    public static CaseSummary of(Submission submission) {
        return new CaseSummary(
                submission.number(),
                submission.title(),
                String.join(", ", submission.targets()),
                submission.outcome() != null
                        ? submission.outcome().label()
                        : submission.status().label(),
                PATH + "/" + submission.number());
    }
}
