package lv.saimnieks.servicelevel.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.ChangeRequests.Origin;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.platform.Role;
import lv.saimnieks.servicelevel.review.Question;
import lv.saimnieks.servicelevel.review.ReviewAnswer;
import lv.saimnieks.servicelevel.review.ReviewStep;
import lv.saimnieks.servicelevel.review.Reviews;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Passes on what both sides decided in step 6 to those whose work it is, with the number of the review. */
@Component
class ReviewActions {

    static final String TERMS = "SlaTermsReviewNeeded";
    static final String SUPPORT = "SupportNeeded";
    static final String TASK = "PU2-17";

    private final Reviews reviews;
    private final StartByMessage others;
    private final ChangeRequests changes;

    ReviewActions(Reviews reviews, StartByMessage others, ChangeRequests changes) {
        this.reviews = reviews;
        this.others = others;
        this.changes = changes;
    }

    /** A term that both sides named is reviewed once. */
    void pass(String number) {
        List<ReviewAnswer> decided = reviews.answers(number).stream()
                .filter(a -> a.step() == ReviewStep.CORRECT)
                .toList();
        decided.stream()
                .flatMap(a -> a.codes().stream())
                .distinct()
                .forEach(code -> others.send(
                        TERMS, Map.of("termCode", code, "originProcess", ReviewTasks.KEY, "originCaseId", number)));
        decided.stream().filter(a -> a.question() == Question.CHANGE).forEach(a -> change(number, a, decided));
        decided.stream().filter(a -> a.question() == Question.SUPPORT).forEach(a -> support(number, a));
    }

    private void change(String number, ReviewAnswer wish, List<ReviewAnswer> decided) {
        String why = decided.stream()
                .filter(a -> a.question() == Question.REASON && a.side().equals(wish.side()))
                .map(ReviewAnswer::answer)
                .findFirst()
                .orElse(wish.answer());
        String change = changes.ofInstitution(
                new Origin(TASK, ReviewTasks.KEY, number),
                wish.userId(),
                Wording.of("servicelevel.review.change", ReviewTasks.title(reviews.get(number))),
                wish.answer(),
                why);
        reviews.asked(number, wish.side(), Question.CHANGE, change);
    }

    /** For who gives methodical support. */
    private void support(String number, ReviewAnswer wish) {
        Map<String, Object> brings = new HashMap<>(
                Map.of("needText", wish.answer(), "originProcess", ReviewTasks.KEY, "originCaseId", number));
        if (wish.role() == Role.RESOURCE_PORTFOLIO_MANAGER) {
            brings.put("topic", "RESOURCE_USE");
        }
        others.send(SUPPORT, brings).ifPresent(need -> reviews.asked(number, wish.side(), Question.SUPPORT, need));
    }
}
