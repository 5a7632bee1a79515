package lv.saimnieks.servicelevel.review;

import java.util.List;
import java.util.Locale;
import lv.saimnieks.platform.Role;
import lv.saimnieks.servicelevel.term.Document;
import lv.saimnieks.servicelevel.term.DocumentKind;
import lv.saimnieks.servicelevel.term.Documents;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of both sides, step by step. */
@Service
@Transactional
public class ReviewSteps {

    private static final int LONGEST = 4000;

    private final Reviews reviews;
    private final Documents documents;

    ReviewSteps(Reviews reviews, Documents documents) {
        this.reviews = reviews;
        this.documents = documents;
    }

    /** Who answers, and in whose place. */
    public record By(String review, Role side, String user) {}

    /** What was found in step 1, and what recipients and users need. */
    public void control(By by, String findings, String needs) {
        keep(by, ReviewStep.CONTROL, Question.FINDINGS, findings);
        keep(by, ReviewStep.CONTROL, Question.NEEDS, needs);
    }

    /**
     * A document was confirmed, or renewed by a version that was entered since the review began.
     *
     * @param step principles or forms
     * @throws Refusal when there is no such document, none of it holds today, or there is no new version
     */
    public void document(By by, ReviewStep step, String code, boolean renewed, String note) {
        DocumentKind kind = step == ReviewStep.PRINCIPLES ? DocumentKind.PRINCIPLES : DocumentKind.AGREEMENT_FORM;
        List<Document> versions = documents.versionsOf(code.toUpperCase(Locale.ROOT));
        if (versions.isEmpty() || versions.get(0).kind() != kind) {
            throw Refusal.invalid("documentCode", Wording.of("servicelevel.review.noDocument", code, kind.label()));
        }
        Document last = versions.get(0);
        if (renewed && !last.enteredAt().isAfter(reviews.get(by.review()).startedAt())) {
            throw Refusal.invalid(
                    "documentDecision", Wording.of("servicelevel.review.notRenewed", code, last.version()));
        }
        keep(
                by,
                step,
                Question.DOCUMENT,
                Wording.of(
                        "servicelevel.review." + (renewed ? "renewed" : "confirmed"),
                        last.code(),
                        last.version(),
                        last.daysText()));
        keep(by, step, Question.NOTE, note);
    }

    /** Whether the terms fit each other. */
    public void supervise(By by, String findings) {
        keep(by, ReviewStep.SUPERVISE, Question.FINDINGS, findings);
    }

    public void analyse(By by, String analysis, String conclusions) {
        keep(by, ReviewStep.ANALYSE, Question.ANALYSIS, analysis);
        keep(by, ReviewStep.ANALYSE, Question.CONCLUSIONS, conclusions);
    }

    /**
     * What is to be done.
     *
     * @param needed whether anything is
     * @param terms codes of terms that are to be reviewed
     * @param change what change is wanted; null for none
     * @param support what methodical support is wanted; null for none
     * @throws Refusal when something is needed but nothing is named, or a term is not among those offered
     */
    public void correct(By by, boolean needed, List<String> terms, String change, String support, String reason) {
        if (needed) {
            String codes = String.join(", ", terms);
            if (terms.isEmpty() && change == null && support == null) {
                throw Refusal.invalid("actionsNeeded", Wording.of("servicelevel.review.nothingNamed"));
            }
            if (codes.length() > LONGEST) {
                throw Refusal.invalid("termCodes", Wording.of("servicelevel.review.tooMany"));
            }
            keep(by, ReviewStep.CORRECT, Question.TERMS, codes.isEmpty() ? null : codes);
            keep(by, ReviewStep.CORRECT, Question.CHANGE, change);
            keep(by, ReviewStep.CORRECT, Question.SUPPORT, support);
        }
        keep(by, ReviewStep.CORRECT, Question.REASON, reason);
    }

    /** The code of the document of that kind that a form proposes; null when there is none. */
    @Transactional(readOnly = true)
    public String proposed(ReviewStep step) {
        DocumentKind kind = step == ReviewStep.PRINCIPLES ? DocumentKind.PRINCIPLES : DocumentKind.AGREEMENT_FORM;
        return documents.all().stream()
                .filter(d -> d.kind() == kind)
                .map(Document::code)
                .findFirst()
                .orElse(null);
    }

    private void keep(By by, ReviewStep step, Question question, String answer) {
        reviews.answer(by.review(), step, by.side().group(), question, answer, by.user());
    }
}
