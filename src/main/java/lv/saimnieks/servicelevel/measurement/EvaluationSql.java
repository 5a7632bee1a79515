package lv.saimnieks.servicelevel.measurement;

/**
 * The statements of an evaluation, in their order, the same on every database. Each works on all periods of the batch at
 * once; observations never leave the database.
 */
final class EvaluationSql {

    /**
     * Takes the ended periods whose inputs have changed, and keeps them until the end of the transaction; those of a register
     * only when it was read after their end.
     */
    static final String TAKE = """
            update level_result set batch = :batch where stale and ends_at <= :now and not exists (
                   select 1 from service_level_term t left join level_reading g on g.term_code = t.code
                    where t.id = level_result.term_id and t.measure is not null
                      and (g.read_at is null or g.read_at < level_result.ends_at))
            """;

    /** Agreed times without counting, cut to each period. */
    static final String WINDOWS = """
            insert into level_window (result_id, starts_at, ends_at)
            select r.id, greatest(x.starts_at, r.starts_at), least(x.ends_at, r.ends_at)
              from level_result r
              join level_exclusion x on x.term_code = r.term_code
             where r.batch = :batch and not x.withdrawn and x.starts_at < r.ends_at and x.ends_at > r.starts_at
            union all
            select r.id, greatest(x.starts_at, r.starts_at), least(x.ends_at, r.ends_at)
              from level_result r
              join service_level_term t on t.id = r.term_id
              join level_exclusion x on x.item_code = t.item_code
             where r.batch = :batch and not x.withdrawn and x.starts_at < r.ends_at and x.ends_at > r.starts_at
            """;

    /** Sums and extremes of what was observed in each period, outside of its windows. */
    static final String FIGURES = """
            insert into level_figure (result_id, observations, whole_amount, bare_parts, bare_amounts, least_amount,
                   most_amount, sum_amount, weighted_sum, weight, good, total)
            select r.id, count(*),
                   max(case when o.figure_of is not null and o.starts_at = r.starts_at and o.ends_at = r.ends_at
                            then o.amount end),
                   count(case when o.kind = 'PERIOD' and o.total is null then o.amount end),
                   count(case when o.total is null then o.amount end),
                   min(o.amount), max(o.amount), sum(o.amount),
                   sum(case when o.total is null then o.amount else o.amount * o.total end),
                   sum(case when o.amount is not null then coalesce(o.total, 1) end),
                   sum(o.good), sum(o.total)
              from level_result r
              join level_observation o
                on o.term_code = r.term_code and o.kind in ('POINT', 'PERIOD')
               and o.starts_at >= r.starts_at and o.starts_at < r.ends_at and o.ends_at <= r.ends_at
             where r.batch = :batch and not o.withdrawn and not exists (
                   select 1 from level_window w
                    where w.result_id = r.id and o.kind = 'POINT'
                      and o.starts_at >= w.starts_at and o.starts_at < w.ends_at)
             group by r.id
            """;

    /** Percentiles by the nearest rank. */
    static final String PERCENTILES = """
            insert into level_figure (result_id, percentile_amount)
              select result_id, amount from (
                select r.id as result_id, t.percentile, o.amount,
                       row_number() over (partition by r.id order by o.amount) as place,
                       count(*) over (partition by r.id) as places
                  from level_result r
                  join service_level_term t on t.id = r.term_id and t.rule = 'PERCENTILE'
                  join level_observation o
                    on o.term_code = r.term_code and o.kind = 'POINT'
                   and o.starts_at >= r.starts_at and o.starts_at < r.ends_at
                 where r.batch = :batch and not o.withdrawn and o.amount is not null and not exists (
                       select 1 from level_window w
                        where w.result_id = r.id and o.starts_at >= w.starts_at and o.starts_at < w.ends_at)
              ) ranked where place = greatest(1, ceil(percentile * places / 100))
            """;

