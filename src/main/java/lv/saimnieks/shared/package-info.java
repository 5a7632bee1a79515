/**
 * What every other package shares and nobody owns: register numbers without gaps, the Latvian working-day calendar,
 * scope, refusals, and how dates, numbers and words are written, searched and sorted in Latvian. Anyone may call it; it
 * knows no other package. The calendar's rules and its page are in {@code calendar}, hidden behind
 * {@link lv.saimnieks.shared.WorkingCalendar}. Its data (weekly pattern, dated exceptions with their sources, versions)
 * are kept in tables, so that an institution enters a Cabinet's order without a new release. What is read at every step
 * and changes seldom is kept in a {@link lv.saimnieks.shared.VersionedCache}, which several nodes may have.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.shared;
