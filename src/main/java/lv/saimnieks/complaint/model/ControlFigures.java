package lv.saimnieks.complaint.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the institution handles complaints and suggestions, in figures without a person (PU2-18/A0, D1, D14).
 *
 * @param from first day of the month that is controlled
 * @param to its last day
 * @param at when the rest was counted
 * @param open not closed then
 * @param overdue of these, not answered though the term has passed
 * @param answeredLate answered in the month, after the term
 * @param repeated causes that come again and again
 * @param unregistered letters that wait for somebody to register them
 */
public record ControlFigures(
        LocalDate from,
        LocalDate to,
        Instant at,
        Count open,
        Count overdue,
        Count answeredLate,
        List<Repeated> repeated,
        long unregistered) {

    /** How far back causes are looked at. */
    public static final int REPEATED_DAYS = 90;

    /** @param resources those of all that are about resources */
    public record Count(long all, long resources) {}

    /** At least three submissions with the same cause about the same item within 90 days. */
    public record Repeated(String item, Cause cause, long count) {}
}