    /**
     * Lengths of windows, of outages outside of windows and of times without data outside of both: each the growth of a
     * union of intervals that may overlap (1: windows; 2: and outages; 3: and gaps).
     */
    static final String INTERVALS = """
            insert into level_figure (result_id, interruptions, excluded_seconds, outage_seconds, unknown_seconds)
              select result_id, interruptions, planned, down - planned, dark - down
                from (
                select result_id,
                       coalesce(sum(case when layer = 3 and rank > 1 then 1 end), 0) as interruptions,
                       coalesce(sum(case when layer = 1 then adds end), 0) as planned,
                       coalesce(sum(case when layer = 2 then adds end), 0) as down,
                       coalesce(sum(case when layer = 3 then adds end), 0) as dark
                  from (
                  select i.result_id, i.rank, l.layer, greatest(0, i.till - greatest(i.since, coalesce(
                         max(i.till) over (partition by i.result_id, l.layer order by i.since, i.till, i.rank
                                           rows between unbounded preceding and 1 preceding), i.since))) as adds
                    from (
                    select w.result_id, 1 as rank, extract(epoch from w.starts_at) as since,
                           extract(epoch from w.ends_at) as till
                      from level_window w
                      join level_result r on r.id = w.result_id
                     where r.batch = :batch
                    union all
                    select r.id, case o.kind when 'OUTAGE' then 2 else 3 end,
                           extract(epoch from greatest(o.starts_at, r.starts_at)),
                           extract(epoch from least(o.ends_at, r.ends_at))
                      from level_result r
                      join level_observation o
                        on o.term_code = r.term_code and o.kind in ('OUTAGE', 'GAP')
                       and o.starts_at < r.ends_at and o.ends_at > r.starts_at
                     where r.batch = :batch and not o.withdrawn
                  ) i
                  join (values (1), (2), (3)) l (layer) on i.rank <= l.layer
                ) swept group by result_id
              ) summed
            """;

    /** Each period's value by the rule of its term; each statement before left a row of its own for a period. */
    private static final String VALUES = """
            select r.id, t.rule, t.measure, t.comparator, t.target, t.warning,
                   extract(epoch from r.ends_at) - extract(epoch from r.starts_at)
                     - coalesce(f.excluded_seconds, 0) as base_seconds,
                   coalesce(f.excluded_seconds, 0) as excluded_seconds,
                   coalesce(f.outage_seconds, 0) as outage_seconds,
                   coalesce(f.unknown_seconds, 0) as unknown_seconds,
                   coalesce(f.observations, 0) + coalesce(f.interruptions, 0) as observations,
                   f.total,
                   round(case
                     when f.whole_amount is not null then f.whole_amount
                     when t.rule = 'AVAILABILITY' then
                       case when coalesce(f.observations, 0) + f.interruptions = 0 or coalesce(f.bare_parts, 0) > 0
                            then null
                            else 100 - 100.0 * f.outage_seconds / nullif(extract(epoch from r.ends_at)
                                 - extract(epoch from r.starts_at) - f.excluded_seconds, 0) end
                     when t.rule = 'GIVEN' then case when f.least_amount = f.most_amount then f.most_amount end
                     when t.rule = 'MAXIMUM' then f.most_amount
                     when t.rule = 'SUM' then f.sum_amount
                     when t.rule = 'MEAN' then
                       case when f.bare_parts = 0 then f.weighted_sum / nullif(f.weight, 0) end
                     when t.rule = 'SHARE' then
                       case when f.bare_amounts = 0
                            then 100.0 * f.good / nullif(f.total, 0) end
                     when t.rule = 'PERCENTILE' then case when f.bare_parts = 0 then f.percentile_amount end
                   end, 10) as amount
              from level_result r
              join service_level_term t on t.id = r.term_id
              left join (
                select result_id, max(observations) as observations, max(whole_amount) as whole_amount,
                       max(bare_parts) as bare_parts, max(bare_amounts) as bare_amounts,
                       max(least_amount) as least_amount, max(most_amount) as most_amount,
                       max(sum_amount) as sum_amount, max(weighted_sum) as weighted_sum, max(weight) as weight,
                       max(good) as good, max(total) as total, max(percentile_amount) as percentile_amount,
                       sum(interruptions) as interruptions, sum(excluded_seconds) as excluded_seconds,
                       sum(outage_seconds) as outage_seconds, sum(unknown_seconds) as unknown_seconds
                  from level_figure group by result_id
              ) f on f.result_id = r.id
             where r.batch = :batch
            """;

