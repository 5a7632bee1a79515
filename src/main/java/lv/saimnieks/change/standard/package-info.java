/**
 * The catalogue of standard-change models: preauthorised ways of doing a low-risk change (PU2-20/V3), each version from its
 * proposal on, who authorised it, how its changes went, and what becomes of one that failed twice in a row. The process
 * {@code standard-change-model} says in which order.
 */
package lv.saimnieks.change.standard;
