package lv.saimnieks.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class StartLockTest {

    @Test
    @DisplayName("a second node on one PostgreSQL waits until the first is ready, and is let in then")
    void nodesStartOneAfterAnother() throws Exception {
        assumeThat(TestDatabase.onPostgres()).isTrue();
        try (HikariDataSource pool = pool()) {
            JdbcClient locks = JdbcClient.create(
                    new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
            StartLock first = new StartLock();
            StartLock second = new StartLock();
            first.postProcessBeforeInitialization(pool, "dataSource");
            CompletableFuture<Object> waiting =
                    CompletableFuture.supplyAsync(() -> second.postProcessBeforeInitialization(pool, "dataSource"));
            Awaitility.await().until(() -> count(locks, false) == 1);
            assertThat(waiting).isNotDone();

            first.destroy();

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isSameAs(pool);
            assertThat(count(locks, true)).isOne();
            second.destroy();
            Awaitility.await().until(() -> count(locks, true) == 0);
        }
    }

    @Test
    @DisplayName("H2, a file of one process, is not asked for a lock")
    void h2HasNoLock() {
        StartLock lock = new StartLock();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:/nav/tadas/mapes");
            assertThat(lock.postProcessBeforeInitialization(pool, "dataSource")).isSameAs(pool);
        }
        lock.destroy();
    }

    private static HikariDataSource pool() throws SQLException {
        HikariDataSource pool = new HikariDataSource();
        try (Connection connection = TestDatabase.empty().getConnection()) {
            pool.setJdbcUrl(connection.getMetaData().getURL());
        }
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        return pool;
    }

    private static int count(JdbcClient locks, boolean granted) {
        return locks.sql("""
                        select count(*) from pg_locks
                        where locktype = 'advisory' and granted = ?
                          and database = (select oid from pg_database where datname = current_database())
                        """).param(granted).query(Integer.class).single();
    }
}
