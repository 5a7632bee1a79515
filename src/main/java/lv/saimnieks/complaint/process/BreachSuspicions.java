package lv.saimnieks.complaint.process;

import java.util.Map;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.cases.process.StartByMessage;
import org.springframework.stereotype.Component;

/**
 * Tells those who measure service levels that by a submission's evaluation one is not kept, with the message {@code
 * SlaBreachSuspected}: once for a case and a term, and only where the answer names a term by its code.
 */
@Component
class BreachSuspicions {

    private static final String MESSAGE = "SlaBreachSuspected";

    private final PromisedLevels levels;
    private final StartByMessage messages;

    BreachSuspicions(PromisedLevels levels, StartByMessage messages) {
        this.levels = levels;
        this.messages = messages;
    }

    void tell(String number, String breachedTerm) {
        levels.suspected(breachedTerm, number)
                .ifPresent(term -> messages.send(
                        MESSAGE,
                        Map.of("termCode", term, "originProcess", SubmissionProcess.KEY, "originCaseId", number)));
    }
}
