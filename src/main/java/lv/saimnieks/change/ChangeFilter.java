package lv.saimnieks.change;

import java.time.LocalDate;

/**
 * Which changes a list shows; null parts do not narrow it.
 *
 * @param number part of the register number
 * @param text words of title or description, found whatever their case and diacritics
 * @param item code of a service or resource that is a target or may be affected
 * @param manager user id of who manages the change now
 * @param receivedFrom first day of receiving, in Riga
 * @param receivedTo last day of receiving, in Riga
 * @param overdue only changes with an open task whose time has passed
 * @param originTask policy task the request comes from, {@code PU2-18}
 */
public record ChangeFilter(
        String number,
        String text,
        ChangeStatus status,
        ChangeType type,
        Complexity complexity,
        String item,
        String manager,
        LocalDate receivedFrom,
        LocalDate receivedTo,
        boolean overdue,
        String originTask) {

    /** Everything. */
    public static final ChangeFilter ALL =
            new ChangeFilter(null, null, null, null, null, null, null, null, null, false, null);
}
