package lv.saimnieks.platform.casework;

import org.jspecify.annotations.Nullable;

/**
 * Fact: an open task was handed over to somebody. Published inside the transaction that does it.
 *
 * @param number register number of the case
 * @param from who held it; null when nobody did
 * @param to who holds it now
 * @param by who handed it over: its holder, or a portfolio manager
 * @param reason in the words of that person
 */
public record TaskHandedOver(
        String number,
        String taskId,
        String taskName,
        @Nullable String from,
        String to,
        String by,
        String reason) {}
