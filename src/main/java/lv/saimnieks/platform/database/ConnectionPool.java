package lv.saimnieks.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections to the database, set by {@code spring.datasource.*}. The pool's {@code connection-timeout} is how long
 * anybody waits while the database is away. While it works and all connections are in use, as when thousands write at
 * once, people wait for their turn {@link Turns#LONGEST} at most.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionPool {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties, FullDisk disk) {
        HikariDataSource pool = new Turns();
        pool.setJdbcUrl(properties.determineUrl());
        pool.setUsername(properties.determineUsername());
        pool.setPassword(properties.determinePassword());
        pool.setExceptionOverride(disk);
        return pool;
    }

    private static final class Turns extends HikariDataSource {

        static final Duration LONGEST = Duration.ofSeconds(30);

        @Override
        public Connection getConnection() throws SQLException {
            long until = System.nanoTime() + LONGEST.toNanos();
            while (true) {
                try {
                    return super.getConnection();
                } catch (SQLTransientConnectionException e) {
                    if (!isBusy() || System.nanoTime() > until) {
                        throw e;
                    }
                }
            }
        }

        /** All connections are open: of a database that went away they would be given up by now. */
        private boolean isBusy() {
            HikariPoolMXBean pool = getHikariPoolMXBean();
            return pool != null && pool.getTotalConnections() >= getMaximumPoolSize();
        }
    }
}
