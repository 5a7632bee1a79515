package lv.saimnieks.change.steps;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.change.model.Review;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.people.ChangeNotices;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews an implemented change before it is closed, expected against actual (PU2-20/A7, V8.6). */
@Service
@Transactional
public class ChangeReviewing {

    private final ChangeFinder finder;
    private final CaseTimeline timeline;
    private final ChangePeople people;
    private final ChangeNotices notices;
    private final ChangeRisks risks;
    private final Clock clock;

    ChangeReviewing(
            ChangeFinder finder,
            CaseTimeline timeline,
            ChangePeople people,
            ChangeNotices notices,
            ChangeRisks risks,
            Clock clock) {
        this.finder = finder;
        this.timeline = timeline;
        this.people = people;
        this.notices = notices;
        this.risks = risks;
        this.clock = clock;
    }

    /**
     * A reviewer's report; the change counts as reviewed with the last one.
     *
     * @param said what the reviewer says of the risks (U3)
     * @throws Refusal when this person has reviewed it already and another has to
     */
    public void review(String number, String user, Review.Report report, Risk.Said said) {
        Change change = finder.get(number);
        change.review(new Review(report, user, clock.instant()));
        timeline.add(number, user, AnsweredFacts.reviewed(report, said));
        risks.check(change, user, said);
        if (change.reviews().size() >= people.reviewersNeeded(change)) {
            change.become(ChangeStatus.REVIEWED);
        }
    }

    /** The light review of a standard change that went by the plan; made by the system from what is known (V8.6). */
    public void reviewLightly(String number) {
        Change change = finder.get(number);
        long done = change.planItems().stream()
                .filter(i -> i.report().result() == ItemResult.DONE)
                .count();
        change.review(new Review(
                new Review.Report(
                        Wording.of("change.ChangeReviewing.reviewLightly", done),
                        Answer.YES,
                        Answer.YES,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                null,
                clock.instant()));
        change.become(ChangeStatus.REVIEWED);
        timeline.add(number, CaseFact.of("change.timeline.reviewedLightly"));
    }

    /** Reminds the reviewers that the review is overdue. */
    public void remind(String number, List<String> recipients) {
        notices.remind(finder.get(number), "review-reminder", recipients, Map.of());
    }
}
