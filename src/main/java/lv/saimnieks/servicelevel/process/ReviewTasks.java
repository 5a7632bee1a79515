package lv.saimnieks.servicelevel.process;

import java.util.Map;
import lv.saimnieks.cases.process.UnregisteredTasks;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.servicelevel.review.Review;
import lv.saimnieks.servicelevel.review.ReviewCounts;
import lv.saimnieks.servicelevel.review.ReviewStep;
import lv.saimnieks.servicelevel.review.ReviewSteps;
import lv.saimnieks.servicelevel.review.Reviews;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The user tasks of {@code sla-portfolio-review}; each instance is known by its quarter, {@code PARSKATS-2026-Q3}. */
@Component
class ReviewTasks extends UnregisteredTasks {

    static final String KEY = "sla-portfolio-review";

    private final Reviews reviews;
    private final ReviewSteps steps;
    private final ReviewCounts counts;

    ReviewTasks(Reviews reviews, ReviewSteps steps, ReviewCounts counts, Help help) {
        super(Reviews.PREFIX, help);
        this.reviews = reviews;
        this.steps = steps;
        this.counts = counts;
    }

    /** In whose place a task is done. */
    static Role side(CaseTask task) {
        return task.roles().iterator().next();
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        CaseValues values = new CaseValues();
        switch (task.taskKey()) {
            case "Task_SetServicePrinciples", "Task_SetResourcePrinciples" ->
                values.with("documentCode", steps.proposed(ReviewStep.PRINCIPLES));
            case "Task_EnsureServiceForms", "Task_EnsureResourceForms" ->
                values.with("documentCode", steps.proposed(ReviewStep.FORMS));
            case "Task_CorrectServices", "Task_CorrectResources" ->
                values.with(
                        "termOptions",
                        counts.toDecide(reviews.get(task.number()).period(), side(task)).entrySet().stream()
                                .map(e -> new Option(e.getKey() + ": " + e.getValue(), e.getKey()))
                                .toList());
            default -> {}
        }
        return values.map();
    }

    @Override
    public CaseCard card(String number) {
        return new CaseCard(number, title(reviews.get(number)), "");
    }

    static String title(Review review) {
        return Wording.of("servicelevel.review.title", review.period().label());
    }

    @Override
    public String panelPath(String number) {
        return "/registri/limeni/parskatisana/" + number + "/panelis";
    }

    @Override
    protected String told(TaskAssigned given) {
        return Wording.of(
                "servicelevel.review.given",
                reviews.get(given.number()).period().label(),
                given.due());
    }
}
