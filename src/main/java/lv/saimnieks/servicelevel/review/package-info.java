/**
 * The quarterly review of how levels are kept in the whole institution, by both portfolio managers (PU2-17/A1–A6, D1,
 * D11): its figures, what each side answered in each step, and the report that stays for the control of what was done
 * (PU3-3). The process {@code sla-portfolio-review} says in which order.
 */
package lv.saimnieks.servicelevel.review;
