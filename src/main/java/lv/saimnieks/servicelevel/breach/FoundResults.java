package lv.saimnieks.servicelevel.breach;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, in the database, results that concern somebody and are not taken up yet. Only periods that ended lately count,
 * so that a first import of old ones starts nothing: within {@code saimnieks.levels.watch.recent} (days), or the last
 * result of a term and within that and one period of its. A period without a value counts only when there was time for
 * files and programs to bring it ({@code saimnieks.levels.watch.grace}).
 *
 * <p>Far better than promised (PU2-17/B2) is a value beyond the warning by as much again as the warning is beyond the target,
 * times {@code saimnieks.levels.overachieved.margin}: with target 98 and warning 98,5, from 99 on. A term without a
 * warning has no such measure and is not looked at. Four such results in a row, the last of them recent, make one
 * review; four others have to come before the next.
 */
@Repository
@Transactional(readOnly = true)
public class FoundResults {

    private static final int IN_A_ROW = 4;

    private static final String RECENT = """
             not r.stale and (r.ends_at >= :recent or (r.ends_at >= case t.period
               when 'YEAR' then :year when 'QUARTER' then :quarter else :month end
               and not exists (select 1 from level_result l where l.term_code = r.term_code
                 and l.period_from > r.period_from and l.state is not null)))
            """;

    /** Taken up as a breach, or still looked at; what was closed and is another breach since then is not. */
    private static final String TAKEN = """
             exists (select 1 from level_breach b where b.term_code = r.term_code and b.period_from = r.period_from
               and (b.occasion = :occasion
                   and (b.occasion <> 'BREACHED' or b.closed_at is null or r.evaluated_at <= b.closed_at)
                 or b.occasion in ('MISSING', 'BREACHED', 'SUSPECTED')
                 and (b.closed_at is null or b.outcome = 'BREACHED')))
            """;

    private static final String FROM =
            " from level_result r join service_level_term t on t.id = r.term_id where r.id > :after and ";

    private static final String FAR_BETTER = """
            select id from (
              select r.id, r.stale, r.ends_at, r.term_code, r.period_from, t.period,
                     min(r.period_from) over last_ones as since, count(*) over last_ones as results,
                     sum(case when r.state = 'MET' and t.warning is not null and (
                       (t.comparator = 'AT_MOST' and r.amount <= t.warning - :margin * (t.target - t.warning))
                       or (t.comparator = 'AT_LEAST' and r.amount >= t.warning + :margin * (t.warning - t.target)))
                       then 1 else 0 end) over last_ones as better
                from level_result r join service_level_term t on t.id = r.term_id
               where r.state is not null and r.state not in ('EXCLUDED', 'NO_ACTIVITY') and r.ends_at >= :history
              window last_ones as (partition by r.term_code order by r.period_from
                                   rows between 3 preceding and current row)) r
             where r.id > :after and r.results = 4 and r.better = 4 and not r.stale and r.ends_at >= case r.period
                     when 'YEAR' then :year when 'QUARTER' then :quarter else :month end
               and not exists (select 1 from level_result l where l.term_code = r.term_code
                     and l.period_from > r.period_from and l.state is not null)
               and not exists (select 1 from level_breach b where b.term_code = r.term_code
                     and (b.occasion = 'OVERACHIEVED' and b.period_to >= r.since
                       or b.occasion in ('OVERACHIEVED', 'TERMS_REVIEW') and b.closed_at is null))
             order by r.id limit :most
            """;

    private final JdbcClient jdbc;
    private final Terms terms;
    private final DueDates dueDates;
    private final Clock clock;
    private final int recent;
    private final String grace;
    private final BigDecimal margin;

