package lv.saimnieks.audit.casefile;

import lv.saimnieks.shared.Wording;

/** The sorts of things that a case's story tells of. */
public enum MomentKind {
    START,
    /** an automatic step */
    STEP,
    /** a task: created, claimed, delegated, completed */
    TASK,
    /** what a person answered or decided, from the register */
    ANSWER,
    /** a decision table was evaluated */
    DECISION,
    MESSAGE,
    TIMER,
    ESCALATION,
    INCIDENT,
    RETRY,
    MAIL,
    /** an operation of an administrator */
    OPERATION,
    END;

    /** The kind in words. */
    public String label() {
        return Wording.of("casefile.kind." + name());
    }
}
