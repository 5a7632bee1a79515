package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Type of a change (izmaiņas veids, PU2-20/V3–V5). */
public enum ChangeType implements Labelled {
    STANDARD("Standarta"),
    NORMAL("Normāla"),
    EMERGENCY("Ārkārtas");

    private final String label;

    ChangeType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
