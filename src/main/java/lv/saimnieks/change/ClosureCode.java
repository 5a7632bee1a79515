package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** How a change ended (PU2-20/A8). */
public enum ClosureCode implements Labelled {
    SUCCESSFUL,
    SUCCESSFUL_WITH_DEVIATIONS,
    ROLLED_BACK,
    FAILED,
    REJECTED,
    CANCELLED,
    SPLIT,
    EXPIRED
}
