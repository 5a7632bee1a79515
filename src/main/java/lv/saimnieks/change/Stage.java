package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Moments at which stakeholders are informed (PU2-20/U4). */
public enum Stage implements Labelled {
    REGISTERED(Wording.of("change.Stage.REGISTERED")),
    AUTHORISED(Wording.of("change.Stage.AUTHORISED")),
    PLANNED(Wording.of("change.Stage.PLANNED")),
    IMPLEMENTED(Wording.of("change.Stage.IMPLEMENTED")),
    CLOSED(Wording.of("change.Stage.CLOSED"));

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
