package lv.saimnieks.servicelevel.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.shared.Latvian;

/**
 * A period of a term that has one result, or the part of it in which one version of the term was in force.
 *
 * @param termId of the version
 * @param cycle first day of the whole period
 * @param from first day
 * @param to last day
 */
record Segment(long termId, String code, LocalDate cycle, LocalDate from, LocalDate to) {

    /** The part of a time from its first to its last day in which a version is in force; empty when it is not. */
    static Optional<Segment> of(
            long termId, String code, LocalDate validFrom, LocalDate validTo, LocalDate first, LocalDate last) {
        LocalDate from = validFrom.isAfter(first) ? validFrom : first;
        LocalDate to = validTo != null && validTo.isBefore(last) ? validTo : last;
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Segment(termId, code, first, from, to));
    }

    /** Likewise of a period. */
    static Optional<Segment> of(long termId, String code, LocalDate validFrom, LocalDate validTo, ReportPeriod period) {
        LocalDate first = period.first().atDay(1);
        return of(
                termId,
                code,
                validFrom,
                validTo,
                first,
                first.plusMonths(period.length()).minusDays(1));
    }

    /** First day of the period that a day is in. */
    static LocalDate first(TermPeriod length, LocalDate day) {
        int months = length.months();
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** The period that a day is in. */
    static ReportPeriod cycle(TermPeriod length, LocalDate day) {
        String code = switch (length) {
            case YEAR -> String.valueOf(day.getYear());
            case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case MONTH, CASE -> day.toString().substring(0, 7);
        };
        return ReportPeriod.of(code).orElseThrow();
    }

    Instant start() {
        return midnight(from);
    }

    Instant end() {
        return midnight(to.plusDays(1));
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant();
    }
}
