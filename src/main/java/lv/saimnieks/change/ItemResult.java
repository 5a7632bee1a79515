package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Outcome of a plan item. */
public enum ItemResult implements Labelled {
    DONE(Wording.of("change.ItemResult.DONE")),
    NOT_DONE(Wording.of("change.ItemResult.NOT_DONE"));

    private final String label;

    ItemResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
