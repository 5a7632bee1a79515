package lv.saimnieks.models.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lv.saimnieks.models.DeployedModels.Deployed;
import lv.saimnieks.platform.casework.CaseMoves.Running;
import lv.saimnieks.shared.JobClaims;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of moves. Every step is written at once, so that a restart goes on where the last one ended. */
@Repository
class MoveJobs {

    private static final String SELECT = """
            select j.*,
                (select count(*) from case_move_case c where c.move_id = j.id) total,
                (select count(*) from case_move_case c where c.move_id = j.id and c.state = 'MOVED') moved,
                (select count(*) from case_move_case c where c.move_id = j.id and c.state = 'SKIPPED') skipped,
                (select count(*) from case_move_case c where c.move_id = j.id and c.state = 'FAILED') failed
            from case_move j
            """;
    private static final int REASON = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JobClaims claims;

    MoveJobs(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        claims = new JobClaims(jdbc, "case_move");
    }

    /** A case to be moved, and the version it runs on. */
    record Waiting(Deployed from, Running one) {}

    /** @throws Refusal while another move of the process is open */
    @Transactional
    long add(Move move, List<Waiting> cases, String reason, String user, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into case_move (state, process_key, open_process, to_definition, to_version, steps,
                                reason, created_by, created_at)
                            values ('WAITING', ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            move.to().key(),
                            move.to().key(),
                            move.to().definition(),
                            move.to().version(),
                            Move.text(move.steps()),
                            reason,
                            user,
                            Timestamp.from(now))
                    .update(key, "id");
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(Wording.of("migration.refusal.running"));
        }
        long job = key.getKeyAs(Number.class).longValue();
        List<Object[]> rows = new ArrayList<>();
        for (Waiting waiting : cases) {
            rows.add(new Object[] {
                job,
                rows.size() + 1,
                waiting.one().instance(),
                waiting.one().number(),
                waiting.from().definition(),
                waiting.from().version()
            });
        }
        batch.batchUpdate(
                "insert into case_move_case (move_id, place, instance, number, from_definition, from_version, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'WAITING')",
                rows);
        return job;
    }

    Optional<MoveJob> find(long id) {
        return jdbc.sql(SELECT + " where j.id = ?")
                .param(id)
                .query(MoveJobs::job)
                .optional();
    }

    /** The newest moves of a process. */
    List<MoveJob> newest(String process, int limit) {
        return jdbc.sql(SELECT + " where j.process_key = ? order by j.id desc limit ?")
                .params(process, limit)
                .query(MoveJobs::job)
                .list();
    }

    Optional<MoveJob> claim(String worker, Instant now, Instant silentSince) {
        OptionalLong id = claims.claim(worker, now, silentSince);
        return id.isPresent() ? find(id.getAsLong()) : Optional.empty();
    }

    boolean beat(long id, String worker, Instant now) {
        return claims.beat(id, worker, now);
    }

    void release(String worker) {
        claims.release(worker);
    }

    Optional<MoveJob.Case> nextCase(long job) {
        return cases(job, MoveJob.Result.WAITING, 1).stream().findFirst();
    }

    /** The cases of a job with this result, of all results for null. */
    List<MoveJob.Case> cases(long job, MoveJob.Result result, int limit) {
        return jdbc.sql("""
                        select * from case_move_case
                        where move_id = :job and (:state is null or state = :state) order by place limit :limit""")
                .param("job", job)
                .param("state", result == null ? null : result.name(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new MoveJob.Case(
                        row.getInt("place"),
                        row.getString("instance"),
                        row.getString("number"),
                        row.getString("from_definition"),
                        row.getInt("from_version"),
                        MoveJob.Result.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    void caseDone(long job, int place, MoveJob.Result result, String reason) {
        jdbc.sql("update case_move_case set state = ?, reason = ? where move_id = ? and place = ?")
                .params(result.name(), reason == null ? null : PlainText.cut(reason, REASON), job, place)
                .update();
    }

    /** Ends a job that is open, so that another of the process may begin. */
    void end(long id, MoveJob.State state, Instant now) {
        jdbc.sql("""
                        update case_move set state = ?, open_process = null, finished_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')""").params(state.name(), Timestamp.from(now), id).update();
    }

    private static MoveJob job(ResultSet row, int n) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new MoveJob(
                row.getLong("id"),
                MoveJob.State.valueOf(row.getString("state")),
                row.getString("process_key"),
                row.getString("to_definition"),
                row.getInt("to_version"),
                row.getString("steps"),
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("total"),
                row.getInt("moved"),
                row.getInt("skipped"),
                row.getInt("failed"));
    }
}
