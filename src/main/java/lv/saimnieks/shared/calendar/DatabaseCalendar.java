package lv.saimnieks.shared.calendar;

import java.time.Instant;
import java.time.LocalDate;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * The calendar in force: each call asks for the newest version of the data, which another node may have made, and reads
 * the data again only when it changed.
 */
@Component
class DatabaseCalendar implements WorkingCalendar {

    /** Goes up when the rules in code change. */
    private static final String RULES = "LV1";

    private final CalendarTables tables;
    private final Profile profile;
    private volatile Loaded loaded;

    DatabaseCalendar(CalendarTables tables, CalendarSettings settings) {
        this.tables = tables;
        this.profile = settings.profile();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return current().rules().isWorkingDay(day);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        return current().rules().plusWorkingDays(day, days);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return current().rules().workingDaysBetween(from, to);
    }

    @Override
    public LocalDate plusMonths(LocalDate day, int months) {
        return current().rules().plusMonths(day, months);
    }

    @Override
    public Deadline deadline(Instant from, String term) {
        Loaded now = current();
        Term parsed = Term.parse(term);
        return new Deadline(parsed.after(from, now.rules()), parsed.rule(from), name(now.version()));
    }

    @Override
    public String version() {
        return name(current().version());
    }

    CalendarRules rules() {
        return current().rules();
    }

    Profile profile() {
        return profile;
    }

    private Loaded current() {
        int version = tables.version();
        Loaded known = loaded;
        if (known == null || known.version() != version) {
            CalendarRules rules =
                    new CalendarRules(profile, tables.week(version).days(), tables.exceptions(version));
            known = new Loaded(version, rules);
            loaded = known;
        }
        return known;
    }

    private String name(int version) {
        return RULES + "-" + version + " " + profile;
    }

    private record Loaded(int version, CalendarRules rules) {}
}
