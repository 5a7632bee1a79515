package lv.saimnieks.audit.conformity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.shared.Wording;

/**
 * How a requirement is served.
 *
 * @param steps the steps that serve it; none when no deployed process does
 * @param figures over all its steps together
 */
record ActionReport(@JsonUnwrapped Policy.Item item, List<StepReport> steps, StepFigures figures) {

    /** How it stands. */
    enum State {
        /** a step serves it, and it was done in the period */
        DONE,
        /** a step serves it, but it was not done in the period */
        NOT_DONE,
        /** only versions that are no longer the newest serve it */
        DROPPED,
        /** no deployed step serves it */
        MISSING;

        public String label() {
            return Wording.of("conformity.action." + name());
        }

        /** Class of the badge. */
        public String badge() {
            return switch (this) {
                case DONE -> "good";
                case NOT_DONE -> "";
                case DROPPED, MISSING -> "bad";
            };
        }
    }

    @JsonProperty
    public State state() {
        if (steps.isEmpty()) {
            return State.MISSING;
        }
        if (steps.stream().noneMatch(StepReport::newest)) {
            return State.DROPPED;
        }
        return figures.times() > 0 ? State.DONE : State.NOT_DONE;
    }

    /** In how many cases; a dash where it is not counted. */
    public String caseWords() {
        return figures.cases() == null ? Wording.of("conformity.report.nothing") : String.valueOf(figures.cases());
    }

    @JsonProperty
    String stateLabel() {
        return state().label();
    }
}
