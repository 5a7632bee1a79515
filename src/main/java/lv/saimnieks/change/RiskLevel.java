package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Risk as likelihood × impact, by the decision risk-level. */
public enum RiskLevel implements Labelled {
    LOW("Zems"),
    MEDIUM("Vidējs"),
    HIGH("Augsts");

    private final String label;

    RiskLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
