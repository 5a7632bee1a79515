/**
 * Trainings for providers inside and outside (PU2-12/O2, V2, U1): planned in sessions, people enrol or are enrolled and
 * get invitations for their calendars, attendance says who has what they need. {@link
 * lv.saimnieks.support.training.Trainings} plans them, {@link lv.saimnieks.support.training.Enrolments} keeps the people.
 */
package lv.saimnieks.support.training;
