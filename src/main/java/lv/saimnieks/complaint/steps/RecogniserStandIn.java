package lv.saimnieks.complaint.steps;

import java.util.List;
import java.util.Set;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.Classification.Proposal;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.model.SubmitterType;
import org.springframework.stereotype.Component;

/** Replaced when the recogniser is merged. */
@Component
class RecogniserStandIn implements Proposer {
    @Override
    public Proposal of(String text, Channel channel, SubmitterType submitter, int similar) {
        return new Proposal(
                SubmissionKind.COMPLAINT,
                Set.of("concernsPastFact", "harm"),
                SubmissionScope.UNKNOWN,
                List.of(),
                Cause.OTHER,
                Priority.NORMAL,
                false,
                List.of());
    }
}
