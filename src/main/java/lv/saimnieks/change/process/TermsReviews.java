package lv.saimnieks.change.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.Request.ChangeKind;
import org.springframework.stereotype.Component;

/**
 * Asks for a review of what is promised, with the message {@code SlaTermsReviewNeeded}, when a change was carried out that
 * needed a regulation or an agreement, took something away, or moved it to another stage of life: once for each
 * service and resource, by its first term; who reviews sees the others.
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

    private static boolean altersPromises(Change change) {
        return change.classification().inputs().needsRegulation()
                || change.request().kind() == ChangeKind.REMOVE
                || change.closure().newStage() != null;
    }

    void ask(String number) {
        Change change = finder.get(number);
        if (change.closure().carriedOut() && altersPromises(change)) {
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
