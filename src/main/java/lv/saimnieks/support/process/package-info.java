/**
 * Where needs meet the process {@code methodical-support}: the ways in, who does a task and by when, and what becomes of
 * the answers.
 */
package lv.saimnieks.support.process;
