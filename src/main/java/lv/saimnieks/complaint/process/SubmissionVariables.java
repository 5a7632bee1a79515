package lv.saimnieks.complaint.process;

import java.util.List;
import java.util.Map;
import lv.saimnieks.complaint.model.Answer;
import lv.saimnieks.complaint.model.Classification;
import lv.saimnieks.complaint.model.Handling;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.ReplyTerm;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.complaint.steps.ReplyTerms;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import lv.saimnieks.complaint.steps.SubmissionClassification;
import lv.saimnieks.platform.casework.CaseValues;
import org.springframework.stereotype.Component;

/** The process variables that follow from the register: what the process needs to turn left or right, no word of a person. */
@Component
class SubmissionVariables {

    /** Inputs of {@code submission-kind} and {@code submission-priority} that a person or the recogniser says. */
    static final List<String> INPUTS = List.of(
            "whistleblowing",
            "infoRequestOnly",
            "appeal",
            "incidentOngoing",
            "concernsPastFact",
            "harm",
            "proposesImprovement",
            "warnsOfFuture",
            "thanksOnly",
            "identifiesDeficiency",
            "safety",
            "ongoingUnavailability",
            "promiseBreached",
            "praise");

    private final SubmissionClassification classifying;
    private final SubmissionAnswering answering;
    private final ReplyTerms terms;
    private final Submitters submitters;
    private final SubmissionPeople people;

    SubmissionVariables(
            SubmissionClassification classifying,
            SubmissionAnswering answering,
            ReplyTerms terms,
            Submitters submitters,
            SubmissionPeople people) {
        this.classifying = classifying;
        this.answering = answering;
        this.terms = terms;
        this.submitters = submitters;
        this.people = people;
    }

    /** The variables as the register knows them now; what is not known yet is absent. */
    Map<String, Object> of(Submission submission) {
        CaseValues values = new CaseValues().with(SubmissionProcess.NUMBER, submission.number());
        classification(submission, values);
        term(submission, values);
        routing(submission, values);
        boolean informable = answering.way(submission.number()) != ReplyWay.NONE;
        int works = submission.measures(Measure.Kind.TASK).size();
        int changes = submission.measures(Measure.Kind.CHANGE).size();
        return values.with("readable", submission.readable())
                .with("acknowledgeable", acknowledgeable(submission))
                .with("informable", informable)
                .with("measures", works + changes)
                .with("taskMeasures", works)
                .with("changeMeasures", changes)
                .with("interim", informable && answersFirst(submission))
                .with("outcome", submission.outcome())
                .map();
    }

    private static boolean answersFirst(Submission submission) {
        return submission.answersBeforeMeasuresEnd()
                && submission.answers().stream().noneMatch(a -> a.kind() == Answer.Kind.INTERIM);
    }

    /** A mail address is the one way by which the system itself can confirm receipt. */
    private boolean acknowledgeable(Submission submission) {
        return submitters.of(submission.number()).map(Submitters.Contact::email).isPresent();
    }

    private void classification(Submission submission, CaseValues values) {
        Classification c = submission.classification();
        INPUTS.forEach(input -> values.with(input, c.holds(input)));
        values.with("submitterType", submission.submitterType())
                .with("identified", submission.identified())
                .with("receivedOn", ReplyTerms.day(submission.receivedAt()))
                .with("similarIn90Days", c.similarCases())
                .with("kind", c.kind())
                .with("flag", c.flag())
                .with("priority", c.priority())
                .with("handling", c.handling())
                .with("examine", c.handling() == Handling.EXAMINE);
    }

    private void term(Submission submission, CaseValues values) {
        ReplyTerm term = submission.term();
        values.with("regime", term.regime())
                .with("forward", term.forwardWithin())
                .with("reply", term.replyWithin())
                .with("extended", term.extendedWithin())
                .with("replyDueAt", terms.lateFrom(term))
                .with("replyRemindAt", terms.remindAt(term, submission.receivedAt()));
    }

    private void routing(Submission submission, CaseValues values) {
        values.with("scope", submission.classification().scope())
                .with("targets", submission.targets().size())
                .with("conflictOfInterest", classifying.conflictOfInterest(submission))
                .with("personComplainedAboutRole", classifying.roleComplainedAbout(submission))
                .with("externalProvider", people.externallyProvided(submission))
                .with("handler", submission.handlerRole())
                .with("escalation", submission.escalationRole());
    }
}
