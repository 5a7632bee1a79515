package lv.saimnieks.complaint.process;

import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.ChangeRequests.Origin;
import lv.saimnieks.cases.process.ChangeRequests.Wanted;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.steps.SubmissionExamination;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Asks for the changes that a decision needs; they tell nothing of the person: a change is read by others and stays when
 * the person is erased.
 */
@Component
class SubmissionChanges {

    private static final String TASK = "PU2-18";

    private final SubmissionFinder finder;
    private final SubmissionExamination examination;
    private final PersonalData personal;
    private final ChangeRequests requests;

    SubmissionChanges(
            SubmissionFinder finder,
            SubmissionExamination examination,
            PersonalData personal,
            ChangeRequests requests) {
        this.finder = finder;
        this.examination = examination;
        this.personal = personal;
        this.requests = requests;
    }

    /** One change for each measure that is one; what was asked for already is not asked for again. */
    void send(String number) {
        Submission submission = finder.get(number);
        submission.measures(Measure.Kind.CHANGE).stream()
                .filter(m -> m.changeNumber() == null)
                .forEach(m -> examination.changeRequested(number, m, request(submission, m)));
    }

    /**
     * One that a portfolio manager found necessary when controlling.
     *
     * @param control the control that it comes from
     * @param why what was found
     * @return the number of the change
     */
    String ask(String control, String user, String what, String why) {
        return requests.ofInstitution(
                new Origin(TASK, ControlTasks.KEY, control),
                user,
                Wording.of("complaint.change.control", control),
                what,
                why);
    }

    private String request(Submission submission, Measure measure) {
        String number = submission.number();
        return requests.ask(
                new Wanted(
                        Wording.of("complaint.change.title", number),
                        personal.hidden(number, measure.planned().what()),
                        personal.hidden(number, submission.decision().rationale()),
                        submission.decision().decidedBy(),
                        targetType(submission.classification().scope()),
                        submission.targets(),
                        null),
                new Origin(TASK, SubmissionProcess.KEY, number));
    }

    private static String targetType(SubmissionScope scope) {
        return switch (scope) {
            case SERVICE -> "SERVICE";
            case RESOURCE -> "RESOURCE";
            default -> "INSTITUTION";
        };
    }
}
