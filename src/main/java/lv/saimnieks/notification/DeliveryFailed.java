package lv.saimnieks.notification;

/**
 * Fact: a message was given up after its last attempt.
 *
 * @param messageId its number in the register of messages
 * @param number register number of the case it belongs to
 * @param template name of its template
 * @param attempts how often it was tried
 */
public record DeliveryFailed(long messageId, String number, String template, int attempts) {}
