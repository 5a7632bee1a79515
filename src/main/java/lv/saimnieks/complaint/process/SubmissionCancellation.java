package lv.saimnieks.complaint.process;

import java.util.Collection;
import java.util.Set;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.complaint.steps.SubmissionAnswering;
import org.springframework.stereotype.Component;

/** A submission whose process was ended past its steps is closed as cancelled; the submitter has a mail of their own. */
@Component
class SubmissionCancellation implements CaseCancellation {

    private final SubmissionAnswering answering;

    SubmissionCancellation(SubmissionAnswering answering) {
        this.answering = answering;
    }

    @Override
    public String processKey() {
        return SubmissionProcess.KEY;
    }

    @Override
    public Collection<String> cancel(String number, String actor, String reason) {
        answering.cancel(number);
        return Set.of();
    }
}
