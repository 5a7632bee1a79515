package lv.saimnieks.servicelevel.process;

import java.util.Optional;
import java.util.function.BiConsumer;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.servicelevel.review.Review;
import lv.saimnieks.servicelevel.review.ReviewStep;
import lv.saimnieks.servicelevel.review.ReviewSteps;
import lv.saimnieks.servicelevel.review.ReviewSteps.By;
import lv.saimnieks.servicelevel.review.Reviews;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How {@code sla-portfolio-review} begins by the clock, what becomes of its answers, and how it ends. */
@Configuration
class ReviewListeners {

    static final String YEARLY = "yearlyReview";

    private final CaseListeners listeners;
    private final ReviewSteps steps;

    ReviewListeners(TaskAnswers answers, ReviewTasks tasks, ReviewSteps steps) {
        this.listeners = new CaseListeners(answers, tasks);
        this.steps = steps;
    }

    /** A quarter that is reviewed already lends its number, so that its story tells that the clock came too. */
    @Bean
    ExecutionListener beginReview(Reviews reviews) {
        return execution -> {
            Optional<Review> begun = reviews.begin();
            execution.setProcessBusinessKey(begun.map(Review::number).orElseGet(reviews::numberDue));
            execution.setVariable("reviewNeeded", begun.isPresent());
            execution.setVariable(YEARLY, begun.filter(Review::yearly).isPresent());
        };
    }

    @Bean
    TaskListener recordReviewControl() {
        return answer((a, by) -> steps.control(by, a.text("findingsText"), a.text("needsText")));
    }

    @Bean
    TaskListener recordReviewPrinciples() {
        return answer((a, by) -> document(a, by, ReviewStep.PRINCIPLES));
    }

    @Bean
    TaskListener recordReviewForms() {
        return answer((a, by) -> document(a, by, ReviewStep.FORMS));
    }

    private void document(TaskAnswer a, By by, ReviewStep step) {
        steps.document(
                by, step, a.text("documentCode"), "RENEWED".equals(a.text("documentDecision")), a.text("noteText"));
    }

    @Bean
    TaskListener recordReviewSupervision() {
        return answer((a, by) -> steps.supervise(by, a.text("findingsText")));
    }

    @Bean
    TaskListener recordReviewAnalysis() {
        return answer((a, by) -> steps.analyse(by, a.text("analysisText"), a.text("conclusionsText")));
    }

    @Bean
    TaskListener recordReviewActions() {
        return answer((a, by) -> steps.correct(
                by,
                "YES".equals(a.text("actionsNeeded")),
                a.choices("termCodes"),
                a.isTrue("requestChange") ? a.text("changeText") : null,
                a.isTrue("requestSupport") ? a.text("supportText") : null,
                a.text("reasonText")));
    }

    private TaskListener answer(BiConsumer<TaskAnswer, By> handler) {
        return listeners.answer(a -> handler.accept(a, new By(a.number(), ReviewTasks.side(a.task()), a.user())));
    }

    @Bean
    JavaDelegate passReviewActions(ReviewActions actions) {
        return listeners.step(actions::pass);
    }

    @Bean
    JavaDelegate storeReviewReport(Reviews reviews) {
        return listeners.step(reviews::close);
    }
}
