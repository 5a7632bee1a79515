package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** How a change ended (PU2-20/A8). */
public enum ClosureCode implements Labelled {
    SUCCESSFUL("Sekmīga"),
    SUCCESSFUL_WITH_DEVIATIONS("Sekmīga ar novirzēm"),
    ROLLED_BACK("Atcelta"),
    FAILED("Nesekmīga"),
    REJECTED("Noraidīta"),
    CANCELLED("Atsaukta"),
    SPLIT("Sadalīta"),
    EXPIRED("Zaudējusi spēku");

    private final String label;

    ClosureCode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
