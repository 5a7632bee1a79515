package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.term.Actuals;
import lv.saimnieks.servicelevel.term.content.Comparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of the terms, period by period. */
@Service
@Transactional(readOnly = true)
public class Results implements Actuals {

    private static final String COLUMNS = """
            select r.*, (select count(*) from level_correction c join level_observation o on o.id = c.observation_id
                          where o.term_code = r.term_code and o.starts_at < r.ends_at
                            and (o.ends_at > r.starts_at or o.starts_at = r.starts_at)) as corrections
              from level_result r where r.state is not null
            """;

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The result of a period, or of the part of it in which one version of the term was in force.
     *
     * @param amount the value in the term's unit; null when there is none
     * @param deviation how far from the target in the bad direction, in percent
     * @param consecutive breaches in a row up to this one
     * @param coverage how much of the counted time is known, in percent
     * @param stale whether something has changed since
     * @param corrections how many there were of what was measured
     */
    public record Result(
            long id,
            long termId,
            String termCode,
            LocalDate periodFrom,
            LocalDate periodTo,
            State state,
            Severity severity,
            BigDecimal amount,
            BigDecimal deviation,
            int consecutive,
            BigDecimal baseSeconds,
            BigDecimal excludedSeconds,
            BigDecimal outageSeconds,
            BigDecimal coverage,
            long observations,
            boolean stale,
            int corrections,
            Instant evaluatedAt) {}

    /** Results of a term, the latest first. */
    public List<Result> of(String termCode, int most) {
        return jdbc.sql(COLUMNS + " and r.term_code = ? order by r.period_from desc limit ?")
                .params(termCode, most)
                .query(Result.class)
                .list();
    }

    /** A result as tables of many terms show it. */
    public record Brief(
            long termId,
            String termCode,
            LocalDate periodFrom,
            LocalDate periodTo,
            State state,
            Severity severity,
            BigDecimal amount,
            BigDecimal deviation,
            int consecutive) {}

    /** The last results of all terms, by code and the latest first; one statement, whatever their number. */
    public Map<String, List<Brief>> recent(int most) {
        return jdbc.sql("""
                        select * from (select r.*,
                                 row_number() over (partition by r.term_code order by r.period_from desc) as place
                          from level_result r where r.state is not null) l
                         where place <= ? order by term_code, place
                        """).param(most).query(Brief.class).list().stream()
                .collect(Collectors.groupingBy(Brief::termCode));
    }

    /** The results of every period, or part of one, that lies within these days, by version of a term; the earliest first. */
    public Map<Long, List<Brief>> within(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from level_result where state is not null and period_from >= ? and period_to <= ?
                         order by period_from
                        """).params(first, last).query(Brief.class).list().stream()
                .collect(Collectors.groupingBy(Brief::termId));
    }

    /** The codes of terms in force on a day of which nothing was ever measured. */
    public Set<String> unmeasured(LocalDate day) {
        return jdbc.sql("""
                        select t.code from service_level_term t
                         where t.valid_from <= :day and (t.valid_to is null or t.valid_to >= :day)
                           and not exists (select 1 from level_observation o where o.term_code = t.code and not o.withdrawn)
                        """).param("day", day).query(String.class).set();
    }

    /** How many of a term's last so many periods were breached, whether in a row or not. */
    public int breaches(String termCode, int periods) {
        return (int) of(termCode, periods).stream()
                .filter(r -> r.state() == State.BREACHED)
                .count();
    }

    @Override
    public boolean measured(String code) {
        return jdbc.sql("select count(*) from (select 1 from level_observation where term_code = ? limit 1) o")
                        .param(code)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private record Latest(
            String termCode,
            LocalDate periodFrom,
            LocalDate periodTo,
            BigDecimal amount,
            State state,
            Comparison comparator) {

        Actual actual() {
            return new Actual(termCode, periodFrom, periodTo, Figures.cut(amount, comparator), state, state.look());
        }
    }

    @Override
    public List<Actual> latest(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from (select r.term_code, r.period_from, r.period_to, r.amount, r.state, t.comparator,
                                 row_number() over (partition by r.term_code order by r.period_from desc) as place
                          from level_result r join service_level_term t on t.id = r.term_id
                         where r.state is not null and r.term_code in (:codes)) l where place = 1
                        """).param("codes", codes).query(Latest.class).list().stream()
                        .map(Latest::actual)
                        .toList();
    }
}
