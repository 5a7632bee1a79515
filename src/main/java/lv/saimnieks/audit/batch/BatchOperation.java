package lv.saimnieks.audit.batch;

import lv.saimnieks.shared.Wording;

/** What can be done to many cases at once. */
enum BatchOperation {
    /** the system's failed jobs are tried once more */
    RETRY,
    SUSPEND,
    ACTIVATE,
    /** the process is ended before its end, and the register closes the case as cancelled */
    CANCEL,
    /** all open steps are left for one other */
    MOVE;

    public String label() {
        return Wording.of("batch.operation." + name());
    }
}
