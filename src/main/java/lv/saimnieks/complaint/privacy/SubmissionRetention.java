package lv.saimnieks.complaint.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.Retained;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** How submissions are kept: the person goes first, by kind; the monthly control is kept as its process is. */
@Component
class SubmissionRetention implements Retained {

    @Override
    public List<Kept> classes() {
        return Stream.concat(
                        Arrays.stream(SubmissionKind.values()).map(SubmissionRetention::ofKind),
                        Stream.of(Kept.history(
                                "SUBMISSION_CONTROL",
                                Wording.of("complaint.retention.SUBMISSION_CONTROL"),
                                "complaint-portfolio-control",
                                "select period as number, controlled_at as closed_at from submission_control")))
                .toList();
    }

    private static Kept ofKind(SubmissionKind kind) {
        return new Kept(
                kind.name(),
                kind.label(),
                "complaint-handling",
                What.PERSON,
                "select number, closed_at from submission where coalesce(kind, proposed_kind) = '" + kind.name() + "'");
    }
}
