package lv.saimnieks.audit.statistics;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.audit.statistics.ProcessStatistics.Cases;
import lv.saimnieks.audit.statistics.ProcessStatistics.Durations;
import lv.saimnieks.audit.statistics.ProcessStatistics.Month;
import lv.saimnieks.audit.statistics.ProcessStatistics.Step;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts and durations of a process over a period, a handful of set-based queries over the engine's history. */
@Service
@Transactional(readOnly = true)
class StatisticsReader {

    private static final String DURATIONS = """
            select count(DURATION_),
              percentile_cont(0.5) within group (order by DURATION_),
              percentile_cont(0.9) within group (order by DURATION_)
            from ACT_HI_PROCINST p where p.PROC_DEF_ID_ in (:definitions) and p.END_TIME_ >= :from and p.END_TIME_ < :to
              and p.STATE_ = 'COMPLETED'""";

    private static final String LATE = """
            select count(*), coalesce(sum(x.LATE), 0) from (
              select max(case when t.DUE_DATE_ < coalesce(t.END_TIME_, :now) then 1 else 0 end) LATE
              from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.ID_
              where p.PROC_DEF_ID_ in (:definitions) and p.START_TIME_ >= :from and p.START_TIME_ < :to
                and t.DUE_DATE_ is not null
              group by p.ID_) x""";

    /** An end event that throws, and the step that it leaves, are no cancelled visits: see {@code CasePath}. */
    private static final String STEPS = """
            select a.ACT_ID_, max(a.ACT_TYPE_), count(*) VISITS,
              count(case when a.END_TIME_ is not null and a.CUT = 0 then 1 end) DONE,
              percentile_cont(0.5) within group
                (order by case when a.CUT = 0 then a.DURATION_ end) MEDIAN,
              percentile_cont(0.9) within group
                (order by case when a.CUT = 0 then a.DURATION_ end) P90,
              coalesce(sum(a.DURATION_), 0) TOTAL,
              count(case when a.END_TIME_ is null then 1 end) OPEN_NOW,
              min(case when a.END_TIME_ is null then a.START_TIME_ end) OLDEST,
              sum(a.CUT) CANCELLED
            from (
              select v.*, case when v.ACT_INST_STATE_ <> 2 or v.ACT_TYPE_ in ('escalationEndEvent', 'errorEndEvent')
                or v.ACT_TYPE_ = 'subProcess' and exists (
                  select 1 from ACT_HI_ACTINST e
                  where e.PROC_INST_ID_ = v.PROC_INST_ID_ and e.PARENT_ACT_INST_ID_ = v.ID_
                    and e.ACT_TYPE_ in ('escalationEndEvent', 'errorEndEvent')) then 0 else 1 end CUT
              from ACT_HI_ACTINST v
              where v.PROC_DEF_ID_ in (:definitions) and v.START_TIME_ >= :from and v.START_TIME_ < :to
                and v.ACT_TYPE_ <> 'multiInstanceBody') a
            group by a.ACT_ID_""";

    private static final String OPEN_SINCE = """
            select a.ACT_ID_, a.START_TIME_ from ACT_HI_ACTINST a
            where a.PROC_DEF_ID_ in (:definitions) and a.END_TIME_ is null
              and a.START_TIME_ >= :from and a.START_TIME_ < :to and a.ACT_TYPE_ <> 'multiInstanceBody'""";

    private static final String LATE_STEPS = """
            select t.TASK_DEF_KEY_, count(*),
              count(case when t.DUE_DATE_ < coalesce(t.END_TIME_, :now) then 1 end)
            from ACT_HI_TASKINST t
            where t.PROC_DEF_ID_ in (:definitions) and t.START_TIME_ >= :from and t.START_TIME_ < :to
              and t.DUE_DATE_ is not null
            group by t.TASK_DEF_KEY_""";

    private static final String INCIDENTS = """
            select i.ACTIVITY_ID_, count(*) from ACT_HI_INCIDENT i
            where i.PROC_DEF_ID_ in (:definitions) and i.CREATE_TIME_ >= :from and i.CREATE_TIME_ < :to
            group by i.ACTIVITY_ID_""";

    private static final Instant BEGINNING = Instant.parse("1990-01-01T00:00:00Z");
    private static final int MOST_MONTHS = 120;

    private final NamedParameterJdbcTemplate jdbc;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final Clock clock;

    StatisticsReader(
            NamedParameterJdbcTemplate jdbc, @Lazy RepositoryService repository, RunAsSystem asSystem, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** @throws Refusal when there is no such process or version */
    ProcessStatistics read(String process, Integer version, LocalDate from, LocalDate to) {
        List<ProcessDefinition> definitions = definitions(process, version);
        ProcessDefinition drawn = definitions.get(0);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "definitions",
                definitions.stream().map(ProcessDefinition::getId).toList());
        parameters.put("from", Timestamp.from(from == null ? BEGINNING : start(from)));
        parameters.put("to", Timestamp.from(to == null ? clock.instant().plusSeconds(1) : start(to.plusDays(1))));
        parameters.put("now", Timestamp.from(clock.instant()));
        List<Step> steps = steps(parameters, drawn);
        return new ProcessStatistics(
                process,
                drawn.getName(),
                version,
                drawn.getId(),
                from,
                to,
                cases(parameters),
                jdbc.queryForObject(
                        DURATIONS,
                        parameters,
                        (row, i) -> new Durations(row.getLong(1), millis(row, 2), millis(row, 3))),
                months(parameters, from, to),
                steps,
                steps.stream()
                        .filter(s -> s.type().equals("userTask"))
                        .sorted(Comparator.comparingLong(Step::totalMs).reversed())
                        .toList());
    }

