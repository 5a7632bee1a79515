package lv.saimnieks.servicelevel.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportPeriod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which periods have a result, and which of them are to be evaluated. */
@Repository
class ResultRows {

    private static final String INSERT = """
            insert into level_result (term_id, term_code, cycle_from, period_from, period_to, starts_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ResultRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A version of a term, and until when its period was thought to last; null when it has none yet. */
    private record Version(long id, String code, LocalDate from, LocalDate to, LocalDate plannedTo) {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /**
     * Makes every version of a term that was in force in the period have its part of it, and no version another.
     *
     * @param knownBefore only terms that were entered before; null for all
     */
    void plan(ReportPeriod period, Instant knownBefore) {
        LocalDate first = period.first().atDay(1);
        LocalDate end = period.first().plusMonths(period.length()).atDay(1);
        jdbc.sql("""
                        delete from level_result r where r.cycle_from = :first and r.ends_at <= :end and exists (
                          select 1 from service_level_term t where t.id = r.term_id
                             and (t.valid_to < r.period_from or t.valid_from > r.period_from))
                        """).param("first", first).param("end", at(period.end())).update();
        List<Version> versions = jdbc.sql("""
                        select t.id, t.code, t.valid_from as "from", t.valid_to as "to", r.period_to as planned_to
                          from service_level_term t
                          left join level_result r on r.term_id = t.id and r.cycle_from = :first
                         where t.period in (:lengths) and t.valid_from < :end
                           and (t.valid_to is null or t.valid_to >= :first)
                           and (t.created_at < :known or r.id is not null)
                        """)
                .param("first", first)
                .param("end", end)
                .param("lengths", lengths(period))
                .param("known", at(knownBefore == null ? Instant.parse("9999-01-01T00:00:00Z") : knownBefore))
                .query(Version.class)
                .list();
        Stream<Segment> wrong = versions.stream()
                .flatMap(v -> Segment.of(v.id(), v.code(), v.from(), v.to(), period)
                        .filter(s -> !Objects.equals(s.to(), v.plannedTo()))
                        .stream());
        want(wrong.toList());
    }

    private static List<String> lengths(ReportPeriod period) {
        return switch (period.length()) {
            case 12 -> List.of("YEAR");
            case 3 -> List.of("QUARTER");
            default -> List.of("MONTH", "CASE");
        };
    }

    /** Has these periods evaluated anew; keeps them from being evaluated before the transaction has ended. */
    void want(Collection<Segment> segments) {
        List<Segment> ordered = segments.stream()
                .distinct()
                .sorted((a, b) ->
                        a.termId() == b.termId() ? a.from().compareTo(b.from()) : Long.compare(a.termId(), b.termId()))
                .toList();
        int[] there = template.batchUpdate(
                "update level_result set stale = true, period_to = ?, ends_at = ? where term_id = ? and period_from = ?",
                ordered.stream()
                        .map(s -> new Object[] {s.to(), at(s.end()), s.termId(), s.from()})
                        .toList());
        List<Object[]> missing = Stream.iterate(0, i -> i + 1)
                .limit(ordered.size())
                .filter(i -> there[i] == 0)
                .map(ordered::get)
                .map(s -> new Object[] {s.termId(), s.code(), s.cycle(), s.from(), s.to(), at(s.start()), at(s.end())})
                .toList();
        template.batchUpdate(INSERT, missing);
    }

    /** Has every known period evaluated anew in which something of a term or an item changed. */
    void touch(String termCode, String itemCode, Instant from, Instant to) {
        jdbc.sql("""
                        update level_result set stale = true where starts_at <= :to and ends_at > :from
                           and (term_code = :term or term_id in (
                                select id from service_level_term where item_code = :item))
                        """)
                .param("to", at(to))
                .param("from", at(from))
                .param("term", termCode)
                .param("item", itemCode)
                .update();
    }
}
