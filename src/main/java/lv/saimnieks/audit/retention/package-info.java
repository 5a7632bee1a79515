/**
 * How long the history of cases is kept, shown to auditors: for each process the time that its model states, how many
 * cases go when, and of how many the system has kept an evidence file ({@code audit/evidence/CaseArchive}).
 */
package lv.saimnieks.audit.retention;
