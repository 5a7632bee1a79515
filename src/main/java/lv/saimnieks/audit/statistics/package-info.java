/**
 * How processes run, from the engine's history: counts, durations and waiting of a process and of its steps for the page in
 * Cockpit, and durations by month with two periods side by side at {@code /parskati/ilgumi}.
 */
package lv.saimnieks.audit.statistics;
