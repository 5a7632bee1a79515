package lv.saimnieks.servicelevel.process;

import java.util.Map;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.servicelevel.review.Review;
import lv.saimnieks.servicelevel.review.Reviews;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a review by hand. */
@Service
public class ReviewStart {

    private static final String REQUESTED = "PortfolioReviewRequested";

    private final Reviews reviews;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    ReviewStart(Reviews reviews, @Lazy RuntimeService runtime, RunAsSystem asSystem) {
        this.reviews = reviews;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Enters the review and starts its process; answers its number.
     *
     * @throws lv.saimnieks.shared.Refusal when the person may not, or the quarter is being reviewed
     */
    @Transactional
    public String byHand(boolean yearly, String user) {
        Review review = reviews.begin(yearly, user);
        asSystem.run(() -> runtime.startProcessInstanceByMessage(
                REQUESTED, review.number(), Map.of(ReviewListeners.YEARLY, review.yearly(), "reviewNeeded", true)));
        return review.number();
    }
}
