package lv.saimnieks.complaint.process;

import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.steps.SubmissionExamination;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks for the changes that a decision needs, with the message {@code ChangeRequested}; each knows where it came from, and
 * nothing of the person: it is read by others and stays when the person is erased.
 */
@Component
class ChangeRequests {

    private static final String MESSAGE = "ChangeRequested";
    private static final String TASK = "PU2-18";

    private final SubmissionFinder finder;
    private final SubmissionExamination examination;
    private final PersonalData personal;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    ChangeRequests(
            SubmissionFinder finder,
            SubmissionExamination examination,
            PersonalData personal,
            @Lazy RuntimeService runtime,
            RunAsSystem asSystem) {
        this.finder = finder;
        this.examination = examination;
        this.personal = personal;
        this.runtime = runtime;
        this.asSystem = asSystem;
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
        Map<String, Object> wanted = wanted(user, what, why);
        wanted.put("titleText", Wording.of("complaint.change.control", control));
        wanted.put("targetType", "INSTITUTION");
        wanted.put("originProcess", ControlTasks.KEY);
        wanted.put("originCaseId", control);
        return started(wanted);
    }

    private String request(Submission submission, Measure measure) {
        String number = submission.number();
        Map<String, Object> wanted = wanted(
                submission.decision().decidedBy(),
                personal.hidden(number, measure.planned().what()),
                personal.hidden(number, submission.decision().rationale()));
        wanted.put("titleText", Wording.of("complaint.change.title", number));
        wanted.put("targetType", targetType(submission.classification().scope()));
        wanted.put("targets", String.join(",", submission.targets()));
        wanted.put("originProcess", SubmissionProcess.KEY);
        wanted.put("originCaseId", number);
        return started(wanted);
    }

    private static Map<String, Object> wanted(String requester, String what, String why) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("descriptionText", what);
        wanted.put("changeKind", "MODIFY");
        wanted.put("requester", requester);
        wanted.put("triggerKind", "NEED");
        wanted.put("evidenceText", why);
        wanted.put("originTask", TASK);
        return wanted;
    }

    private String started(Map<String, Object> wanted) {
        return asSystem.call(() -> {
            ProcessInstance instance = runtime.startProcessInstanceByMessage(MESSAGE, wanted);
            return instance.getBusinessKey();
        });
    }

    private static String targetType(SubmissionScope scope) {
        return switch (scope) {
            case SERVICE -> "SERVICE";
            case RESOURCE -> "RESOURCE";
            default -> "INSTITUTION";
        };
    }
}
