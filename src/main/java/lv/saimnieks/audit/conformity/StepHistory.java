package lv.saimnieks.audit.conformity;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the engine's history what was done in a period, each table read in one go. */
@Component
class StepHistory {

    /** Completed tasks: definition, step, case, when, and whether in time. */
    private static final String TASKS = """
            select t.PROC_DEF_ID_ as definition_id, t.TASK_DEF_KEY_ as step_id, t.PROC_INST_ID_ as instance,
              t.END_TIME_ as done_at, case when t.DUE_DATE_ is null then 0 else 1 end as due,
              case when t.END_TIME_ > t.DUE_DATE_ then 1 else 0 end as late
            from ACT_HI_TASKINST t
            join conformity_step s on s.definition_id = t.PROC_DEF_ID_ and s.step_id = t.TASK_DEF_KEY_
            where t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed'
            """;

    /** Other elements passed, and whole processes completed. */
    private static final String OTHERS = """
            select a.PROC_DEF_ID_ as definition_id, a.ACT_ID_ as step_id, a.PROC_INST_ID_ as instance,
              a.END_TIME_ as done_at, 0 as due, 0 as late
            from ACT_HI_ACTINST a
            join conformity_step s on s.definition_id = a.PROC_DEF_ID_ and s.step_id = a.ACT_ID_
            where a.END_TIME_ >= :from and a.END_TIME_ < :to and a.TASK_ID_ is null and a.ACT_INST_STATE_ <> 2
            union all
            select p.PROC_DEF_ID_, '', p.PROC_INST_ID_, p.END_TIME_, 0, 0
            from ACT_HI_PROCINST p
            where p.END_TIME_ >= :from and p.END_TIME_ < :to and p.STATE_ = 'COMPLETED'
            """;

    private static final String DONE = TASKS + " union all " + OTHERS;

    private static final String STEPS = "select c.definition_id, c.step_id, sum(c.times) as times, count(*) as cases,"
            + " max(c.last_at) as last_at, sum(c.due) as due, sum(c.late) as late, min(p.START_TIME_) as earliest from"
            + " (select d.definition_id, d.step_id, d.instance, count(*) as times, max(d.done_at) as last_at,"
            + " sum(d.due) as due, sum(d.late) as late from (" + DONE
            + ") d group by d.definition_id, d.step_id, d.instance) c"
            + " join ACT_HI_PROCINST p on p.PROC_INST_ID_ = c.instance group by c.definition_id, c.step_id";

    private static final String CASES = "select x.requirement, count(*) from (select r.requirement, d.instance from ("
            + DONE + ") d join conformity_requirement r on r.definition_id = d.definition_id and r.step_id = d.step_id"
            + " where r.requirement in (:requirements) group by r.requirement, d.instance) x group by x.requirement";

    private static final String MEDIANS = """
            select t.PROC_DEF_KEY_, t.TASK_DEF_KEY_, percentile_cont(0.5) within group (order by t.DURATION_)
            from ACT_HI_TASKINST t
            where t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed'
              and t.PROC_DEF_KEY_ is not null
            group by t.PROC_DEF_KEY_, t.TASK_DEF_KEY_""";

    private static final String PEOPLE = """
            select t.PROC_DEF_ID_, t.TASK_DEF_KEY_, t.ASSIGNEE_
            from ACT_HI_TASKINST t
            where t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed'
              and t.ASSIGNEE_ is not null
            group by t.PROC_DEF_ID_, t.TASK_DEF_KEY_, t.ASSIGNEE_""";

    private static final String OPEN = """
            select t.PROC_DEF_ID_, t.TASK_DEF_KEY_, count(*),
              sum(case when t.DUE_DATE_ < :to and t.DUE_DATE_ < :now then 1 else 0 end)
            from ACT_HI_TASKINST t
            where t.DUE_DATE_ is not null and t.START_TIME_ < :to and (t.END_TIME_ is null or t.END_TIME_ >= :to)
            group by t.PROC_DEF_ID_, t.TASK_DEF_KEY_""";

    private static final String ROLES = """
            select t.PROC_DEF_KEY_, t.TASK_DEF_KEY_, l.GROUP_ID_
            from ACT_HI_TASKINST t
            join ACT_HI_IDENTITYLINK l on l.TASK_ID_ = t.ID_
            where t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed'
              and l.TYPE_ = 'candidate' and l.OPERATION_TYPE_ = 'add' and l.GROUP_ID_ is not null
            group by t.PROC_DEF_KEY_, t.TASK_DEF_KEY_, l.GROUP_ID_""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StepHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A step of a definition, or of all versions of a process.
     *
     * @param of id of the definition, or key of the process
     */
    record Step(String of, String stepId) {}

    /**
     * What the history of a period shows.
     *
     * @param done by definition and step; steps with nothing done and nothing open are absent
     * @param people who did it, by definition and step
     * @param medians in milliseconds, by process and step; people's tasks only
     * @param roles groups that the tasks done were given to, by process and step
     * @param cases how many cases, by requirement asked for
     */
    record Seen(
            Map<Step, StepFigures> done,
            Map<Step, Set<String>> people,
            Map<Step, Long> medians,
            Map<Step, List<String>> roles,
            Map<String, Long> cases) {}

    /**
     * Reads a period.
     *
     * @param requirements those whose cases are to be counted over all their steps
     */
    Seen read(Period period, Collection<String> requirements) {
        Map<Step, StepFigures> done = new HashMap<>();
        ask(STEPS, period).query((row, n) -> done.put(step(row), figures(row))).list();
        ask(OPEN, period)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) ->
                        done.merge(step(row), StepFigures.open(row.getLong(3), row.getLong(4)), StepFigures::plus))
                .list();
        Map<Step, Set<String>> people = new HashMap<>();
        ask(PEOPLE, period)
                .query((row, n) ->
                        people.computeIfAbsent(step(row), k -> new HashSet<>()).add(row.getString(3)))
                .list();
        Map<Step, Long> medians = new HashMap<>();
        ask(MEDIANS, period)
                .query((row, n) -> medians.put(step(row), Math.round(row.getDouble(3))))
                .list();
        Map<Step, List<String>> roles = new HashMap<>();
        ask(ROLES, period)
                .query((row, n) ->
                        roles.computeIfAbsent(step(row), k -> new ArrayList<>()).add(row.getString(3)))
                .list();
        Map<String, Long> cases = new HashMap<>();
        if (!requirements.isEmpty()) {
            ask(CASES, period)
                    .param("requirements", requirements)
                    .query((row, n) -> cases.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return new Seen(done, people, medians, roles, cases);
    }

    private JdbcClient.StatementSpec ask(String sql, Period period) {
        return jdbc.sql(sql).param("from", Timestamp.from(period.start())).param("to", Timestamp.from(period.end()));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getString(1), row.getString(2));
    }

    private static StepFigures figures(ResultSet row) throws SQLException {
        return new StepFigures(
                row.getLong("times"),
                row.getLong("cases"),
                instant(row.getTimestamp("last_at")),
                0,
                row.getLong("due"),
                row.getLong("late"),
                null,
                instant(row.getTimestamp("earliest")));
    }
}
