package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** How a change ended (PU2-20/A8). */
public enum ClosureCode implements Labelled {
    SUCCESSFUL(Wording.of("change.ClosureCode.SUCCESSFUL")),
    SUCCESSFUL_WITH_DEVIATIONS(Wording.of("change.ClosureCode.SUCCESSFUL_WITH_DEVIATIONS")),
    ROLLED_BACK(Wording.of("change.ClosureCode.ROLLED_BACK")),
    FAILED(Wording.of("change.ClosureCode.FAILED")),
    REJECTED(Wording.of("change.ClosureCode.REJECTED")),
    CANCELLED(Wording.of("change.ClosureCode.CANCELLED")),
    SPLIT(Wording.of("change.ClosureCode.SPLIT")),
    EXPIRED(Wording.of("change.ClosureCode.EXPIRED"));

    private final String label;

    ClosureCode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
