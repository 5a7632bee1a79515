package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Complexity of a change (sarežģītība, PU2-20/V6, V7). */
public enum Complexity implements Labelled {
    SIMPLE("Vienkārša"),
    COMPLEX("Kompleksa");

    private final String label;

    Complexity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
