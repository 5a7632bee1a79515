package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Risk as likelihood × impact, by the decision risk-level. */
public enum RiskLevel implements Labelled {
    LOW(Wording.of("change.RiskLevel.LOW")),
    MEDIUM(Wording.of("change.RiskLevel.MEDIUM")),
    HIGH(Wording.of("change.RiskLevel.HIGH"));

    private final String label;

    RiskLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
