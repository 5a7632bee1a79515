package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** The five compliance questions (PU2-20/U5). */
public enum ComplianceQuestion implements Labelled {
    LAW(Wording.of("change.ComplianceQuestion.LAW")),
    PERSONAL_DATA(Wording.of("change.ComplianceQuestion.PERSONAL_DATA")),
    ACCESSIBILITY(Wording.of("change.ComplianceQuestion.ACCESSIBILITY")),
    PROCUREMENT(Wording.of("change.ComplianceQuestion.PROCUREMENT")),
    SECURITY(Wording.of("change.ComplianceQuestion.SECURITY"));

    private final String label;

    ComplianceQuestion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
