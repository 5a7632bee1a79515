package lv.saimnieks.audit.chain;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.audit.operations.AccessLogSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes rows of the trail into the chain. A row is taken in when it is first seen, whatever its id or moment says, so that
 * what was committed late is not left out. Nobody who writes a row waits for it; several nodes take turns.
 */
@Component
class TrailChain {

    /** Rows taken in by one transaction. */
    static final int BATCH = 1000;

    /** How far behind the newest row of the chain one looks for what was committed late; the rest is looked for daily. */
    private static final long NUMBERS_BACK = 2000;

    private static final Duration TIME_BACK = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final Duration keepAccess;

    TrailChain(
            JdbcClient jdbc, JdbcTemplate batch, PlatformTransactionManager transactions, AccessLogSettings accessLog) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.transaction = new TransactionTemplate(transactions);
        this.keepAccess = accessLog.keep();
    }

    /** The end of the chain. */
    record Head(long seq, String sum) {

        /** The sum with one more link, which no other link can give. */
        static String next(
                String before,
                String source,
                String key,
                Instant at,
                String number,
                Instant keptUntil,
                String factsSum,
                String sum) {
            return TrailRow.sumOf(before, source, key, at, number, keptUntil, factsSum, sum);
        }
    }

    /**
     * Takes in what is new.
     *
     * @param everything whether to look through whole tables, not only at their ends
     * @return how many rows were taken in
     */
    int takeIn(boolean everything) {
        int all = 0;
        for (TrailSource source : TrailSource.values()) {
            long from = everything ? 0 : start(source);
            int taken;
            do {
                long begin = from;
                List<TrailRow> rows = transaction.execute(t -> take(source, begin));
                taken = rows == null ? 0 : rows.size();
                from = taken == 0 ? from : rows.get(taken - 1).place();
                all += taken;
            } while (taken == BATCH);
        }
        return all;
    }

    /** The end of the chain, locked until the transaction ends. */
    Head lock() {
        return jdbc.sql("select seq, chain_sum from trail_head where id = 1 for update")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    private long start(TrailSource source) {
        long newest = jdbc.sql("select place from trail_chain where source = ? order by place desc limit 1")
                .param(source.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Math.max(0, newest - (source.byMoment() ? TIME_BACK.toMillis() : NUMBERS_BACK));
    }

    private List<TrailRow> take(TrailSource source, long from) {
        Head head = lock();
        List<TrailRow> rows = jdbc.sql(source.fresh(BATCH))
                .param("from", source.byMoment() ? Timestamp.from(Instant.ofEpochMilli(from)) : (Object) from)
                .query((row, n) -> source.row(row))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        List<Object[]> links = new ArrayList<>();
        for (TrailRow row : rows) {
            Instant keptUntil = source == TrailSource.ACCESS ? row.at().plus(keepAccess) : row.keptUntil();
            head = new Head(
                    head.seq() + 1,
                    Head.next(
                            head.sum(),
                            source.name(),
                            row.key(),
                            row.at(),
                            row.number(),
                            keptUntil,
                            row.factsSum(),
                            row.sum()));
            links.add(new Object[] {
                head.seq(),
                source.name(),
                row.key(),
                row.place(),
                row.at().atOffset(ZoneOffset.UTC),
                row.number(),
                keptUntil == null ? null : keptUntil.atOffset(ZoneOffset.UTC),
                row.factsSum(),
                row.sum(),
                head.sum()
            });
        }
        batch.batchUpdate(
                "insert into trail_chain (seq, source, row_key, place, happened_at, number, kept_until, facts_sum, row_sum,"
                        + " chain_sum) values (?, ?, ?, ?, ?, ?, cast(? as timestamp with time zone), ?, ?, ?)",
                links);
        jdbc.sql("update trail_head set seq = ?, chain_sum = ? where id = 1")
                .params(head.seq(), head.sum())
                .update();
        return rows;
    }
}
