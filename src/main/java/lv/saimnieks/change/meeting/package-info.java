/**
 * Sittings in which an authority decides on changes (PU2-20/A4, V8): the agenda is what waits for the decision of whoever
 * calls the meeting; each decision completes the task of its change as Tasklist would, with the same checks; the protocol
 * cannot be changed once it is closed, only added to. Words about a change go with its case.
 */
package lv.saimnieks.change.meeting;
