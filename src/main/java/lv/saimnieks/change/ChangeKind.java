package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** What a change does to its target (PU2-20/V1). */
public enum ChangeKind implements Labelled {
    ADD(Wording.of("change.ChangeKind.ADD")),
    MODIFY(Wording.of("change.ChangeKind.MODIFY")),
    REMOVE(Wording.of("change.ChangeKind.REMOVE"));

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
