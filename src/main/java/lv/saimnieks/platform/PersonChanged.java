package lv.saimnieks.platform;

/**
 * A role of a person was given or taken, or the person was removed from the directory; told inside the transaction.
 *
 * @param gone whether the person is in the directory no more
 */
public record PersonChanged(String userId, boolean gone) {}
