package lv.saimnieks.notification;

/** Fact: a message went out; {@code number} is the register number of the case it belongs to. */
public record DeliverySucceeded(long messageId, String number) {}
