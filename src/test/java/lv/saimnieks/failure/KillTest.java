package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node is killed while four callers work, again and again: what was answered is there, once. {@code -Dfailure.rounds}
 * (10) kills for each of the three, {@code -Dfailure.clients} (4) callers, {@code -Dfailure.seed} for other moments.
 */
@Tag("failure")
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("kill -9 under load loses nothing and doubles nothing")
class KillTest {

    private static final int ROUNDS = Integer.getInteger("failure.rounds", 10);
    private static final long SEED = Long.getLong("failure.seed", 7);

    /** A node looks for work every ten seconds, and leaves the jobs of another alone for a minute. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

    private static final List<String> TABLE = new ArrayList<>(List.of(
            "| where | kills | attempts | answered with success | without answer | lost | doubled | left |",
            "|---|---:|---:|---:|---:|---:|---:|---:|"));

    @TempDir
    Path folder;

    @AfterAll
    static void print() {
        System.out.println("\n" + String.join("\n", TABLE) + "\n");
    }

    @Test
    @DisplayName("H2 in a file, as the demonstration sets it")
    void h2() {
        kill("H2 in a file", new Cluster(List.of(new Node(folder, Map.of()))));
    }

    @Test
    @DisplayName("one node on PostgreSQL")
    void postgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            kill("PostgreSQL, one node", new Cluster(List.of(new Node(folder, on(postgres)))));
        }
    }

    @Test
    @DisplayName("two nodes started at once on an empty PostgreSQL, one killed in turn: its jobs end on the other")
    void twoNodes() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            kill(
                    "PostgreSQL, two nodes",
                    new Cluster(List.of(new Node(folder, on(postgres)), new Node(folder, on(postgres)))));
        }
    }

    static Map<String, String> on(EmbeddedPostgres postgres) {
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }

    private void kill(String where, Cluster cluster) {
        Random random = new Random(SEED);
        Answered answered = new Answered();
        try (cluster) {
            cluster.start();
            for (int round = 0; round < ROUNDS; round++) {
                Node victim = cluster.nodes().get(round % cluster.nodes().size());
                try (Clients clients = new Clients(cluster, answered, SEED + 100L * round)) {
                    clients.awaitSuccesses(12 + random.nextInt(28));
                    Awaitility.await()
                            .pollDelay(Duration.ofMillis(1 + random.nextInt(1000)))
                            .until(() -> true);
                    victim.kill();
                    if (cluster.nodes().size() > 1) {
                        clients.awaitSuccesses(10);
                    }
                }
                System.out.printf(
                        "%s: kill %d, %d attempts, %d successes%n",
                        where, round + 1, answered.attempts(), answered.successes());
                takenOver(cluster, random);
                victim.start().awaitUp();
            }
            Work work = new Work(cluster.nodes().get(0).port());
            Comparison found = Comparison.of(work, answered);
            TABLE.add("| %s | %d | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                            where,
                            ROUNDS,
                            answered.attempts(),
                            answered.successes(),
                            answered.withoutAnswer(),
                            found.lost().size(),
                            found.doubled().size(),
                            found.left().size()));
            assertThat(answered.wrong())
                    .as("answers that are neither success nor 'later'")
                    .isEmpty();
            assertThat(found).isEqualTo(new Comparison(List.of(), List.of(), List.of()));
        }
    }

    /** The node that lives finishes what the dead one had begun. */
    private static void takenOver(Cluster cluster, Random random) {
        if (cluster.nodes().size() > 1) {
            Work work = new Work(cluster.port(random));
            int left = Comparison.due(work);
            Duration took = Comparison.awaitJobs(work, TAKEN_OVER);
            System.out.printf("jobs open after the kill: %d, gone after %.1f s%n", left, took.toMillis() / 1000.0);
        }
    }
}
