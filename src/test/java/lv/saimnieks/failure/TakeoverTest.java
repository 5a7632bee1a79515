package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A node is killed in the very moment in which it finishes an asynchronous step: the other node does it anew, once. */
@Tag("failure")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("a node dies in the middle of an asynchronous step")
class TakeoverTest {

    /** A node leaves the steps of another alone for a minute, and looks for work every ten seconds. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

    private static final long HELD = 4711;

    @TempDir
    Path folder;

    @Test
    @DisplayName("the other node takes it over after its lock has run out, and it is done once")
    void takenOver() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Cluster cluster = new Cluster(List.of(node(postgres, "first"), node(postgres, "second")))) {
            cluster.start();
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            holdFinishedSteps(database);
            Answered answered = new Answered();
            Work work = new Work(cluster.nodes().get(0).port());
            String number = Clients.request(work, answered, answered.next());
            while (Clients.step(work, answered, number)) {}

            String owner = Awaitility.await("a node finishes the step")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> waiting(database), found -> found.size() == 1)
                    .get(0);
            int victim = "first".equals(owner) ? 0 : 1;
            cluster.nodes().get(victim).kill();
            database.execute("select pg_advisory_unlock(" + HELD + ")");

            Work other = new Work(cluster.nodes().get(1 - victim).port());
            assertThat(Comparison.due(other)).isOne();
            Duration took = Comparison.awaitJobs(other, TAKEN_OVER);
            System.out.printf(
                    "killed in the middle of a step: done by the other after %.1f s%n", took.toMillis() / 1000.0);
            assertThat(other.get(
                            "/engine-rest/history/activity-instance?finished=true&activityId=Task_InformStakeholders"))
                    .hasSize(1);
            cluster.nodes().get(victim).start().awaitUp();
            assertThat(Comparison.of(other, answered)).isEqualTo(new Comparison(List.of(), List.of(), List.of()));
        }
    }

    private Node node(EmbeddedPostgres postgres, String name) {
        Map<String, String> settings = new HashMap<>(KillTest.on(postgres));
        settings.merge(
                "SPRING_DATASOURCE_URL",
                name,
                (url, n) -> url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + n);
        return new Node(folder, settings);
    }

    /** Whoever ends a step waits until this connection lets go. */
    private static void holdFinishedSteps(JdbcTemplate database) {
        database.execute("""
                create function held() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock_shared(%d); return old; end $$""".formatted(HELD));
        database.execute("create trigger held before delete on act_ru_job for each row"
                + " when (old.handler_type_ = 'async-continuation') execute function held()");
        database.execute("select pg_advisory_lock(" + HELD + ")");
    }

    private static List<String> waiting(JdbcTemplate database) {
        return database.queryForList(
                "select application_name from pg_stat_activity where wait_event = 'advisory'", String.class);
    }
}
