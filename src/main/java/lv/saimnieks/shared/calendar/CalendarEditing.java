package lv.saimnieks.shared.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Set;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with the calendar's data; each edit makes a version and keeps who did it and when. */
@Service
@Transactional
class CalendarEditing {

    private final CalendarTables tables;
    private final Clock clock;

    CalendarEditing(CalendarTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Adds an exception; refused when the day has one already. */
    void add(DatedException exception, String by) {
        int version = tables.version();
        tables.exceptions(version).stream()
                .filter(e -> e.day().equals(exception.day()))
                .findFirst()
                .ifPresent(e -> {
                    throw Refusal.invalid(
                            "day",
                            Wording.of(
                                    "shared.CalendarEditing.add.day", e.kind().label()));
                });
        newVersion(version + 1, by, Wording.of("shared.CalendarEditing.add", describe(exception)));
        tables.add(exception, version + 1);
    }

    /** Takes an exception away from the next version on; {@code source} says by what decision. */
    void remove(long id, String source, String by) {
        int version = tables.version();
        DatedException exception = tables.exceptions(version).stream()
                .filter(e -> e.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Wording.of("shared.CalendarEditing.remove")));
        newVersion(version + 1, by, Wording.of("shared.CalendarEditing.removed", describe(exception), checked(source)));
        tables.end(id, version + 1);
    }

    /** Changes the weekly pattern. */
    void changeWeek(Set<DayOfWeek> days, String source, String by) {
        if (days.isEmpty()) {
            throw Refusal.invalid("days", Wording.of("shared.CalendarEditing.changeWeek.days"));
        }
        String says = checked(source);
        int version = tables.version();
        CalendarTables.Week week = new CalendarTables.Week(days, says);
        newVersion(version + 1, by, Wording.of("shared.CalendarEditing.changeWeek", WeekNames.of(days), says));
        tables.add(week, version + 1);
    }

    private void newVersion(int version, String by, String change) {
        try {
            tables.addVersion(new CalendarTables.Edit(version, clock.instant(), by, PlainText.cut(change, 1000)));
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(Wording.of("shared.CalendarEditing.newVersion"));
        }
    }

    private static String checked(String source) {
        String says = PlainText.line(source);
        if (says.isEmpty()) {
            throw Refusal.invalid("source", Wording.of("shared.CalendarEditing.checked.source"));
        }
        if (says.length() > 500) {
            throw Refusal.invalid("source", Wording.of("shared.CalendarEditing.sourceTooLong"));
        }
        return says;
    }

    private static String describe(DatedException e) {
        String shorter = e.minutes() == null ? "" : " (par " + e.minutes() + " min)";
        return Wording.of(
                "shared.CalendarEditing.describe",
                Latvian.date(e.day()),
                e.kind().label(),
                shorter,
                e.reason(),
                e.source());
    }
}
