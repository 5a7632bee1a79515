package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** In what implementation deviates from the plan (PU2-20/V8.5). */
public enum DeviationKind implements Labelled {
    DELAY(Wording.of("change.DeviationKind.DELAY")),
    COST(Wording.of("change.DeviationKind.COST")),
    SCOPE(Wording.of("change.DeviationKind.SCOPE")),
    QUALITY(Wording.of("change.DeviationKind.QUALITY")),
    RISK(Wording.of("change.DeviationKind.RISK"));

    private final String label;

    DeviationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
