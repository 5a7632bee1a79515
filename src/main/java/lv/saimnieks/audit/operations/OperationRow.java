package lv.saimnieks.audit.operations;

import java.time.Instant;

/**
 * An entry of the operation log.
 *
 * @param id of the entry, which an annotation belongs to
 * @param operationId the engine's id of an operation of several entries; null for reads and refusals
 * @param user null for the system
 * @param before the old value in words where there are any
 * @param after the new value in words where there are any
 * @param words the whole entry as a sentence
 * @param annotation the last note of an auditor; null when there is none
 */
record OperationRow(
        String id,
        String operationId,
        OperationKind kind,
        String kindLabel,
        Instant at,
        String user,
        String userName,
        String operation,
        String operationLabel,
        String entity,
        String entityLabel,
        String property,
        String before,
        String after,
        String caseId,
        String number,
        String process,
        String processName,
        String step,
        String words,
        Annotation annotation) {

    /** A note of an auditor. */
    record Annotation(String text, String by, String byName, Instant at) {}
}
