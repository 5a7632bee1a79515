package lv.saimnieks.complaint.people;

import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.platform.Role;

/** A submission in a few words, for mails and pages. */
public final class SubmissionSummary {

    /** Address of the register; each case has its page below it. */
    public static final String PATH = "/registri/pieteikumi";

    /** Address of what portfolio managers found when they controlled. */
    public static final String CONTROL = PATH + "/kontrole";

    /** Who enters submissions of others: by duty registrars, providers and managers (PU2-18/D8, D18). */
    public static final Set<Role> CLERKS = EnumSet.of(
            Role.REGISTRAR,
            Role.SERVICE_PROVIDER,
            Role.EXTERNAL_SERVICE_PROVIDER,
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER);

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
