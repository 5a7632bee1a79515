package lv.saimnieks.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Nodes that start on one PostgreSQL take turns, from the moment the pool is made until the node is ready: neither the
 * engine's schema nor the deployment of models can be made by two at once. The lock is the session's on a connection of
 * its own, so a node that dies gives it up. H2 belongs to one process anyway.
 */
@Component
class StartLock implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);
    private static final long KEY = 0x5341494d4e49454bL;

    private @Nullable Connection held;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && Objects.requireNonNullElse(pool.getJdbcUrl(), "").startsWith("jdbc:postgresql:")) {
            try {
                take(DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
            } catch (SQLException e) {
                throw new CannotGetJdbcConnectionException("The database for the start cannot be reached", e);
            }
        }
        return bean;
    }

    private void take(Connection connection) throws SQLException {
        held = connection;
        try (Statement statement = connection.createStatement()) {
            // the server notices within half a minute when this node's machine is gone
            statement.execute("set tcp_keepalives_idle = 15");
            statement.execute("set tcp_keepalives_interval = 5");
            statement.execute("set tcp_keepalives_count = 3");
            try (ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
                if (taken.next() && taken.getBoolean(1)) {
                    return;
                }
            }
            LOG.info("Another node is starting on this database: waiting until it is ready");
            statement.execute("select pg_advisory_lock(" + KEY + ")");
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        destroy();
    }

    @Override
    public void destroy() {
        Connection connection = held;
        held = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warn("The lock of the start goes with its connection", e);
            }
        }
    }
}
