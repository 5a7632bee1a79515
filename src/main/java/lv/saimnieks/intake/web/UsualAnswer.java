package lv.saimnieks.intake.web;

import java.time.Clock;
import java.time.LocalDate;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.steps.ReplyTerms;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Component;

/** By when a person who complains today is answered, said before they do; by the rules that are in force. */
@Component
class UsualAnswer {

    private final ReplyTerms terms;
    private final Clock clock;

    UsualAnswer(ReplyTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(
                terms.of(SubmitterType.NATURAL, SubmissionKind.COMPLAINT, false, clock.instant())
                        .replyDueAt(),
                Latvian.ZONE);
    }
}
