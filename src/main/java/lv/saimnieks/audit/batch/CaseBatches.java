package lv.saimnieks.audit.batch;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lv.saimnieks.audit.batch.CaseBatch.Case;
import lv.saimnieks.audit.batch.CaseBatch.Result;
import lv.saimnieks.audit.batch.CaseBatch.State;
import lv.saimnieks.shared.JobClaims;
import lv.saimnieks.shared.PlainText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of batches. Every step is written at once, so that a restart goes on where the last one ended. */
@Repository
class CaseBatches {

    private static final String SELECT = """
            select b.*,
                (select count(*) from case_batch_case c where c.batch_id = b.id) total,
                (select count(*) from case_batch_case c where c.batch_id = b.id and c.state = 'DONE') done,
                (select count(*) from case_batch_case c where c.batch_id = b.id and c.state = 'SKIPPED') skipped,
                (select count(*) from case_batch_case c where c.batch_id = b.id and c.state = 'FAILED') failed
            from case_batch b
            """;
    private static final int REASON = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JobClaims claims;

    CaseBatches(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        claims = new JobClaims(jdbc, "case_batch");
    }

    /**
     * What a person orders.
     *
     * @param key of the form that it was sent by: the same form makes one batch
     * @param step with its name; null but for a move
     */
    record Order(
            String key,
            BatchOperation operation,
            BatchSteps.Step step,
            String reason,
            String by,
            List<Standing> cases) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the same form was sent before */
    @Transactional
    long add(Order order, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into case_batch
                          (state, request_key, operation, step, step_name, reason, created_by, created_at)
                        values ('WAITING', ?, ?, ?, ?, ?, ?, ?)""")
                .params(order.key(), order.operation().name())
                .params(order.step() == null ? null : order.step().id())
                .params(order.step() == null ? null : order.step().name())
                .params(order.reason(), order.by(), Timestamp.from(now))
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        List<Object[]> rows = new ArrayList<>();
        for (Standing one : order.cases()) {
            rows.add(new Object[] {id, rows.size() + 1, one.instance(), one.number()});
        }
        batch.batchUpdate(
                "insert into case_batch_case (batch_id, place, instance, number, state) values (?, ?, ?, ?, 'WAITING')",
                rows);
        return id;
    }

    /** What the person ordered by this form already. */
    Optional<Long> ordered(String key, String by) {
        return jdbc.sql("select id from case_batch where request_key = ? and created_by = ?")
                .params(key, by)
                .query(Long.class)
                .optional();
    }

    Optional<CaseBatch> find(long id) {
        return jdbc.sql(SELECT + " where b.id = ?")
                .param(id)
                .query(CaseBatches::batch)
                .optional();
    }

    /** The newest ones of a person, of everybody for null. */
    List<CaseBatch> newest(String by, int limit) {
        return jdbc.sql(SELECT + " where (:by is null or b.created_by = :by) order by b.id desc limit :limit")
                .param("by", by, Types.VARCHAR)
                .param("limit", limit)
                .query(CaseBatches::batch)
                .list();
    }

    Optional<CaseBatch> claim(String worker, Instant now, Instant silentSince) {
        OptionalLong id = claims.claim(worker, now, silentSince);
        return id.isPresent() ? find(id.getAsLong()) : Optional.empty();
    }

    boolean beat(long id, String worker, Instant now) {
        return claims.beat(id, worker, now);
    }

    void release(String worker) {
        claims.release(worker);
    }

    Optional<Case> nextCase(long id) {
        return cases(id, Result.WAITING, 1).stream().findFirst();
    }

    /** In their order, those that need a look first: failed, skipped, waiting, done. */
    List<Case> cases(long id, int limit) {
        return cases(id, null, limit);
    }

    private List<Case> cases(long id, Result result, int limit) {
        return jdbc.sql("""
                        select * from case_batch_case where batch_id = :id and (:state is null or state = :state)
                        order by case state when 'FAILED' then 0 when 'SKIPPED' then 1 when 'WAITING' then 2 else 3 end,
                          place
                        limit :limit""")
                .param("id", id)
                .param("state", result == null ? null : result.name(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new Case(
                        row.getInt("place"),
                        row.getString("instance"),
                        row.getString("number"),
                        Result.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    void caseDone(long id, int place, Result result, String reason) {
        jdbc.sql("update case_batch_case set state = ?, reason = ? where batch_id = ? and place = ?")
                .params(result.name(), reason == null ? null : PlainText.cut(reason, REASON), id, place)
                .update();
    }

    /** Ends one that is open; what was ended before stays as it was. */
    void end(long id, State state, Instant now) {
        jdbc.sql("""
                        update case_batch set state = ?, finished_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')""").params(state.name(), Timestamp.from(now), id).update();
    }

    private static CaseBatch batch(ResultSet row, int n) throws SQLException {
        return new CaseBatch(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                BatchOperation.valueOf(row.getString("operation")),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("skipped"),
                row.getInt("failed"));
    }
}
