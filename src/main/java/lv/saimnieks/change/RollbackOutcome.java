package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** How a rollback ended. */
public enum RollbackOutcome implements Labelled {
    RESTORED,
    PARTLY,
    FAILED
}
