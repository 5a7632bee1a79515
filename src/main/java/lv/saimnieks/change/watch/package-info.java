/**
 * Needs of recipients and situations that changed (PU2-20/A1, D1, D3, D5, D7, I3, I8): each quarter whoever manages a
 * service, a resource or a portfolio looks at its signals, some counted in the registers, some written down by managers,
 * and asks for changes or says why none is needed. The process {@code change-watch} says in which order.
 */
package lv.saimnieks.change.watch;
