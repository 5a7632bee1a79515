package lv.saimnieks.notification;

import java.util.List;

/** Fact: messages went out; their numbers in the register of messages. */
public record DeliveriesSucceeded(List<Long> messageIds) {}
