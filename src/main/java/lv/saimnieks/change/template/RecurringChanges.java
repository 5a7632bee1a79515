package lv.saimnieks.change.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of series: templates that repeat, kept by portfolio managers and by whoever manages what the template is
 * about.
 */
@Service
@Transactional
public class RecurringChanges {

    private static final Set<Role> MANAGERS = EnumSet.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER);
    private static final int MOST = 60;
    private static final int LONGEST_PROBLEM = 1000;

    private final JdbcClient jdbc;
    private final ChangeTemplates templates;
    private final Levels levels;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RecurringChanges(JdbcClient jdbc, ChangeTemplates templates, Levels levels, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.levels = levels;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A change that was asked for by itself, and the day it is for. */
    public record Made(LocalDate day, String number) {}

    /** Its next day, and when the change for it is asked for. */
    public record Next(LocalDate day, LocalDate asked) {}

    /** Whether the person keeps series of a template. */
    @Transactional(readOnly = true)
    public boolean mayKeep(String user, ChangeTemplate template) {
        return templates.mayKeep(user)
                || levels.holders(MANAGERS, template.content().targets()).contains(user);
    }

    /** @throws Refusal unless the person keeps series of the template */
    @Transactional(readOnly = true)
    public void requireMayKeep(String user, String template) {
        if (!mayKeep(user, templates.get(template))) {
            throw Refusal.forbidden(Wording.of("change.series.notYours"));
        }
    }

    /** Those of a template, the newest first. */
    @Transactional(readOnly = true)
    public List<ChangeSeries> of(String template) {
        return jdbc.sql("select * from change_series where template_code = ? order by id desc")
                .param(template)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public ChangeSeries get(long id) {
        return jdbc.sql("select * from change_series where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("change.series.missing")));
    }

    /** Its changes, the latest first. */
    @Transactional(readOnly = true)
    public List<Made> changesOf(long id) {
        return jdbc.sql("select made_for, change_number from change_series_change where series_id = ?"
                        + " order by made_for desc")
                .param(id)
                .query((row, n) -> new Made(row.getDate("made_for").toLocalDate(), row.getString("change_number")))
                .list();
    }

    /** What comes next; empty when it is stopped or over, or its template is withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Next> nextOf(ChangeSeries series) {
        Repetition r = series.repetition();
        return series.stoppedAt() != null
                        || !r.has(series.next())
                        || !templates.get(series.template()).inForce()
                ? Optional.empty()
                : Optional.of(new Next(r.day(series.next(), calendar), r.asked(series.next(), calendar)));
    }

    /**
     * Has a template repeated in the person's name; answers the id of the series.
     *
     * @throws Refusal with field names when something is missing or wrong, or the person may not
     */
    public long add(
            String template,
            @Nullable Integer every,
            @Nullable RepeatUnit unit,
            @Nullable LocalDate first,
            @Nullable Integer ahead,
            @Nullable LocalDate until,
            String user) {
        requireMayKeep(user, template);
        ChangeTemplates.requireInForce(templates.get(template));
        Problems wrong = new Problems();
        if (every == null || every < 1 || every > MOST) {
            wrong.add("every", Wording.of("change.series.everyWrong", MOST));
        }
        if (unit == null) {
            wrong.add("unit", Wording.of("change.series.unitMissing"));
        }
        if (first == null || first.isBefore(LocalDate.now(clock))) {
            wrong.add("first", Wording.of("change.series.firstWrong"));
        }
        if (ahead == null || ahead < 0 || ahead > MOST) {
            wrong.add("ahead", Wording.of("change.series.aheadWrong", MOST));
        }
        wrong.period(first, until, "until");
        wrong.refuse();
        jdbc.sql("""
                        insert into change_series (template_code, repeat_every, repeat_unit, first_day, days_ahead, last_day,
                          keeper, started_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(template, every, unit.name(), first, ahead, until, user, now())
                .update();
        return of(template).get(0).id();
    }

    /** Stops a series; its changes go on. */
    public void stop(long id, String user) {
        requireMayKeep(user, get(id).template());
        int stopped = jdbc.sql(
                        "update change_series set stopped_by = ?, stopped_at = ? where id = ? and stopped_at is null")
                .params(user, now(), id)
                .update();
        if (stopped == 0) {
            throw Refusal.conflict(Wording.of("change.series.stoppedAlready"));
        }
    }

    /** From now on its changes are asked for in this person's name. */
    public void takeOver(long id, String user) {
        requireMayKeep(user, get(id).template());
        jdbc.sql("update change_series set keeper = ?, problem = null where id = ?")
                .params(user, id)
                .update();
    }

    /** Those whose change is to be asked for. */
    @Transactional(readOnly = true)
    public List<ChangeSeries> due() {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("select * from change_series where stopped_at is null order by id")
                .query((row, n) -> read(row))
                .list()
                .stream()
                .filter(s -> templates.get(s.template()).inForce())
                .filter(s -> s.repetition().due(s.next(), today, calendar) >= 0)
                .toList();
    }

    /**
     * Takes the time that is due, to be asked for in the same transaction; answers its day. Whoever comes second waits for
     * the first and has nothing to do.
     */
    public Optional<LocalDate> take(ChangeSeries series) {
        int time = series.repetition().due(series.next(), LocalDate.now(clock), calendar);
        if (time < 0) {
            return Optional.empty();
        }
        int taken = jdbc.sql("update change_series set next_time = ?, problem = null"
                        + " where id = ? and next_time = ? and stopped_at is null")
                .params(time + 1, series.id(), series.next())
                .update();
        return taken == 0 ? Optional.empty() : Optional.of(series.repetition().day(time, calendar));
    }

    /** A change was asked for. */
    public void made(ChangeSeries series, LocalDate day, String number) {
        jdbc.sql("insert into change_series_change (series_id, made_for, change_number) values (?, ?, ?)")
                .params(series.id(), day, number)
                .update();
    }

    /** A change could not be asked for; it is tried again. @return whether that is news */
    public boolean failed(ChangeSeries series, String problem) {
        return jdbc.sql(
                                "update change_series set problem = :why where id = :id and (problem is null or problem <> :why)")
                        .param("why", PlainText.cut(problem, LONGEST_PROBLEM))
                        .param("id", series.id())
                        .update()
                > 0;
    }

    /** Whether the person in whose name it repeats still may keep it. */
    @Transactional(readOnly = true)
    public boolean kept(ChangeSeries series) {
        return mayKeep(series.keeper(), templates.get(series.template()));
    }

    /** The portfolio managers of what a template is about. */
    @Transactional(readOnly = true)
    public Set<String> overseers(ChangeTemplate template) {
        Set<String> targets = template.content().targets();
        return levels.holders(levels.portfolioRoles(targets), targets);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ChangeSeries read(ResultSet row) throws SQLException {
        var until = row.getDate("last_day");
        var stopped = row.getTimestamp("stopped_at");
        return new ChangeSeries(
                row.getLong("id"),
                row.getString("template_code"),
                new Repetition(
                        row.getInt("repeat_every"),
                        RepeatUnit.valueOf(row.getString("repeat_unit")),
                        row.getDate("first_day").toLocalDate(),
                        row.getInt("days_ahead"),
                        until == null ? null : until.toLocalDate()),
                row.getString("keeper"),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("next_time"),
                row.getString("stopped_by"),
                stopped == null ? null : stopped.toInstant(),
                row.getString("problem"));
    }
}
