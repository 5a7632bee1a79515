package lv.saimnieks.audit.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/**
 * Days in Riga that a report is about, both included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
record Period(LocalDate from, LocalDate to) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

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
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate first = day(from, year(today).from(), "from", wrong);
        LocalDate last = day(to, first == null ? null : latest(year(first).to(), first), "to", wrong);
        if (first != null && last != null && last.isBefore(first)) {
            wrong.put("to", Wording.of("conformity.period.order"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return new Period(first, last);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(String typed, LocalDate unsaid, String field, Map<String, String> wrong) {
        if (typed == null || typed.isBlank()) {
            return unsaid;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below like any other date that cannot be meant
        }
        wrong.put(field, Wording.of("conformity.period.date"));
        return null;
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