    FoundResults(
            JdbcClient jdbc,
            Terms terms,
            DueDates dueDates,
            Clock clock,
            @Value("${saimnieks.levels.watch.recent}") int recent,
            @Value("${saimnieks.levels.watch.grace}") String grace,
            @Value("${saimnieks.levels.overachieved.margin}") BigDecimal margin) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.dueDates = dueDates;
        this.clock = clock;
        this.recent = recent;
        this.grace = grace;
        this.margin = margin;
    }

    /**
     * Results in which somebody has something to do, by their ids.
     *
     * @param after only those with greater ids
     */
    public List<Long> find(Occasion occasion, long after, int most) {
        return switch (occasion) {
            case BREACHED -> ids("r.state = 'BREACHED' and r.severity is not null and", TAKEN, occasion, after, most);
            case MISSING -> missing(after, most);
            case OVERACHIEVED ->
                limits(FAR_BETTER)
                        .param("history", at(day().minusYears(IN_A_ROW).minusMonths(IN_A_ROW)))
                        .param("margin", margin)
                        .param("after", after)
                        .param("most", most)
                        .query(Long.class)
                        .list();
            case SUSPECTED, TERMS_REVIEW -> List.of();
        };
    }

    /** Results near the target of which nobody was told and that no task is about. */
    List<Long> nearTarget(long after, int most) {
        return ids(
                "r.severity = 'AT_RISK' and not exists (select 1 from level_told n where n.term_code = r.term_code"
                        + " and n.period_from = r.period_from) and",
                "exists (select 1 from level_breach b where b.term_code = r.term_code"
                        + " and b.period_from = r.period_from and b.occasion <> :occasion)",
                Occasion.OVERACHIEVED,
                after,
                most);
    }

    /** Numbers of nonconformities that wait for a value that is there now. */
    public List<String> measured() {
        return jdbc.sql("""
                        select b.number from level_breach b
                          join level_result r on r.term_id = b.term_id and r.period_from = b.period_from
                         where b.occasion = 'MISSING' and b.closed_at is null and b.severity = 'MISSING'
                           and not r.stale and r.state is not null
                           and (r.severity <> 'MISSING' or r.severity is null and r.state in ('EXCLUDED', 'NO_ACTIVITY'))
                         order by b.number
                        """).query(String.class).list();
    }

    /** Periods end together; only of those for which the time is over the results are asked. */
    private List<Long> missing(long after, int most) {
        List<OffsetDateTime> over = new ArrayList<>();
        limits("select distinct r.ends_at" + FROM + "r.severity = 'MISSING' and" + RECENT)
                .param("after", 0L)
                .query(Instant.class)
                .list()
                .stream()
                .filter(end -> !dueDates.isAhead(dueDates.after(end, grace).dueAt()))
                .map(end -> end.atOffset(ZoneOffset.UTC))
                .forEach(over::add);
        if (over.isEmpty()) {
            return List.of();
        }
        String inForce = "r.severity = 'MISSING' and r.ends_at in (:over) and";
        return limits(sql(inForce, TAKEN))
                .param("over", over)
                .param("occasion", Occasion.MISSING.name())
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private List<Long> ids(String which, String taken, Occasion occasion, long after, int most) {
        return limits(sql(which, taken))
                .param("occasion", occasion.name())
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static String sql(String which, String taken) {
        return "select r.id" + FROM + which + RECENT + " and not " + taken + " order by r.id limit :most";
    }

    private JdbcClient.StatementSpec limits(String sql) {
        LocalDate day = day().minusDays(recent);
        return jdbc.sql(sql)
                .param("recent", at(day))
                .param("month", at(day.minus(Period.ofMonths(1))))
                .param("quarter", at(day.minus(Period.ofMonths(3))))
                .param("year", at(day.minus(Period.ofYears(1))));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Latvian.ZONE);
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** The result and the version of the term that it is about; only as long as it is as it was found. */
    public NewBreach get(Occasion occasion, long id) {
        Result result = result(id);
        return NewBreach.found(occasion, term(result), result);
    }

    Result result(long id) {
        return jdbc.sql("select r.*, 0 as corrections from level_result r where id = ?")
                .param(id)
                .query(Result.class)
                .single();
    }

    Term term(Result result) {
        return terms.versionsOf(result.termCode()).stream()
                .filter(t -> t.id() == result.termId())
                .findFirst()
                .orElseThrow();
    }
}
