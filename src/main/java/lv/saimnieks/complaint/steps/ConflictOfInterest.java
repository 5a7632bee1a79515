package lv.saimnieks.complaint.steps;

import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a submission from people who have an interest in it (E6; law on conflict of interest, section 11). */
@Service
@Transactional
public class ConflictOfInterest {

    private final SubmissionFinder finder;
    private final CaseAccess access;
    private final CaseTimeline timeline;

    ConflictOfInterest(SubmissionFinder finder, CaseAccess access, CaseTimeline timeline) {
        this.finder = finder;
        this.access = access;
        this.timeline = timeline;
    }

    /** The person says so; the reason stays in the register, the case does not reach them any more. */
    public void declare(String number, String user, String reason) {
        finder.get(number);
        timeline.add(number, user, CaseFact.of("complaint.timeline.conflict").text(reason));
        access.exclude(number, user, Wording.of("complaint.conflict.declared"));
    }

    /** The submission is about the person, as turns out now. */
    public void about(String number, String user, String person) {
        Submission submission = finder.get(number);
        submission.complainedAbout(person);
        timeline.add(number, user, CaseFact.of("complaint.timeline.about", CaseFact.person(person)));
        access.exclude(number, person, Wording.of("complaint.conflict.about"));
    }
}
