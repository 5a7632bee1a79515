/**
 * The processes of this domain where they meet the engine: how cases begin, who does a task, what becomes of the answer.
 * Files are named by their process: Measurement, Action, Review, Usage.
 */
package lv.saimnieks.servicelevel.process;
