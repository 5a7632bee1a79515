package lv.saimnieks.notification;

import java.util.Set;

/**
 * Fact: a person was shown what was written to people who are no staff.
 *
 * @param numbers register numbers of the cases that it belongs to
 * @param viewer user id
 */
public record MessagesShown(Set<String> numbers, String viewer) {}