    /** With the state, and how far the value is from the target in the bad direction, in percent. */
    private static final String JUDGED = """
            select v.*, case
                     when base_seconds = 0 then 'EXCLUDED'
                     when observations = 0 and measure is not null then 'NO_ACTIVITY'
                     when observations = 0 then 'MISSING'
                     when amount is null and total = 0 then 'NO_ACTIVITY'
                     when amount is null then 'UNCOMPUTABLE'
                     when (comparator = 'AT_MOST' and amount > target) or (comparator = 'AT_LEAST' and amount < target)
                       or (comparator = 'EQUAL' and amount <> target) then 'BREACHED'
                     when unknown_seconds > 0 then 'INCOMPLETE'
                     when (comparator = 'AT_MOST' and amount > warning)
                       or (comparator = 'AT_LEAST' and amount < warning) then 'AT_RISK'
                     else 'MET' end as state,
                   case when base_seconds = 0 then null else
                   round(least(9999999999, 100.0 * case
                     when rule = 'AVAILABILITY' then (target - amount) / coalesce(nullif(100 - target, 0), target)
                     when comparator = 'AT_MOST' then (amount - target) / coalesce(nullif(abs(target), 0), 1)
                     when comparator = 'AT_LEAST' then (target - amount) / coalesce(nullif(abs(target), 0), 1)
                     else abs(amount - target) / coalesce(nullif(abs(target), 0), 1) end), 10) end as deviation,
                   case when base_seconds = 0 then null
                        else round(100 - 100.0 * unknown_seconds / base_seconds, 10) end as coverage
              from (""" + VALUES + ") v";

    /** Writes what differs from before; a period whose result is the same keeps it byte for byte. */
    static final String RESULTS = "merge into level_result r using (" + JUDGED + """
            ) n on r.id = n.id
            when matched and (r.state is distinct from n.state or r.amount is distinct from n.amount
              or r.deviation is distinct from n.deviation or r.base_seconds is distinct from n.base_seconds
              or r.excluded_seconds is distinct from n.excluded_seconds
              or r.outage_seconds is distinct from n.outage_seconds or r.coverage is distinct from n.coverage
              or r.observations is distinct from n.observations)
            then update set state = n.state, severity = null, amount = n.amount, deviation = n.deviation,
              base_seconds = n.base_seconds, excluded_seconds = n.excluded_seconds,
              outage_seconds = n.outage_seconds, coverage = n.coverage, observations = n.observations,
              evaluated_at = :now
            """;

    /**
     * Counts each breach with those right before it. Periods that are wholly excluded or had no activity neither add nor
     * break; two parts of one period count once.
     */
    static final String CONSECUTIVE = """
            merge into level_result r using (
              select id, case when state = 'BREACHED'
                         then sum(fresh) over (partition by term_code, run order by period_from
                                               rows between unbounded preceding and current row)
                         else 0 end as consecutive
                from (
                select id, term_code, period_from, state, fresh,
                       sum(broken) over (partition by term_code order by period_from
                                         rows between unbounded preceding and current row) as run
                  from (
                  select id, term_code, period_from, state,
                         case when state in ('BREACHED', 'EXCLUDED', 'NO_ACTIVITY')
                               and lag(ends_at) over (partition by term_code order by period_from) = starts_at
                              then 0 else 1 end as broken,
                         case when state <> 'BREACHED' then 0
                              when lag(state) over (partition by term_code order by period_from) = 'BREACHED'
                               and lag(cycle_from) over (partition by term_code order by period_from) = cycle_from
                              then 0 else 1 end as fresh
                    from level_result
                   where state is not null
                     and term_code in (select term_code from level_result where batch = :batch)
                ) marked
              ) runs
            ) n on r.id = n.id
            when matched and r.consecutive <> n.consecutive
            then update set consecutive = n.consecutive, severity = null, evaluated_at = :now
            """;

    static final String FORGET_WINDOWS =
            "delete from level_window where result_id in (select id from level_result where batch = :batch)";

    static final String FORGET_FIGURES =
            "delete from level_figure where result_id in (select id from level_result where batch = :batch)";

    /** Gives the periods back. */
    static final String GIVE_BACK = "update level_result set batch = null, stale = false where batch = :batch";

    private EvaluationSql() {}
}
