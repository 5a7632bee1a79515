/**
 * Evidence for auditors: the history of cases in Cockpit and how long it is kept, the operation log, the chain of sums over
 * timelines and logs, the mask over free text for readers from outside, statistics of processes, evidence files, self-audit and the conformity report. Reads what the engine keeps and what the registers tell through
 * {@link lv.saimnieks.platform.casework.CaseStory}; names no domain, so every new process is covered as it is, and changes nothing but
 * by {@code batch}, in which an administrator does to many cases of the list what may be done to a single one.
 * Whose history a person may read is decided by the engine's authorization {@code READ_HISTORY} on the process
 * ({@link lv.saimnieks.audit.AuditAccess}). REST is below {@code /api/audit}; the Cockpit plugin, the evidence file and
 * the reports use the same services.
 */
package lv.saimnieks.audit;
