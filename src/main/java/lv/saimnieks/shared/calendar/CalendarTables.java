package lv.saimnieks.shared.calendar;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.shared.DataVersions;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar's data as of any version. An edit adds a version and never overwrites what was in force before. */
@Repository
class CalendarTables {

    private static final RowMapper<DatedException> EXCEPTION = (row, n) -> new DatedException(
            row.getLong("id"),
            row.getObject("on_date", LocalDate.class),
            DayKind.valueOf(row.getString("kind")),
            row.getObject("minutes", Integer.class),
            row.getString("reason"),
            row.getString("source"));

    /** Name of the data's version. */
    static final String DATA = "calendar";

    private final JdbcClient jdbc;
    private final DataVersions versions;

    CalendarTables(JdbcClient jdbc, DataVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    int version() {
        return jdbc.sql("select max(version) from calendar_version")
                .query(Integer.class)
                .single();
    }

    /** The weekly pattern in force in a version. */
    Week week(int version) {
        return jdbc.sql("""
                        select working_days, source from calendar_week
                        where since_version = (select max(since_version) from calendar_week where since_version <= ?)
                        """)
                .param(version)
                .query((row, n) -> new Week(Week.days(row.getString("working_days")), row.getString("source")))
                .single();
    }

    List<DatedException> exceptions(int version) {
        return jdbc.sql("""
                        select id, on_date, kind, minutes, reason, source from calendar_exception
                        where since_version <= :version and (until_version is null or until_version > :version)
                        order by on_date
                        """).param("version", version).query(EXCEPTION).list();
    }

    /** The latest edits, newest first. */
    List<Edit> edits(int limit) {
        return jdbc.sql("""
                        select version, changed_at, changed_by, change from calendar_version
                        order by version desc fetch first %d rows only
                        """.formatted(limit))
                .query((row, n) -> new Edit(
                        row.getInt("version"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by"),
                        row.getString("change")))
                .list();
    }

    /** Two edits at once cannot both get the same version: the second fails with a duplicate key. */
    void addVersion(Edit edit) {
        versions.changed(DATA);
        jdbc.sql("insert into calendar_version (version, changed_at, changed_by, change) values (?, ?, ?, ?)")
                .params(edit.version(), Timestamp.from(edit.at()), edit.by(), edit.change())
                .update();
    }

    void add(DatedException exception, int version) {
        jdbc.sql("""
                        insert into calendar_exception (on_date, kind, minutes, reason, source, since_version)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        exception.day(),
                        exception.kind().name(),
                        exception.minutes(),
                        exception.reason(),
                        exception.source(),
                        version)
                .update();
    }

    void end(long exceptionId, int version) {
        jdbc.sql("update calendar_exception set until_version = ? where id = ? and until_version is null")
                .params(version, exceptionId)
                .update();
    }

    void add(Week week, int version) {
        jdbc.sql("insert into calendar_week (since_version, working_days, source) values (?, ?, ?)")
                .params(version, week.text(), week.source())
                .update();
    }

    /** One edit of the calendar: who changed what, when, and the version it made. */
    record Edit(int version, Instant at, String by, String change) {}

    /** The weekdays usually worked, and the source that says so. */
    record Week(Set<DayOfWeek> days, String source) {

        static Set<DayOfWeek> days(String text) {
            return text.chars()
                    .mapToObj(c -> DayOfWeek.of(c - '0'))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        }

        String text() {
            return days.stream().sorted().map(d -> "" + d.getValue()).collect(Collectors.joining());
        }
    }
}
