/**
 * What is planned when, and what stands against it (PU2-20/A5). {@code PlannedWorks} reads the plans of all changes,
 * {@code Freezes} keeps the windows in which nothing should be changed, {@code PlanRules} compares a plan with both and
 * with the working days and finds the next free days; {@code PlanCheck} tells the planner. {@code Feeds} gives calendars
 * outside the same by secret addresses. The pages are in {@code web}.
 */
package lv.saimnieks.change.calendar;
