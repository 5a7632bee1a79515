package lv.saimnieks.shared.calendar;

import java.time.Duration;
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
        this.loaded = new VersionedCache<>(versions, CalendarTables.DATA, () -> load(tables, settings));
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
    public Duration officeTime(Instant from, Instant to) {
        return current().office().between(from, to);
    }

    @Override
    public Instant plusOfficeTime(Instant from, Duration time) {
        return current().office().plus(from, time);
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

    private static Loaded load(CalendarTables tables, CalendarSettings settings) {
        int version = tables.version();
        CalendarRules rules =
                new CalendarRules(settings.profile(), tables.week(version).days(), tables.exceptions(version));
        return new Loaded(version, rules, new OfficeTime(rules, settings.opens(), settings.closes()));
    }

    private String name(int version) {
        return RULES + "-" + version + " " + profile;
    }

    private record Loaded(int version, CalendarRules rules, OfficeTime office) {}
}
