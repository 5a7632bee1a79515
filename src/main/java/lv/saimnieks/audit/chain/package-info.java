/**
 * The trail as a chain of sums, so that nobody changes, takes away or slips in a row by SQL unnoticed: the timeline of all
 * registers, the engine's operation log, the log of reads and refusals, edits of the windows in
 * which nothing should be changed, and every deployed model, decision table and form.
 * {@link lv.saimnieks.audit.chain.TrailChain} takes in, a minute later and beside all work, what was committed since;
 * {@link lv.saimnieks.audit.chain.TrailSeals} signs the chain's end when a day is over, and what was sealed can be taken
 * outside; {@link lv.saimnieks.audit.chain.TrailCheck} compares, and {@link lv.saimnieks.audit.chain.TrailConformity} says
 * it in the self-audit. A row may go when the time for which it has to be kept is over; its link stays. What is altered
 * before it is taken in, and a whole chain rewritten before it is sealed, does not show.
 */
package lv.saimnieks.audit.chain;
