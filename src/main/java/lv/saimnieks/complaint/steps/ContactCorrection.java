package lv.saimnieks.complaint.steps;

import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.notification.DeliveryFailed;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a letter to a submitter does not arrive: a person is told, corrects the address, and what did not arrive goes out
 * again, to the new address only (P22; rule 5: the system chooses no other way by itself).
 */
@Service
@Transactional
public class ContactCorrection {

    private static final String OURS = "complaint/";

    private final SubmissionFinder finder;
    private final Submitters submitters;
    private final SubmissionExamination examination;
    private final SubmissionFeedback feedback;
    private final SubmissionNotices notices;
    private final SubmissionPeople people;
    private final MessageRegister messages;
    private final CaseTimeline timeline;

    ContactCorrection(
            SubmissionFinder finder,
            Submitters submitters,
            SubmissionExamination examination,
            SubmissionFeedback feedback,
            SubmissionNotices notices,
            SubmissionPeople people,
            MessageRegister messages,
            CaseTimeline timeline) {
        this.finder = finder;
        this.submitters = submitters;
        this.examination = examination;
        this.feedback = feedback;
        this.notices = notices;
        this.people = people;
        this.messages = messages;
        this.timeline = timeline;
    }

    /**
     * Another mail address for a case. A question that waits and the question after closing get new links; the old ones
     * lead nowhere.
     *
     * @throws Refusal with the field {@code email} when it is no address
     */
    public void correct(String number, String user, String email) {
        String address = MailAddress.of(email)
                .orElseThrow(() -> Refusal.invalid("email", Wording.of("complaint.intake.emailWrong")));
        Submission submission = finder.get(number);
        submitters.correct(number, address);
        timeline.add(number, user, CaseFact.of("complaint.timeline.addressCorrected"));
        messages.undelivered(number, SubmissionNotices.recipient(number)).forEach(id -> messages.sendAgain(id, user));
        if (submission.status() == SubmissionStatus.WAITING) {
            examination.askAnew(number);
        }
        if (!submission.status().isOpen()) {
            feedback.ask(submission);
        }
    }

    /** Whoever handles the case learns that the submitter was not reached. */
    @EventListener
    void undelivered(DeliveryFailed failed) {
        if (failed.template().startsWith(OURS)
                && messages.goesTo(failed.messageId(), SubmissionNotices.recipient(failed.number()))) {
            Submission submission = finder.get(failed.number());
            notices.remind(
                    submission, "undelivered", people.registrars(submission).users(), null);
            notices.remind(
                    submission, "undelivered", people.handlers(submission).users(), null);
            timeline.add(failed.number(), CaseFact.of("complaint.timeline.undelivered"));
        }
    }
}
