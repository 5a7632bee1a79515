package lv.saimnieks.audit.operations;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which entries a list shows; null parts and empty sets do not narrow it.
 *
 * @param caseKey process instance id or register number
 * @param from first day, in Riga
 * @param to last day, in Riga
 * @param text part of property, values or path
 */
record OperationQuery(
        Set<OperationKind> kinds,
        String user,
        String caseKey,
        String process,
        String operation,
        String entity,
        LocalDate from,
        LocalDate to,
        String text) {}
