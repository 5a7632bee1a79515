package lv.saimnieks.platform;

/**
 * Somebody's second factor was taken away; told inside the transaction.
 *
 * @param by user id of who did it, the person or an administrator
 * @param path the address at which it was done
 */
public record SecondFactorRemoved(String userId, String by, String path) {}
