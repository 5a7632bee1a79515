package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** How a rollback ended. */
public enum RollbackOutcome implements Labelled {
    RESTORED(Wording.of("change.RollbackOutcome.RESTORED")),
    PARTLY(Wording.of("change.RollbackOutcome.PARTLY")),
    FAILED(Wording.of("change.RollbackOutcome.FAILED"));

    private final String label;

    RollbackOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
