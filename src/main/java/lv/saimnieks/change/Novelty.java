package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** How well the institution knows this kind of change. */
public enum Novelty implements Labelled {
    KNOWN(Wording.of("change.Novelty.KNOWN")),
    PARTLY_KNOWN(Wording.of("change.Novelty.PARTLY_KNOWN")),
    NEW(Wording.of("change.Novelty.NEW"));

    private final String label;

    Novelty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
