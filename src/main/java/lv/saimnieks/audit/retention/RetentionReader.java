package lv.saimnieks.audit.retention;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.cases.retention.RetentionClasses.RetentionClass;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine's history what it will forget, and when. */
@Component
class RetentionReader {

    private static final int MONTHS = 12;

    private static final String PROCESSES = """
            select p.PROC_DEF_KEY_ as process_key, sum(case when p.END_TIME_ is null then 1 else 0 end) as running,
              sum(case when p.END_TIME_ is null then 0 else 1 end) as finished, min(p.REMOVAL_TIME_) as next_at,
              sum(case when p.REMOVAL_TIME_ < :until then 1 else 0 end) as soon,
              (select count(*) from case_archive a where a.process_key = p.PROC_DEF_KEY_) as archived
            from ACT_HI_PROCINST p
            group by p.PROC_DEF_KEY_""";

    private static final String GOING = """
            select extract(year from p.REMOVAL_TIME_) as in_year, extract(month from p.REMOVAL_TIME_) as in_month, count(*) as cases,
              sum(case when exists (select 1 from case_archive a where a.instance_id = p.PROC_INST_ID_) then 1 else 0 end)
                as archived
            from ACT_HI_PROCINST p
            where p.END_TIME_ is not null and p.REMOVAL_TIME_ < :until
            group by extract(year from p.REMOVAL_TIME_), extract(month from p.REMOVAL_TIME_)
            order by 1, 2""";

    /** Of each class: how many cases, how many of them closed and erased, when the first was closed, how many go soon. */
    private static final String CLASSES = """
            select r.code, count(*) - count(r.closed_at) as running, count(r.closed_at) as closed, count(x.number) as erased,
              min(case when x.number is null then r.closed_at end) as first_closed,
              count(case when x.number is null and r.closed_at < k.soon then 1 end) as soon
            from (%s) r
            join (values %s) k (code, what, soon) on k.code = r.code
            left join case_erasure x on x.number = r.number and x.what = k.what
            group by r.code""";

    private final JdbcClient jdbc;
    private final RetentionClasses classes;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final Clock clock;

    RetentionReader(
            JdbcClient jdbc,
            RetentionClasses classes,
            @Lazy RepositoryService repository,
            RunAsSystem asSystem,
            Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.repository = repository;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /**
     * A process and its cases.
     *
     * @param days that the newest version keeps history after a case's end
     * @param nextAt when the engine forgets the first of them; null when none is finished
     * @param soon how many go within twelve months
     * @param archived how many have a kept evidence file, those forgotten already included
     */
    public record Kept(
            String key,
            String name,
            Integer days,
            long running,
            long finished,
            Instant nextAt,
            long soon,
            long archived) {}

    /** Cases that go in a month, and how many of them have their evidence file already. */
    public record Going(YearMonth month, long cases, long archived) {

        /** The first day of the month. */
        public LocalDate from() {
            return month.atDay(1);
        }
    }

    /**
     * A retention class and its cases.
     *
     * @param next when data of the next closed case go; null when there is none, or nothing goes by itself
     * @param soon how many go within twelve months
     */
    public record KeptClass(RetentionClass of, long running, long closed, long erased, LocalDate next, long soon) {

        /** What goes, in words. */
        public String goes() {
            return of.of().goes() == null
                    ? Wording.of("retention.class.nothing")
                    : of.of().goes().label();
        }

        /** Whether whoever answers for processes sets its months; those of personal data are the officer's. */
        public boolean changeable() {
            return of.of().goes() != What.PERSON;
        }
    }

    /** The retention classes of all domains. */
    List<KeptClass> classes() {
        List<RetentionClass> all = classes.all();
        Map<String, Object> parameters = new HashMap<>();
        StringJoiner rows = new StringJoiner(" union all ");
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < all.size(); i++) {
            RetentionClass c = all.get(i);
            rows.add("select '%s' as code, r%d.number, r%d.closed_at from (%s) r%d"
                    .formatted(c.of().code(), i, i, c.of().rows(), i));
            values.add("('%s', '%s', cast(:soon%d as timestamp with time zone))"
                    .formatted(c.of().code(), c.of().goes(), i));
            parameters.put(
                    "soon" + i,
                    clock.instant()
                            .atZone(Latvian.ZONE)
                            .plusMonths(MONTHS)
                            .minusMonths(c.months())
                            .toOffsetDateTime());
        }
        Map<String, RetentionClass> byCode =
                all.stream().collect(Collectors.toMap(c -> c.of().code(), Function.identity()));
        Map<String, KeptClass> found = jdbc
                .sql(CLASSES.formatted(rows, values))
                .params(parameters)
                .query((row, n) -> kept(byCode.get(row.getString("code")), row))
                .list()
                .stream()
                .collect(Collectors.toMap(k -> k.of().of().code(), Function.identity()));
        return all.stream()
                .map(c -> found.getOrDefault(c.of().code(), new KeptClass(c, 0, 0, 0, null, 0)))
                .toList();
    }

    private static KeptClass kept(RetentionClass of, ResultSet row) throws SQLException {
        OffsetDateTime first = row.getObject("first_closed", OffsetDateTime.class);
        boolean goes = of.of().goes() != null;
        return new KeptClass(
                of,
                row.getLong("running"),
                row.getLong("closed"),
                row.getLong("erased"),
                first == null || !goes ? null : goes(first, of.months()),
                goes ? row.getLong("soon") : 0);
    }

    private static LocalDate goes(OffsetDateTime closed, int months) {
        return closed.atZoneSameInstant(Latvian.ZONE).toLocalDate().plusMonths(months);
    }

    /** Every process that is deployed or has cases, in the order of their names. */
    List<Kept> processes() {
        Map<String, Kept> kept = new LinkedHashMap<>();
        asSystem.call(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .forEach(d -> kept.put(d.getKey(), none(d)));
        jdbc.sql(PROCESSES)
                .param("until", until())
                .query((row, n) -> {
                    String key = row.getString("process_key");
                    Kept of = kept.getOrDefault(key, new Kept(key, key, null, 0, 0, null, 0, 0));
                    return kept.put(
                            key,
                            new Kept(
                                    key,
                                    of.name(),
                                    of.days(),
                                    row.getLong("running"),
                                    row.getLong("finished"),
                                    instant(row.getTimestamp("next_at")),
                                    row.getLong("soon"),
                                    row.getLong("archived")));
                })
                .list();
        return kept.values().stream()
                .sorted(Comparator.comparing(Kept::name, Latvian.comparator()))
                .toList();
    }

    /** What goes within twelve months, month by month; months without any are left out. */
    List<Going> going() {
        return jdbc.sql(GOING)
                .param("until", until())
                .query((row, n) -> new Going(
                        YearMonth.of(row.getInt("in_year"), row.getInt("in_month")),
                        row.getLong("cases"),
                        row.getLong("archived")))
                .list();
    }

    private static Kept none(ProcessDefinition d) {
        String name = d.getName() == null ? d.getKey() : d.getName();
        return new Kept(d.getKey(), name, d.getHistoryTimeToLive(), 0, 0, null, 0, 0);
    }

    private Timestamp until() {
        return Timestamp.from(
                clock.instant().atZone(Latvian.ZONE).plusMonths(MONTHS).toInstant());
    }
}
