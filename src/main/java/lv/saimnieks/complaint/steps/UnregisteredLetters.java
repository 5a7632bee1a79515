package lv.saimnieks.complaint.steps;

/** Knows what reached the institution and is not registered yet; the ways in stand above this domain. */
public interface UnregisteredLetters {

    /** How many letters wait for somebody to register them or to say that nothing is to be done. */
    long waiting();
}
