package lv.saimnieks.change.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Arrays;

/** Which steps a change takes and who decides: the results of change-authority and change-model (PU2-20/V9). */
@Embeddable
public class ChangeRoute {

    @Embedded
    private Authority authority = new Authority(null, 0, null, null, null);

    @Embedded
    private Model model = new Model(null, 0, 0, null, null, null, null, null, null);

    /**
     * The result of change-authority, as the table gives it.
     *
     * @param roles group ids, separated by commas; likewise {@code additionalAuthority}
     */
    @Embeddable
    public record Authority(
            @Column(name = "authority") String roles,
            int approvals,
            String additionalAuthority,
            String decideWithin,
            @Column(name = "authority_why") String why) {}

    /**
     * The result of change-model, as the table gives it.
     *
     * @param authoriseMode SKIP, SINGLE, MULTI or FAST
     */
    @Embeddable
    public record Model(
            String assessMode,
            int experts,
            int expertsAfter,
            String authoriseMode,
            String planMode,
            String reviewMode,
            String reviewWithin,
            String notifyStages,
            @Column(name = "model_why") String why) {

        /** AUTO_MATCH, FULL, SHORT or RECLASSIFY; null before the table was asked, likewise the other modes. */
        public String assess() {
            return base(assessMode);
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

        public boolean notifiesAt(Stage stage) {
            return notifyStages != null
                    && Arrays.stream(notifyStages.split(","))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .map(Stage::valueOf)
                            .toList()
                            .contains(stage);
        }

        private static String base(String mode) {
            return mode == null ? null : mode.replaceFirst("_(WITH_\\w+|DOUBLE)$", "");
        }
    }

    public void authority(Authority result) {
        authority = result;
    }

    public void model(Model result) {
        model = result;
    }

    public Authority authority() {
        return authority;
    }

    public Model model() {
        return model;
    }
}
