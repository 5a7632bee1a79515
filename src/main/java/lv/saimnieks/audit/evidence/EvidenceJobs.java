package lv.saimnieks.audit.evidence;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lv.saimnieks.shared.JobClaims;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of background jobs. Every step is written at once, so that a restart goes on where the last one ended. */
@Repository
class EvidenceJobs {

    private static final String SELECT = """
            select j.*,
                (select count(*) from evidence_job_case c where c.job_id = j.id and c.state <> 'WAITING') done,
                (select count(*) from evidence_job_case c where c.job_id = j.id and c.state = 'FAILED') failed
            from evidence_job j
            """;
    private static final int REASON = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JobClaims claims;

    EvidenceJobs(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        claims = new JobClaims(jdbc, "evidence_job");
    }

    @Transactional
    long add(String person, String selection, List<String> caseIds, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into evidence_job (state, created_by, selection, total, created_at)
                        values ('WAITING', ?, ?, ?, ?)
                        """)
                .params(person, selection, caseIds.size(), Timestamp.from(now))
                .update(id, "id");
        long job = id.getKeyAs(Number.class).longValue();
        List<Object[]> rows = new ArrayList<>();
        for (String caseId : caseIds) {
            rows.add(new Object[] {job, rows.size() + 1, caseId});
        }
        batch.batchUpdate(
                "insert into evidence_job_case (job_id, place, case_id, state) values (?, ?, ?, 'WAITING')", rows);
        return job;
    }

    Optional<EvidenceJob> find(long id) {
        return jdbc.sql(SELECT + " where j.id = ?")
                .param(id)
                .query(EvidenceJobs::job)
                .optional();
    }

    /** The newest jobs of a person, of everybody for null, but for removed ones. */
    List<EvidenceJob> newest(String person, int limit) {
        return jdbc.sql(
                        SELECT
                                + " where j.state <> 'REMOVED' and (:person is null or j.created_by = :person) order by j.id desc limit :limit")
                .param("person", person, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query(EvidenceJobs::job)
                .list();
    }

    long openOf(String person) {
        return jdbc.sql("select count(*) from evidence_job where created_by = ? and state in ('WAITING', 'RUNNING')")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** Takes the oldest job that waits, or whose worker has not been heard of since. */
    Optional<EvidenceJob> claim(String worker, Instant now, Instant silentSince) {
        OptionalLong id = claims.claim(worker, now, silentSince);
        return id.isPresent() ? find(id.getAsLong()) : Optional.empty();
    }

    /** Tells that the worker lives; answers whether the job is still its to do. */
    boolean beat(long id, String worker, Instant now) {
        return claims.beat(id, worker, now);
    }

    /** Lets another worker go on at once. */
    void release(String worker) {
        claims.release(worker);
    }

    Optional<EvidenceJob.Case> nextCase(long job) {
        return cases(job, "WAITING", 1).stream().findFirst();
    }

    List<EvidenceJob.Case> failures(long job, int limit) {
        return cases(job, "FAILED", limit);
    }

    List<EvidenceJob.Case> cases(long job) {
        return cases(job, null, Integer.MAX_VALUE);
    }

    private List<EvidenceJob.Case> cases(long job, String state, int limit) {
        return jdbc.sql("""
                        select place, case_id, number, reason from evidence_job_case
                        where job_id = :job and (:state is null or state = :state) order by place limit :limit
                        """)
                .param("job", job)
                .param("state", state, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((row, n) -> new EvidenceJob.Case(
                        row.getInt("place"),
                        row.getString("case_id"),
                        row.getString("number"),
                        words(row.getString("reason"))))
                .list();
    }

    /** Our own reasons are kept as message keys and said in the language of the answer; refusals as they were said. */
    private static String words(String reason) {
        return reason != null && Wording.has(reason) ? Wording.of(reason) : reason;
    }

    /** Writes down what came of a case; a reason, in words or as a message key, means that it failed. */
    void caseDone(long job, int place, String number, String reason) {
        String words = reason == null ? null : PlainText.cut(reason, REASON);
        jdbc.sql("update evidence_job_case set state = ?, number = ?, reason = ? where job_id = ? and place = ?")
                .params(reason == null ? "DONE" : "FAILED", number, words, job, place)
                .update();
    }

    /**
     * Ends a running job; answers whether it was running.
     *
     * @param error message key; null when a file came of it
     */
    boolean end(long id, String worker, EvidenceJob.State state, Long size, String error, Instant now) {
        return jdbc.sql("""
                        update evidence_job set state = ?, size_bytes = ?, error = ?, finished_at = ?
                        where id = ? and state = 'RUNNING' and worker = ?
                        """)
                        .params(state.name(), size, error, Timestamp.from(now), id, worker)
                        .update()
                == 1;
    }

    /** Stops a job that waits or runs; answers whether it did. */
    boolean cancel(long id, Instant now) {
        return jdbc.sql("""
                        update evidence_job set state = 'CANCELLED', finished_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING')
                        """).params(Timestamp.from(now), id).update() == 1;
    }

    /** A job that has ended is not listed any more. */
    void removed(long id) {
        jdbc.sql("""
                        update evidence_job set state = 'REMOVED', size_bytes = null
                        where id = ? and state in ('DONE', 'FAILED', 'CANCELLED')
                        """).param(id).update();
    }

    List<Long> finishedBefore(Instant moment) {
        return jdbc.sql("select id from evidence_job where state = 'DONE' and finished_at < ?")
                .param(Timestamp.from(moment))
                .query(Long.class)
                .list();
    }

    private static EvidenceJob job(ResultSet row, int n) throws SQLException {
        return new EvidenceJob(
                row.getLong("id"),
                EvidenceJob.State.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getObject("size_bytes", Long.class),
                words(row.getString("error")));
    }
}
