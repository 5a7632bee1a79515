package lv.saimnieks.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import lv.saimnieks.TestDatabase;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.jdbc.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.servlet.ServletManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code /actuator/health} tells whether the database answers, as a load balancer asks for it. */
@Tag("database")
class DatabaseHealthTest {

    /** The health endpoint with the application's own settings, and a pool; nothing else of the application. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        WebEndpointAutoConfiguration.class,
        ManagementContextAutoConfiguration.class,
        ServletManagementContextAutoConfiguration.class,
        HealthContributorAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class,
        ApplicationAvailabilityAutoConfiguration.class,
        AvailabilityHealthContributorAutoConfiguration.class,
        AvailabilityProbesAutoConfiguration.class,
        DataSourceHealthContributorAutoConfiguration.class
    })
    @Import({DatabaseHealth.class, FullDisk.class, ConnectionPool.class})
    static class Health {}

    @TempDir
    Path folder;

    private ServletWebServerApplicationContext application;
    private TestHttp http;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    private void start(String url) {
        application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Health.class)
                .properties(
                        "server.port=0",
                        "spring.datasource.username=" + (url.contains("h2") ? "sa" : "postgres"),
                        "spring.datasource.password=" + (url.contains("h2") ? "" : "postgres"))
                .run("--spring.datasource.url=" + url);
        http = TestHttp.nobody(application.getWebServer().getPort());
        fill(jdbc());
        answers(200, "UP");
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.execute("create table data_version (name varchar(20), version bigint)");
        jdbc.execute("insert into data_version values ('people', 1)");
    }

    private JdbcTemplate jdbc() {
        return application.getBean(JdbcTemplate.class);
    }

    @Test
    @DisplayName("the store of H2 is closed under the pool, as when memory ran out: DOWN, though the driver says valid")
    void storeClosed() throws SQLException {
        assumeThat(TestDatabase.onPostgres()).isFalse();
        start("jdbc:h2:file:" + folder.resolve("store"));
        try (Connection connection = application.getBean(DataSource.class).getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().closeImmediately();
            assertThat(connection.isValid(1))
                    .as("what the pool and Spring Boot believe")
                    .isTrue();
        }
        answers(503, "DOWN");
        answers(503, "DOWN");
    }

    @Test
    @DisplayName("the database was shut down and is gone with its tables: DOWN; it is there again: UP")
    void shutDown() {
        assumeThat(TestDatabase.onPostgres()).isFalse();
        String url = "jdbc:h2:mem:health;DB_CLOSE_DELAY=-1";
        start(url);
        jdbc().execute("shutdown");
        answers(503, "DOWN");
        fill(new JdbcTemplate(new DriverManagerDataSource(url, "sa", "")));
        comesBack();
    }

    @Test
    @DisplayName("every connection is in use: DOWN in a bounded time, and who works waits for a turn; given back: UP")
    void poolIsEmpty() throws Exception {
        assumeThat(TestDatabase.onPostgres()).isFalse();
        start("jdbc:h2:mem:pool");
        DataSource pool = application.getBean(DataSource.class);
        List<Connection> taken = new ArrayList<>();
        for (int n = pool.unwrap(HikariDataSource.class).getMaximumPoolSize(); n > 0; n--) {
            taken.add(pool.getConnection());
        }
        CompletableFuture<Connection> turn = CompletableFuture.supplyAsync(() -> DataSourceUtils.getConnection(pool));
        answers(503, "DOWN");
        assertThat(turn).isNotDone();
        for (Connection connection : taken) {
            connection.close();
        }
        turn.get(5, TimeUnit.SECONDS).close();
        comesBack();
    }

    @Test
    @DisplayName("PostgreSQL drops all connections and takes no more: DOWN in a bounded time; it takes them again: UP")
    void serverAway() throws SQLException {
        assumeThat(TestDatabase.onPostgres()).isTrue();
        String url;
        try (Connection connection = TestDatabase.empty().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        start(url);
        String name = url.replaceAll(".*/(\\w+).*", "$1");
        JdbcTemplate server = new JdbcTemplate(TestDatabase.empty());
        server.execute("alter database " + name + " allow_connections false");
        server.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
        answers(503, "DOWN");
        answers(503, "DOWN");
        server.execute("alter database " + name + " allow_connections true");
        comesBack();
    }

    @Test
    @DisplayName("PostgreSQL reads, but has no room to write: DOWN")
    void diskFull() throws SQLException {
        assumeThat(TestDatabase.onPostgres()).isTrue();
        try (Connection connection = TestDatabase.empty().getConnection()) {
            start(connection.getMetaData().getURL());
        }
        assertThatThrownBy(() -> jdbc().execute("do $$ begin raise exception sqlstate '53100'; end $$"))
                .rootCause()
                .isInstanceOf(SQLException.class);
        answers(503, "DOWN");
    }

    @Test
    @DisplayName("some time after the last statement that found no room it is UP again")
    void roomWasMade() {
        AtomicLong nanos = new AtomicLong(-5);
        FullDisk disk = new FullDisk(nanos::get);
        disk.adjudicate(new SQLException("unique", "23505"));
        disk.adjudicate(new SQLException("from the pool"));
        assertThat(disk.isLikely()).isFalse();
        disk.adjudicate(new SQLException("could not extend file", "53100"));
        assertThat(disk.isLikely()).isTrue();
        nanos.addAndGet(FullDisk.LATELY.toNanos());
        assertThat(disk.isLikely()).isFalse();
    }

    /** The pool finds its new connections within a few seconds. */
    private void comesBack() {
        Instant end = Instant.now().plusSeconds(60);
        while (http.get("/actuator/health").status() != 200 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        answers(200, "UP");
    }

    /** Health and readiness tell of the database, liveness does not: to start the process anew would not help. */
    private void answers(int status, String word) {
        answers("/actuator/health/readiness", status, word);
        answers("/actuator/health/liveness", 200, "UP");
        Answer answer = answers("/actuator/health", status, word);
        assertThat(answer.body()).startsWith("{\"status\":\"" + word + "\"").doesNotContain("components");
    }

    private Answer answers(String path, int status, String word) {
        Instant asked = Instant.now();
        Answer answer = http.get(path);
        assertThat(answer.body()).contains("\"status\":\"" + word + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        return answer;
    }
}
