package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** How a rollback ended. */
public enum RollbackOutcome implements Labelled {
    RESTORED("Iepriekšējais stāvoklis atjaunots"),
    PARTLY("Atjaunots daļēji"),
    FAILED("Nav atjaunots");

    private final String label;

    RollbackOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
