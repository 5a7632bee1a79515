/**
 * Corrective actions (korektīvā darbība, {@code KD-2026-000001}; PU2-17/A8, O3, D3, D1.5): what is done about a breach, from
 * containment to the proof by the next periods' results that it helped. Each has an instance of {@code
 * sla-corrective-action}. Measures are verified by somebody else than who did them; what does not help is looked into
 * again, one degree graver.
 */
@org.springframework.modulith.NamedInterface("action")
package lv.saimnieks.servicelevel.action;
