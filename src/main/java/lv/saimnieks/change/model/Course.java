package lv.saimnieks.change.model;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which steps a change takes and who decides: the results of change-authority and change-model (PU2-20/V9). */
@Embeddable
public class Course {

    private String authority;
    private String additionalAuthority;
    private int approvals;
    private String decideWithin;
    private String authorityWhy;

    private String assessMode;
    private int experts;
    private int expertsAfter;
    private String authoriseMode;
    private String planMode;
    private String reviewMode;
    private String reviewWithin;
    private String notifyStages;
    private String modelWhy;

    /** The result of change-authority, as the table gives it. */
    public record Authority(
            String authority, int approvals, String additionalAuthority, String decideWithin, String why) {}

    /** The result of change-model, as the table gives it. */
    public record Model(
            String assess,
            int experts,
            int expertsAfter,
            String authorise,
            String plan,
            String review,
            String reviewWithin,
            String notifyStages,
            String why) {}

    public void authority(Authority result) {
        authority = result.authority();
        approvals = result.approvals();
        additionalAuthority = result.additionalAuthority();
        decideWithin = result.decideWithin();
        authorityWhy = result.why();
    }

    public void model(Model result) {
        assessMode = result.assess();
        experts = result.experts();
        expertsAfter = result.expertsAfter();
        authoriseMode = result.authorise();
        planMode = result.plan();
        reviewMode = result.review();
        reviewWithin = result.reviewWithin();
        notifyStages = result.notifyStages();
        modelWhy = result.why();
    }

    public String authority() {
        return authority;
    }

    public String additionalAuthority() {
        return additionalAuthority;
    }

    public int approvals() {
        return approvals;
    }

    public String decideWithin() {
        return decideWithin;
    }

    public String authorityWhy() {
        return authorityWhy;
    }

    /** AUTO_MATCH, FULL, SHORT or RECLASSIFY. */
    public String assess() {
        return base(assessMode);
    }

    public int experts() {
        return experts;
    }

    public int expertsAfter() {
        return expertsAfter;
    }

    /** SKIP, SINGLE, MULTI or FAST. */
    public String authorise() {
        return authoriseMode;
    }

    /** TEMPLATE, FULL or AFTER. */
    public String plan() {
        return base(planMode);
    }

    /** Whether the model asks for a plan of the risks too. */
    public boolean riskPlanNeeded() {
        return planMode != null && planMode.endsWith("_WITH_RISKS");
    }

    /** LIGHT or FULL. */
    public String review() {
        return base(reviewMode);
    }

    public String reviewWithin() {
        return reviewWithin;
    }

    public String modelWhy() {
        return modelWhy;
    }

    public boolean notifiesAt(Stage stage) {
        return stages().contains(stage);
    }

    private Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (notifyStages != null) {
            Arrays.stream(notifyStages.split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .map(Stage::valueOf)
                    .forEach(stages::add);
        }
        return stages;
    }

    private static String base(String mode) {
        return mode == null ? null : mode.replaceFirst("_(WITH_\\w+|DOUBLE)$", "");
    }
}
