package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What a change does to its target (PU2-20/V1). */
public enum ChangeKind implements Labelled {
    ADD("Pievienošana"),
    MODIFY("Modifikācija"),
    REMOVE("Noņemšana");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
