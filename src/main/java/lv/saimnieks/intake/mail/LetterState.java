package lv.saimnieks.intake.mail;

import lv.saimnieks.shared.Labelled;

/** What became of a letter. */
enum LetterState implements Labelled {
    /** a new submission */
    SUBMISSION,
    /** added to a case */
    ADDED,
    /** a member of staff answered the system's mail: a comment in the case, and kept only there */
    COMMENT,
    /** from a machine: starts nothing */
    MACHINE,
    /** waits until a person decides */
    HELD,
    /** a person looked at it, nothing is to be done */
    SEEN,
    /** erased with the person who wrote it; that there was a letter stays */
    ERASED;

    /** Whether a person may still make something of it. */
    public boolean isOpen() {
        return this == MACHINE || this == HELD;
    }
}
