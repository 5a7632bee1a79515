package lv.saimnieks.complaint.steps;

import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.Examination.ForwardWay;
import lv.saimnieks.complaint.model.Examination.Ground;
import lv.saimnieks.complaint.model.Examination.Procedure;
import lv.saimnieks.complaint.model.Examination.Settlement;
import lv.saimnieks.complaint.model.Handling;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmissionPeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways of a submission that is not examined here: forwarded, handed over, left, merged (requirements 2.2, 3.2). */
@Service
@Transactional
public class SubmissionSettlement {

    private final SubmissionFinder finder;
    private final SimilarSubmissions similar;
    private final SubmissionPeople people;
    private final SubmissionNotices notices;
    private final CaseAccess access;
    private final CaseTimeline timeline;

    SubmissionSettlement(
            SubmissionFinder finder,
            SimilarSubmissions similar,
            SubmissionPeople people,
            SubmissionNotices notices,
            CaseAccess access,
            CaseTimeline timeline) {
        this.finder = finder;
        this.similar = similar;
        this.people = people;
        this.notices = notices;
        this.access = access;
        this.timeline = timeline;
    }

    /** To the institution that is competent, or the submitter is told whom to address (E4). */
    public void forward(String number, String user, ForwardWay way, String institution, String reason, LocalDate day) {
        settle(number, Handling.FORWARD, new Settlement(way.name(), institution, null));
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.forwarded", way, institution, day)
                        .text(reason));
    }

    /** To another procedure: information request, appeal, whistleblowing, incident. */
    public void reroute(String number, String user, Procedure procedure, String to, String reason) {
        settle(number, Handling.REROUTE, new Settlement(procedure.name(), to, null));
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.rerouted", procedure, to).text(reason));
    }

    /**
     * Without examination, on one of the five grounds of the law; what can be examined is examined.
     *
     * @throws Refusal when the ground does not hold of this submission
     */
    public void leave(String number, String user, Ground ground, String rationale) {
        Submission submission = finder.get(number);
        if (ground == Ground.NO_SUBMITTER && submission.submitterType() != SubmitterType.ANONYMOUS) {
            throw Refusal.invalid("ground", Wording.of("complaint.leave.submitter"));
        }
        if (ground == Ground.NOT_SIGNED && submission.identified()) {
            throw Refusal.invalid("ground", Wording.of("complaint.leave.signed"));
        }
        settle(number, Handling.LEAVE, new Settlement(ground.name(), rationale, null));
        timeline.add(
                number, user, CaseFact.of("complaint.timeline.left", ground).text(rationale));
    }

    /**
     * Into another one, or what that was merged into, which governs from now on; this submitter is answered too. Who handles
     * it is told, and reads this one as well; whom this one is kept from, that one is kept from too.
     *
     * @return the number of the one that governs
     */
    public String merge(String number, String user, String into, String reason) {
        Submission other = finder.governing(into);
        String governing = other.number();
        if (number.equals(governing)) {
            throw Refusal.invalid("governingNumber", Wording.of("complaint.merge.itself"));
        }
        access.excluded(number).forEach(u -> access.exclude(governing, u, Wording.of("complaint.merge.kept", number)));
        settle(number, Handling.MERGE, new Settlement(null, reason, governing));
        similar.link(number, governing);
        timeline.add(
                number,
                user,
                CaseFact.of("complaint.timeline.merged", governing).text(reason));
        timeline.add(governing, user, CaseFact.of("complaint.timeline.mergedHere", number));
        List<String> handlers = people.handlers(other).users();
        access.involve(number, handlers);
        notices.remind(other, "merged", handlers, number);
        return governing;
    }

    /** It is examined after all. */
    public void examine(String number, String user, String reason) {
        finder.get(number).handle(Handling.EXAMINE);
        timeline.add(number, user, CaseFact.of("complaint.timeline.examine").text(reason));
    }

    private void settle(String number, Handling handling, Settlement how) {
        Submission submission = finder.get(number);
        submission.handle(handling);
        submission.settle(how);
    }
}
