/**
 * What was measured and what came of it (PU2-17/A7, D2, D6): observations come in by API, file, page or a provider's task, or
 * every night from the registers of the house, are corrected with a reason, and are evaluated in the database when a period
 * has ended: value, state and the severity of a breach. Agreed times do not count; what is missing is never met.
 */
package lv.saimnieks.servicelevel.measurement;
