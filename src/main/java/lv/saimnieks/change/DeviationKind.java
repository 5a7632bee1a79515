package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** In what implementation deviates from the plan (PU2-20/V8.5). */
public enum DeviationKind implements Labelled {
    DELAY("Termiņš"),
    COST("Izmaksas"),
    SCOPE("Apjoms"),
    QUALITY("Kvalitāte"),
    RISK("Risks");

    private final String label;

    DeviationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
