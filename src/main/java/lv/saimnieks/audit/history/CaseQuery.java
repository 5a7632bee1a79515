package lv.saimnieks.audit.history;

import java.time.LocalDate;
import java.util.Set;
import lv.saimnieks.audit.casefile.CaseState;

/**
 * Which cases a list shows and in which order; null parts and empty sets do not narrow it.
 *
 * @param process key of a process
 * @param version of the process
 * @param number part of the register number, whatever its case
 * @param text words of the register's title or description, found whatever their case and diacritics
 * @param startedFrom first day of starting, in Riga; the other days alike, both days included
 * @param startedBy user id
 * @param person user id of who had a task of the case
 * @param role group id of the role that had a task of the case
 * @param step id of an element of the model that the case came to
 * @param overdue only cases with a task that was done after its due date, or is open and past it
 */
public record CaseQuery(
        String process,
        Integer version,
        String number,
        String text,
        Set<CaseState> states,
        LocalDate startedFrom,
        LocalDate startedTo,
        LocalDate finishedFrom,
        LocalDate finishedTo,
        String startedBy,
        String person,
        String role,
        String step,
        boolean overdue,
        CaseOrder order,
        boolean descending) {

    /** Everything, the newest first. */
    public static final CaseQuery ALL = new CaseQuery(
            null,
            null,
            null,
            null,
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            CaseOrder.STARTED,
            true);

    /** Whether finding the cases needs a look at what happened in each of them, which takes far longer than a list of cases. */
    boolean looksIntoCases() {
        return person != null || role != null || step != null || overdue;
    }
}
