package lv.saimnieks.audit.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the engine's history what was done in a period: by step, and by requirement over all its steps. */
@Component
class StepHistory {

    /** Completed tasks, other elements passed, and whole processes completed; step ids as in {@code conformity_step}. */
    private static final String DONE = """
            select t.PROC_DEF_ID_ as definition_id, t.TASK_DEF_KEY_ as step_id, t.PROC_INST_ID_ as instance,
              t.ASSIGNEE_ as person, t.END_TIME_ as done_at, t.DURATION_ as took,
              case when t.DUE_DATE_ is null then 0 else 1 end as due,
              case when t.END_TIME_ > t.DUE_DATE_ then 1 else 0 end as late
            from ACT_HI_TASKINST t
            where t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed'
            union all
            select a.PROC_DEF_ID_, a.ACT_ID_, a.PROC_INST_ID_, cast(null as varchar), a.END_TIME_, a.DURATION_, 0, 0
            from ACT_HI_ACTINST a
            where a.END_TIME_ >= :from and a.END_TIME_ < :to and a.TASK_ID_ is null and a.ACT_INST_STATE_ <> 2
            union all
            select p.PROC_DEF_ID_, '', p.PROC_INST_ID_, cast(null as varchar), p.END_TIME_, p.DURATION_, 0, 0
            from ACT_HI_PROCINST p
            where p.END_TIME_ >= :from and p.END_TIME_ < :to and p.STATE_ = 'COMPLETED'
            """;

    private static final String FIGURES = """
              count(*) as times, count(distinct d.instance) as cases, max(d.done_at) as last_at,
              count(distinct d.person) as people, sum(d.due) as due, sum(d.late) as late,
              percentile_cont(0.5) within group (order by d.took) as median, min(p.START_TIME_) as earliest
            """;

    private static final String BY_STEP =
            "select r.requirement, m.process_key, r.step_id," + FIGURES + "from (" + DONE + """
            ) d
            join conformity_requirement r on r.definition_id = d.definition_id and r.step_id = d.step_id
            join conformity_model m on m.definition_id = r.definition_id
            join ACT_HI_PROCINST p on p.PROC_INST_ID_ = d.instance
            group by r.requirement, m.process_key, r.step_id""";

    private static final String BY_REQUIREMENT = "select r.requirement," + FIGURES + "from (" + DONE + """
            ) d
            join conformity_requirement r on r.definition_id = d.definition_id and r.step_id = d.step_id
            join ACT_HI_PROCINST p on p.PROC_INST_ID_ = d.instance
            group by r.requirement""";

    private static final String OPEN = """
            select r.requirement, m.process_key, r.step_id, count(*) as due,
              sum(case when t.DUE_DATE_ < :to and t.DUE_DATE_ < :now then 1 else 0 end) as late
            from ACT_HI_TASKINST t
            join conformity_requirement r on r.definition_id = t.PROC_DEF_ID_ and r.step_id = t.TASK_DEF_KEY_
            join conformity_model m on m.definition_id = r.definition_id
            where t.DUE_DATE_ is not null and t.START_TIME_ < :to and (t.END_TIME_ is null or t.END_TIME_ >= :to)
            group by r.requirement, m.process_key, r.step_id""";

    private static final String ROLES = """
            select distinct m.process_key, t.TASK_DEF_KEY_, l.GROUP_ID_
            from ACT_HI_TASKINST t
            join conformity_model m on m.definition_id = t.PROC_DEF_ID_
            join ACT_HI_IDENTITYLINK l on l.TASK_ID_ = t.ID_
            where t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed'
              and l.TYPE_ = 'candidate' and l.OPERATION_TYPE_ = 'add' and l.GROUP_ID_ is not null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StepHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A step as it serves a requirement; step and process are empty for all steps together. */
    record Key(String requirement, String processKey, String stepId) {

        static Key all(String requirement) {
            return new Key(requirement, "", "");
        }
    }

    /** What was done in the period; steps that were not done and have nothing open are absent. */
    Map<Key, StepFigures> figures(Period period) {
        Map<Key, StepFigures> found = new HashMap<>();
        ask(BY_STEP, period)
                .query((row, n) -> found.put(key(row), figures(row)))
                .list();
        ask(BY_REQUIREMENT, period)
                .query((row, n) -> found.put(Key.all(row.getString(1)), figures(row)))
                .list();
        ask(OPEN, period)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> addOpen(found, row))
                .list();
        return found;
    }

    /** Groups that the tasks done in the period were given to, by process and step. */
    Map<String, Map<String, List<String>>> roles(Period period) {
        Map<String, Map<String, List<String>>> found = new HashMap<>();
        ask(ROLES, period)
                .query((row, n) -> found.computeIfAbsent(row.getString(1), k -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), k -> new ArrayList<>())
                        .add(row.getString(3)))
                .list();
        return found;
    }

    private JdbcClient.StatementSpec ask(String sql, Period period) {
        return jdbc.sql(sql).param("from", Timestamp.from(period.start())).param("to", Timestamp.from(period.end()));
    }

    private static Key addOpen(Map<Key, StepFigures> found, ResultSet row) throws SQLException {
        Key key = key(row);
        long due = row.getLong("due");
        long late = row.getLong("late");
        found.merge(key, StepFigures.NONE.with(due, late), (old, n) -> old.with(due, late));
        found.merge(Key.all(key.requirement()), StepFigures.NONE.with(due, late), (old, n) -> old.with(due, late));
        return key;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), row.getString(2), row.getString(3));
    }

    private static StepFigures figures(ResultSet row) throws SQLException {
        double median = row.getDouble("median");
        Long span = row.wasNull() ? null : Math.round(median);
        return new StepFigures(
                row.getLong("times"),
                row.getLong("cases"),
                instant(row.getTimestamp("last_at")),
                row.getLong("people"),
                row.getLong("due"),
                row.getLong("late"),
                span,
                instant(row.getTimestamp("earliest")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
