package lv.saimnieks.servicelevel.action;

/** What a person decides where results alone do not say how it goes on. */
public enum EffectDecision {
    /** results are waited for longer */
    WAIT,
    /** the cause is looked for again */
    AGAIN,
    /** somebody above decides */
    ESCALATE,
    ACCEPT_RISK,
    REVISE_TARGET,
    FALSE_MEASUREMENT
}
