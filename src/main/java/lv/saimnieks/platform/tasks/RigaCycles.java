package lv.saimnieks.platform.tasks;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Repeats of days, months and years from a moment that names its zone, such as {@code R/2026-01-01T08:00+02:00/P1M}, by the
 * clock of Riga: eight o'clock stays eight o'clock in summer, in whatever zone the server is. The engine counts the rest.
 */
class RigaCycles extends CycleBusinessCalendar {

    private static final Pattern CYCLE = Pattern.compile("R/([^/]+T[^/]+(?:Z|[+-]\\d\\d:\\d\\d))/(P[^/T]+)");

    @Override
    public Date resolveDuedate(String cycle, Date from, long offset) {
        Matcher found = CYCLE.matcher(cycle);
        if (!found.matches()) {
            return super.resolveDuedate(cycle, from, offset);
        }
        Duration moved = Duration.ofMillis(offset);
        Date now = from == null ? ClockUtil.getCurrentTime() : from;
        ZonedDateTime start = OffsetDateTime.parse(found.group(1)).atZoneSameInstant(Latvian.ZONE);
        Period period = Period.parse(found.group(2));
        ZonedDateTime next = start;
        for (int i = 1; !next.toInstant().isAfter(now.toInstant().minus(moved)); i++) {
            next = start.plus(period.multipliedBy(i));
        }
        return Date.from(next.plus(moved).toInstant());
    }
}
