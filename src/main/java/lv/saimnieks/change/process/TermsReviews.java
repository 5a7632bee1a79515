package lv.saimnieks.change.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.Closure.ClosureCode;
import org.springframework.stereotype.Component;

/**
 * Asks for a review of what is promised, with the message {@code SlaTermsReviewNeeded}, when a change was carried out that
 * needed a regulation or an agreement: once for each service and resource, by its first term; who reviews sees the others.
 */
@Component
class TermsReviews {

    private static final String MESSAGE = "SlaTermsReviewNeeded";

    private final ChangeFinder finder;
    private final PromisedLevels levels;
    private final StartByMessage messages;

    TermsReviews(ChangeFinder finder, PromisedLevels levels, StartByMessage messages) {
        this.finder = finder;
        this.levels = levels;
        this.messages = messages;
    }

    void ask(String number) {
        Change change = finder.get(number);
        ClosureCode code = change.closure().code();
        boolean carriedOut = code == ClosureCode.SUCCESSFUL || code == ClosureCode.SUCCESSFUL_WITH_DEVIATIONS;
        if (carriedOut && change.classification().inputs().needsRegulation()) {
            Set<String> asked = new HashSet<>();
            levels.of(change.targets()).stream()
                    .filter(level -> asked.add(level.item()))
                    .forEach(level -> messages.send(
                            MESSAGE,
                            Map.of(
                                    "termCode",
                                    level.code(),
                                    "originProcess",
                                    ChangeProcess.KEY,
                                    "originCaseId",
                                    number)));
        }
    }
}
