/**
 * Reports of changes beside the register: how many there were, how they went and how long they took by class, month and
 * item (RPT-3); the open risks of changes that are not over (RPT-9, PU2-20/U3), and what is still
 * owed for emergency changes after they were done at once (V5), with the share of emergencies and of splits (E16). Each page
 * has its tables as CSV; a percentage stands with its n. {@code ReviewReports} tells one change that was reviewed, to be read
 * and printed.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.change.report;
