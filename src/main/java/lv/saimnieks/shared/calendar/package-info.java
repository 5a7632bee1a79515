/**
 * The Latvian working-day calendar behind {@link lv.saimnieks.shared.WorkingCalendar}. {@code Holidays} and
 * {@code CalendarRules} are the rules, plain Java; {@code CalendarTables} reads and writes the data (weekly pattern and
 * dated exceptions, each with its source, kept for every version); {@code CalendarPages} is the page
 * {@code /registri/kalendars}, where portfolio managers and the administrator enter the Cabinet's moved days and the
 * institution's own. Which data bind the institution depends on its {@code Profile}
 * ({@code saimnieks.calendar.profile}). {@code OfficeTime} counts in office hours: the clocks of reminders and of
 * overdue steps strike only in them. Requirements 3.3.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.shared.calendar;
