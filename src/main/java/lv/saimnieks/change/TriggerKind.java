package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Why a change is needed (PU2-20/O1). */
public enum TriggerKind implements Labelled {
    NEED(Wording.of("change.TriggerKind.NEED")),
    SITUATION(Wording.of("change.TriggerKind.SITUATION"));

    private final String label;

    TriggerKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
