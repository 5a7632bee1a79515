/**
 * What people did: the engine's operation log, beside it our own log of reads and refusals, and the notes of auditors.
 * {@link lv.saimnieks.audit.operations.AccessFilter} sees every request, {@link lv.saimnieks.audit.operations.AccessLog}
 * writes later and forgets by the setting, {@link lv.saimnieks.audit.operations.OperationList} reads both logs as one
 * list, each entry also as a sentence.
 */
package lv.saimnieks.audit.operations;
