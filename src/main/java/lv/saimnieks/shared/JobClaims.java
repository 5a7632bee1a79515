package lv.saimnieks.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which worker does which background job of a table with the columns {@code id, state, worker, beat_at, started_at}. A
 * job that is {@code WAITING} is taken by the first worker that asks; one that is {@code RUNNING} by another when its
 * worker was not heard of for a while. The SQL is the same on every database.
 */
public final class JobClaims {

    private static final String FREE =
            "(state = 'WAITING' or (state = 'RUNNING' and (beat_at is null or beat_at < ?)))";

    private final JdbcClient jdbc;
    private final String table;

    public JobClaims(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Takes the oldest job that waits, or whose worker has not been heard of since.
     *
     * @return its id; empty when there is none
     */
    public OptionalLong claim(String worker, Instant now, Instant silentSince) {
        Timestamp silent = Timestamp.from(silentSince);
        for (long id : jdbc.sql("select id from " + table + " where " + FREE + " order by id")
                .param(silent)
                .query(Long.class)
                .list()) {
            int taken = jdbc.sql("update " + table + " set state = 'RUNNING', worker = ?, beat_at = ?,"
                            + " started_at = coalesce(started_at, ?) where id = ? and " + FREE)
                    .params(worker, Timestamp.from(now), Timestamp.from(now), id, silent)
                    .update();
            if (taken == 1) {
                return OptionalLong.of(id);
            }
        }
        return OptionalLong.empty();
    }

    /** Tells that the worker lives; answers whether the job is still its to do. */
    public boolean beat(long id, String worker, Instant now) {
        return jdbc.sql("update " + table + " set beat_at = ? where id = ? and state = 'RUNNING' and worker = ?")
                        .params(Timestamp.from(now), id, worker)
                        .update()
                == 1;
    }

    /** Lets another worker go on at once. */
    public void release(String worker) {
        jdbc.sql("update " + table + " set beat_at = null where state = 'RUNNING' and worker = ?")
                .param(worker)
                .update();
    }
}
