package lv.saimnieks.shared.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lv.saimnieks.shared.Latvian;

/** Counting in office hours: from opening to closing in Riga on working days, shorter on shortened ones. */
final class OfficeTime {

    private final CalendarRules rules;
    private final LocalTime opens;
    private final LocalTime closes;

    OfficeTime(CalendarRules rules, LocalTime opens, LocalTime closes) {
        this.rules = rules;
        this.opens = opens;
        this.closes = closes;
    }

    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = Latvian.dayOf(from); !day.isAfter(Latvian.dayOf(to)); day = day.plusDays(1)) {
            sum = sum.plus(worked(later(from, opening(day)), earlier(to, closing(day))));
        }
        return sum;
    }

    /** Never at closing: what would end with the day begins the next one. */
    Instant plus(Instant from, Duration time) {
        Duration left = time;
        LocalDate day = Latvian.dayOf(from);
        while (true) {
            Instant begin = later(from, opening(day));
            Duration here = worked(begin, closing(day));
            if (left.compareTo(here) < 0) {
                return begin.plus(left);
            }
            left = left.minus(here);
            day = day.plusDays(1);
        }
    }

    private Instant opening(LocalDate day) {
        return moment(day, opens);
    }

    /** On a day that is not worked, before it opens. */
    private Instant closing(LocalDate day) {
        return rules.isWorkingDay(day)
                ? moment(day, closes).minus(Duration.ofMinutes(rules.shortenedBy(day)))
                : opening(day);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Latvian.ZONE).toInstant();
    }

    private static Duration worked(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
