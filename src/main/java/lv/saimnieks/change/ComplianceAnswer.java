package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Answer to a compliance question (PU2-20/U5). */
public enum ComplianceAnswer implements Labelled {
    YES(Wording.of("change.ComplianceAnswer.YES")),
    NO(Wording.of("change.ComplianceAnswer.NO")),
    NOT_APPLICABLE(Wording.of("change.ComplianceAnswer.NOT_APPLICABLE"));

    private final String label;

    ComplianceAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
