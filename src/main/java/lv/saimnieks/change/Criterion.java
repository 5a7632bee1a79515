package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** The four criteria of a justified decision (findings F15: what a change must fit). */
public enum Criterion implements Labelled {
    GOALS(Wording.of("change.Criterion.GOALS")),
    NEEDS(Wording.of("change.Criterion.NEEDS")),
    CAPABILITIES(Wording.of("change.Criterion.CAPABILITIES")),
    SITUATION(Wording.of("change.Criterion.SITUATION"));

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