    private List<ProcessDefinition> definitions(String process, Integer version) {
        return asSystem.call(() -> {
            ProcessDefinitionQuery query =
                    repository.createProcessDefinitionQuery().processDefinitionKey(process);
            if (version != null) {
                query.processDefinitionVersion(version);
            }
            List<ProcessDefinition> found =
                    query.orderByProcessDefinitionVersion().desc().list();
            if (found.isEmpty()) {
                throw Refusal.missing(Wording.of("statistics.refusal.missing", process));
            }
            return found;
        });
    }

    private Cases cases(Map<String, Object> parameters) {
        long started = count("p.START_TIME_ >= :from and p.START_TIME_ < :to", parameters);
        long finished = count("p.END_TIME_ >= :from and p.END_TIME_ < :to", parameters);
        long running = count("p.END_TIME_ is null and p.START_TIME_ >= :from and p.START_TIME_ < :to", parameters);
        return jdbc.queryForObject(LATE, parameters, (row, i) -> {
            long n = row.getLong(1);
            long late = row.getLong(2);
            return new Cases(started, finished, running, late, share(late, n), n);
        });
    }

    private long count(String condition, Map<String, Object> parameters) {
        Long count = jdbc.queryForObject(
                "select count(*) from ACT_HI_PROCINST p where p.PROC_DEF_ID_ in (:definitions) and " + condition,
                parameters,
                Long.class);
        return count == null ? 0 : count;
    }

    /** Months are counted by their borders in Riga, because the databases do not agree on dates of moments. */
    private List<Month> months(Map<String, Object> parameters, LocalDate from, LocalDate to) {
        Timestamp first = jdbc.queryForObject(
                "select min(p.START_TIME_) from ACT_HI_PROCINST p where p.PROC_DEF_ID_ in (:definitions)"
                        + " and p.START_TIME_ >= :from and p.START_TIME_ < :to",
                parameters,
                Timestamp.class);
        if (first == null && from == null) {
            return List.of();
        }
        YearMonth last = YearMonth.from(to == null ? LocalDate.ofInstant(clock.instant(), Latvian.ZONE) : to);
        YearMonth month = YearMonth.from(from != null ? from : LocalDate.ofInstant(first.toInstant(), Latvian.ZONE));
        if (month.plusMonths(MOST_MONTHS).isBefore(last)) {
            month = last.minusMonths(MOST_MONTHS - 1L);
        }
        List<Month> months = new ArrayList<>();
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            Map<String, Object> part = new HashMap<>(parameters);
            part.put("from", Timestamp.from(later(start(month.atDay(1)), parameters.get("from"))));
            part.put("to", Timestamp.from(earlier(start(month.plusMonths(1).atDay(1)), parameters.get("to"))));
            months.add(new Month(
                    month.toString(),
                    count("p.START_TIME_ >= :from and p.START_TIME_ < :to", part),
                    count("p.END_TIME_ >= :from and p.END_TIME_ < :to", part)));
        }
        return months;
    }

    private List<Step> steps(Map<String, Object> parameters, ProcessDefinition drawn) {
        BpmnModelInstance model = asSystem.call(() -> repository.getBpmnModelInstance(drawn.getId()));
        Map<String, long[]> late = new HashMap<>();
        jdbc.query(LATE_STEPS, parameters, row -> {
            late.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)});
        });
        Map<String, Long> incidents = new HashMap<>();
        jdbc.query(INCIDENTS, parameters, row -> {
            incidents.put(row.getString(1), row.getLong(2));
        });
        Map<String, Long> waiting = waiting(parameters);
        return jdbc
                .query(
                        STEPS,
                        parameters,
                        (row, i) -> step(
                                row,
                                model,
                                late.getOrDefault(row.getString(1), new long[2]),
                                waiting.getOrDefault(row.getString(1), 0L),
                                incidents.getOrDefault(row.getString(1), 0L)))
                .stream()
                .filter(s -> s.name() != null)
                .sorted(Comparator.comparing(Step::name, Latvian.comparator()))
                .toList();
    }

    /** How long open visits have lasted until now, together. */
    private Map<String, Long> waiting(Map<String, Object> parameters) {
        Map<String, Long> waiting = new HashMap<>();
        Instant now = clock.instant();
        jdbc.query(OPEN_SINCE, parameters, row -> {
            long ms = now.toEpochMilli() - row.getTimestamp(2).getTime();
            waiting.merge(row.getString(1), Math.max(0, ms), Long::sum);
        });
        return waiting;
    }

    private static Step step(ResultSet row, BpmnModelInstance model, long[] late, long waiting, long incidents)
            throws SQLException {
        String id = row.getString(1);
        return new Step(
                id,
                model.getModelElementById(id) instanceof FlowElement element && element.getName() != null
                        ? element.getName().replaceAll("\\s+", " ")
                        : null,
                row.getString(2),
                row.getLong("VISITS"),
                row.getLong("DONE"),
                millis(row, 5),
                millis(row, 6),
                row.getLong("TOTAL") + waiting,
                row.getLong("OPEN_NOW"),
                instant(row.getTimestamp("OLDEST")),
                late[1],
                late[0],
                share(late[1], late[0]),
                row.getLong("CANCELLED"),
                incidents);
    }

    private static Long millis(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Math.round(value);
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant();
    }

    private static Instant later(Instant a, Object b) {
        Instant other = ((Timestamp) b).toInstant();
        return a.isAfter(other) ? a : other;
    }

    private static Instant earlier(Instant a, Object b) {
        Instant other = ((Timestamp) b).toInstant();
        return a.isBefore(other) ? a : other;
    }
}
