package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Complexity of a change (sarežģītība, PU2-20/V6, V7). */
public enum Complexity implements Labelled {
    SIMPLE(Wording.of("change.Complexity.SIMPLE")),
    COMPLEX(Wording.of("change.Complexity.COMPLEX"));

    private final String label;

    Complexity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
