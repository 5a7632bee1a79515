package lv.saimnieks.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether the database gives an answer, in place of Spring Boot's own check, which believes the driver: H2 calls a
 * connection valid also when its store was closed under it. So a row is read, as the work of people would, and who asks
 * waits {@link #PATIENCE} at most, not as long as the pool waits for a connection. Connections that answer no more are
 * given up, because the pool believes the driver too and would go on with them after the database has come back.
 * A database that reads but lately had no room to write is down too.
 */
@Component("dbHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JdbcTemplate jdbc;
    private final FullDisk disk;
    private FutureTask<Integer> question;

    DatabaseHealth(JdbcTemplate jdbc, FullDisk disk) {
        super("The database does not answer");
        this.jdbc = jdbc;
        this.disk = disk;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        health.status(disk.isLikely() ? Status.DOWN : Status.UP);
    }

    /** One question at a time: a database that is away does not gather threads. */
    private synchronized FutureTask<Integer> current() {
        if (question == null || question.isDone()) {
            question = new FutureTask<>(this::ask);
            Thread thread = new Thread(question, "database-health");
            thread.setDaemon(true);
            thread.start();
        }
        return question;
    }

    private int ask() throws SQLException {
        try {
            return jdbc.queryForList("select version from data_version").size();
        } catch (CannotGetJdbcConnectionException e) {
            throw e;
        } catch (DataAccessException e) {
            jdbc.getDataSource()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            throw e;
        }
    }
}
