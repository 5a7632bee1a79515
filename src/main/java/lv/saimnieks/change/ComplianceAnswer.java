package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Answer to a compliance question (PU2-20/U5). */
public enum ComplianceAnswer implements Labelled {
    YES("Atbilst"),
    NO("Neatbilst"),
    NOT_APPLICABLE("Neattiecas");

    private final String label;

    ComplianceAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
