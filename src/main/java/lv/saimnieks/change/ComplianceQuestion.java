package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** The five compliance questions (PU2-20/U5). */
public enum ComplianceQuestion implements Labelled {
    LAW("Normatīvais regulējums"),
    PERSONAL_DATA("Personas datu aizsardzība"),
    ACCESSIBILITY("Piekļūstamība"),
    PROCUREMENT("Iepirkums"),
    SECURITY("Drošība");

    private final String label;

    ComplianceQuestion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
