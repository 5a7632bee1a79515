package lv.saimnieks.audit.retention;

import static lv.saimnieks.platform.CasePath.instant;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Latvian;
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

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final Clock clock;

    RetentionReader(JdbcClient jdbc, @Lazy RepositoryService repository, RunAsSystem asSystem, Clock clock) {
        this.jdbc = jdbc;
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
