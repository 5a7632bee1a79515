/**
 * Nonconformities of service levels (neatbilstība, {@code NEA-2026-000001}; PU2-17/O3, A7, B2): a period of a term in which
 * a person has something to do, because what was promised and what is do not agree. Each has an instance of {@code
 * sla-measurement}; periods in which nobody has anything to do stay in the register of results and have none.
 */
@org.springframework.modulith.NamedInterface("breach")
package lv.saimnieks.servicelevel.breach;
