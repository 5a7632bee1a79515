package lv.saimnieks.platform;

/**
 * A local user asked for a letter with which to replace a forgotten password; told inside the transaction.
 *
 * @param link the page where that is done, once
 * @param minutes how long the link holds
 */
public record PasswordForgotten(String userId, String link, long minutes) {}
