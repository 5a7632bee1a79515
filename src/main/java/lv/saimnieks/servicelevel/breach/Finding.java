package lv.saimnieks.servicelevel.breach;

/** What the evaluation of the period says of a nonconformity. */
public enum Finding {
    MISSING,
    NONE,
    AT_RISK,
    BREACH,
    /** no breach is measured, but somebody who was there says so: a person looks */
    SUSPECTED
}
