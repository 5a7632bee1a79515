/**
 * Consultations that were given (PU2-12/O2, V2): who asked what, what was answered and how long it took. Three on one
 * topic within 90 days propose a guide to the manager who is responsible. {@link
 * lv.saimnieks.support.consultation.Consultations} enters them.
 */
package lv.saimnieks.support.consultation;
