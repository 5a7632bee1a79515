package lv.saimnieks.audit.conformity;

import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.input.Problems;

/**
 * Days in Riga that a report is about, both included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
record Period(LocalDate from, LocalDate to) {

    /** The calendar year of the day. */
    static Period year(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** The quarter of the year that the day is in. */
    static Period quarter(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /**
     * What was typed; the year of the day when nothing was.
     *
     * @throws Refusal with the fields {@code from} and {@code to} that cannot be understood
     */
    static Period of(String from, String to, LocalDate today) {
        Problems wrong = new Problems();
        LocalDate first = or(wrong.day("from", from), year(today).from());
        LocalDate last = or(wrong.day("to", to), latest(year(first).to(), first));
        wrong.period(first, last, "to");
        wrong.refuse();
        return new Period(first, last);
    }

    /** The same without the days after this one; one that lies wholly after it stays as it is. */
    Period until(LocalDate day) {
        return to.isAfter(day) && !from.isAfter(day) ? new Period(from, day) : this;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate or(LocalDate typed, LocalDate unsaid) {
        return typed == null ? unsaid : typed;
    }

    /** Midnight in Riga at which the period begins. */
    Instant start() {
        return from.atStartOfDay(Latvian.ZONE).toInstant();
    }

    /** Midnight in Riga at which the period is over. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(Latvian.ZONE).toInstant();
    }

    /** As part of an address: {@code from=2026-01-01&to=2026-12-31}. */
    public String query() {
        return "from=" + from + "&to=" + to;
    }

    /** In words: {@code 01.01.2026.–31.12.2026.} */
    public String words() {
        return Latvian.date(from) + "–" + Latvian.date(to);
    }
}
