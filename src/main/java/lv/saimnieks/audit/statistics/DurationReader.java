package lv.saimnieks.audit.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import lv.saimnieks.audit.statistics.DurationReport.Figures;
import lv.saimnieks.audit.statistics.DurationReport.Line;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Durations of a process and of its tasks in several spans of time: two statements, whatever the number of spans. */
@Component
@Transactional(readOnly = true)
class DurationReader {

    /** Cases that came to an end of the model in a span; late ones had a task past its due date. */
    private static final String CASES = """
            select m.n, count(p.DURATION_) as finished, percentile_cont(0.5) within group (order by p.DURATION_) as median,
              percentile_cont(0.9) within group (order by p.DURATION_) as p90, count(l.late) as with_term,
              coalesce(sum(l.late), 0) as late
            from (values %s) m (n, starts, ends)
            join ACT_HI_PROCINST p on p.END_TIME_ >= m.starts and p.END_TIME_ < m.ends
            left join (
              select t.PROC_INST_ID_ as instance, max(case when t.DUE_DATE_ < t.END_TIME_ then 1 else 0 end) as late
              from ACT_HI_TASKINST t
              where t.PROC_DEF_KEY_ = :process and t.DUE_DATE_ is not null
              group by t.PROC_INST_ID_) l on l.instance = p.PROC_INST_ID_
            where p.PROC_DEF_KEY_ = :process and p.STATE_ = 'COMPLETED'
            group by m.n""";

    private static final String STEPS = """
            select m.n, t.TASK_DEF_KEY_ as step, max(t.NAME_) as name, count(t.DURATION_) as finished,
              percentile_cont(0.5) within group (order by t.DURATION_) as median,
              percentile_cont(0.9) within group (order by t.DURATION_) as p90, count(t.DUE_DATE_) as with_term,
              count(case when t.DUE_DATE_ < t.END_TIME_ then 1 end) as late
            from (values %s) m (n, starts, ends)
            join ACT_HI_TASKINST t on t.END_TIME_ >= m.starts and t.END_TIME_ < m.ends
            where t.PROC_DEF_KEY_ = :process and t.DELETE_REASON_ = 'completed'
            group by m.n, t.TASK_DEF_KEY_""";

    private final NamedParameterJdbcTemplate jdbc;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;

    DurationReader(NamedParameterJdbcTemplate jdbc, @Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** From the beginning to before the end. */
    record Span(Instant start, Instant end) {}

    /** The newest version of every process. */
    List<ProcessDefinition> processes() {
        return asSystem.call(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list());
    }

    /**
     * The whole process, then its tasks, those that were done most often first; each with a figure for every span.
     *
     * @param whole what the first line is called
     */
    List<Line> lines(String process, String whole, List<Span> spans) {
        Map<String, Object> parameters = new HashMap<>(Map.of("process", process));
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < spans.size(); i++) {
            values.add("(%d, cast(:start%d as timestamp), cast(:end%d as timestamp))".formatted(i, i, i));
            parameters.put("start" + i, Timestamp.from(spans.get(i).start()));
            parameters.put("end" + i, Timestamp.from(spans.get(i).end()));
        }
        Figures[] cases = none(spans.size());
        jdbc.query(CASES.formatted(values), parameters, row -> {
            cases[row.getInt("n")] = figures(row);
        });
        Map<String, Figures[]> steps = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        jdbc.query(STEPS.formatted(values), parameters, row -> {
            String step = row.getString("step");
            steps.computeIfAbsent(step, s -> none(spans.size()))[row.getInt("n")] = figures(row);
            names.merge(step, name(row), (one, other) -> one);
        });
        List<Line> lines = new ArrayList<>(List.of(new Line(null, whole, List.of(cases))));
        steps.entrySet().stream()
                .map(e -> new Line(e.getKey(), names.get(e.getKey()), List.of(e.getValue())))
                .sorted(Comparator.comparingLong(Line::finished).reversed().thenComparing(Line::step))
                .forEach(lines::add);
        return lines;
    }

    private static Figures[] none(int spans) {
        Figures[] none = new Figures[spans];
        Arrays.fill(none, Figures.NONE);
        return none;
    }

    private static String name(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? row.getString("step") : name.replaceAll("\\s+", " ");
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("finished"),
                millis(row, "median"),
                millis(row, "p90"),
                row.getLong("with_term"),
                row.getLong("late"));
    }

    private static @Nullable Long millis(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Math.round(value);
    }
}
