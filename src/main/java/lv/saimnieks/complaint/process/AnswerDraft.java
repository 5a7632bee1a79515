package lv.saimnieks.complaint.process;

import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.complaint.model.Examination.Decision;
import lv.saimnieks.complaint.model.Examination.Ground;
import lv.saimnieks.complaint.model.Examination.Settlement;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The beginning of an answer, so that nobody writes anew what the register knows (B6: done and planned measures). */
@Component
class AnswerDraft {

    private final SubmissionFinder finder;

    AnswerDraft(SubmissionFinder finder) {
        this.finder = finder;
    }

    String of(Submission submission) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.of("complaint.draft.greeting"));
        lines.add(Wording.of("complaint.draft.about", Latvian.date(submission.receivedAt()), submission.number()));
        Decision decision = submission.decision();
        Settlement settlement = submission.settlement();
        if (settlement != null) {
            lines.add(settled(submission, settlement));
        } else if (decision != null) {
            lines.add(Wording.of("complaint.draft.decided", decision.decision().label(), decision.rationale()));
            lines.addAll(measures(submission));
        }
        if (submission.result() != null) {
            lines.add(Wording.of("complaint.draft.result", submission.result().result()));
        }
        lines.add(Wording.of("complaint.draft.remedy"));
        return String.join("\n\n", lines);
    }

    /** Of the other one's decision only how it ended: the reasons may tell of the other submitter. */
    private static String merged(Decision decision) {
        String merged = Wording.of("complaint.draft.merged");
        return decision == null
                ? merged
                : merged + " "
                        + Wording.of(
                                "complaint.draft.mergedDecided",
                                decision.decision().label());
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream()
                .map(m -> m.doneOn() == null ? planned(m) : done(m))
                .toList();
    }

    private static String planned(Measure m) {
        return Wording.of(
                "complaint.draft.planned",
                m.planned().what(),
                Latvian.date(m.planned().dueOn()));
    }

    private static String done(Measure m) {
        return Wording.of(
                m.achieved() ? "complaint.draft.done" : "complaint.draft.notDone",
                m.planned().what(),
                Latvian.date(m.doneOn()));
    }

    private String settled(Submission submission, Settlement s) {
        return switch (submission.classification().handling()) {
            case LEAVE ->
                Wording.of(
                        "complaint.draft.left", Ground.valueOf(s.settledCode()).label(), s.settledNote());
            case MERGE -> merged(finder.governing(submission.number()).decision());
            case FORWARD -> Wording.of("complaint.draft.forwarded." + s.settledCode(), s.settledNote());
            default -> Wording.of("complaint.draft.rerouted", s.settledNote());
        };
    }
}
