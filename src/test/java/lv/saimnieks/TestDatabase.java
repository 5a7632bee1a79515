package lv.saimnieks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Gives each test context an empty database: H2 in memory, or PostgreSQL when {@code test.database} says so. */
@Order(0)
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SqlCount.in(context);
        String name = name();
        if (onPostgres()) {
            postgres(context, name, "postgres");
        } else {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000")
                    .applyTo(context);
        }
    }

    /** An empty PostgreSQL, also where the run is on H2: production takes nothing else. Any password does. */
    @Order(0)
    public static class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SqlCount.in(context);
            String name = name();
            postgres(context, name, name);
        }
    }

    private static void postgres(ConfigurableApplicationContext context, String name, String password) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + createPostgresDatabase(name),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=" + password)
                .applyTo(context);
    }

    private static String name() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** An empty database of its own, for a test without a context. */
    public static DriverManagerDataSource empty() {
        String name = name();
        return onPostgres()
                ? new DriverManagerDataSource(createPostgresDatabase(name), "postgres", "postgres")
                : new DriverManagerDataSource(
                        "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000", "sa", "");
    }

    /** Whether this run is on PostgreSQL. */
    public static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("test.database"));
    }

    private static synchronized String createPostgresDatabase(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
