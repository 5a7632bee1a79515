package lv.saimnieks.shared.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.VersionedCache;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The calendar in force, kept until this or another node makes another version of its data. */
@Component
class DatabaseCalendar implements WorkingCalendar {

    /** Goes up when the rules in code change. */
    private static final String RULES = "LV1";

    private final Profile profile;
    private final VersionedCache<Loaded> loaded;

    DatabaseCalendar(CalendarTables tables, CalendarSettings settings, DataVersions versions) {
        this.profile = settings.profile();
        this.loaded = new VersionedCache<>(versions, CalendarTables.DATA, () -> load(tables, profile));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return current().rules().isWorkingDay(day);
    }

    @Override
    public Optional<String> nameOf(LocalDate day) {
        return current().rules().nameOf(day);
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
        return loaded.get();
    }

    private static Loaded load(CalendarTables tables, Profile profile) {
        int version = tables.version();
        return new Loaded(
                version, new CalendarRules(profile, tables.week(version).days(), tables.exceptions(version)));
    }

    private String name(int version) {
        return RULES + "-" + version + " " + profile;
    }

    private record Loaded(int version, CalendarRules rules) {}
}
