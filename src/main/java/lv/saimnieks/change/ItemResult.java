package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** Outcome of a plan item. */
public enum ItemResult implements Labelled {
    DONE("Izdarīts"),
    NOT_DONE("Nav izdarīts");

    private final String label;

    ItemResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
