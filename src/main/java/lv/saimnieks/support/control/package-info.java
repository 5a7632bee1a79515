/**
 * Both portfolio managers look every half-year at what methodical support covers, and decide for which gaps support is
 * begun (PU2-12/A1, D1, D3, U1); what was found and decided stays. The process {@code methodical-support-control} says in
 * which order.
 */
package lv.saimnieks.support.control;
