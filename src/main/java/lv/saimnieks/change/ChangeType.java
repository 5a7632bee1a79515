package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Type of a change (izmaiņas veids, PU2-20/V3–V5). */
public enum ChangeType implements Labelled {
    STANDARD(Wording.of("change.ChangeType.STANDARD")),
    NORMAL(Wording.of("change.ChangeType.NORMAL")),
    EMERGENCY(Wording.of("change.ChangeType.EMERGENCY"));

    private final String label;

    ChangeType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
