package lv.saimnieks.shared.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A term as decision tables write it: {@code 5 wd}, {@code 4 h}, {@code 1 mon}. */
record Term(int amount, Unit unit) {

    enum Unit {
        WORKING_DAYS("wd"),
        HOURS("h"),
        MONTHS("mon");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }
    }

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    static Term parse(@Nullable String term) {
        Matcher form = WorkingCalendar.TERM.matcher(term == null ? "" : term.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a term such as 5 wd, 4 h or 1 mon: " + term);
        }
        for (Unit unit : Unit.values()) {
            if (unit.sign.equals(form.group(2))) {
                return new Term(Integer.parseInt(form.group(1)), unit);
            }
        }
        throw new IllegalStateException(term);
    }

    /** The last moment: to the hour for hours, else the end of the last day in Riga. */
    Instant after(Instant from, CalendarRules rules) {
        LocalDate day = LocalDate.ofInstant(from, Latvian.ZONE);
        return switch (unit) {
            case HOURS -> from.plus(amount, ChronoUnit.HOURS);
            case WORKING_DAYS -> endOf(rules.plusWorkingDays(day, amount));
            case MONTHS -> endOf(rules.plusMonths(day, amount));
        };
    }

    /** How the deadline was computed, in Latvian: {@code 5 darba dienas no 23.11.2026.} */
    String rule(Instant from) {
        return switch (unit) {
            case HOURS -> Wording.count("shared.Term.hours", amount) + Wording.of("shared.Term.from", from);
            case WORKING_DAYS ->
                Wording.count("shared.Term.workingDays", amount) + Wording.of("shared.Term.from", Latvian.date(from));
            case MONTHS ->
                Wording.count("shared.Term.months", amount) + Wording.of("shared.Term.from", Latvian.date(from));
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(Latvian.ZONE).toInstant();
    }
}
