package lv.saimnieks.audit.operations;

import lv.saimnieks.shared.Wording;

/** The sorts of entries in the operation log. */
enum OperationKind {
    /** somebody changed something in the engine */
    CHANGE,
    /** somebody looked at a case */
    READ,
    /** somebody was refused */
    REFUSED;

    /** The kind in words. */
    String label() {
        return Wording.of("operations.kind." + name());
    }
}
