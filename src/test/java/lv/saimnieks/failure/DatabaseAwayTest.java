package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is stopped in the middle of work for {@code -Dfailure.away} seconds (60) and started again: whoever asks
 * meanwhile reads so within five seconds, and nothing that was answered is lost.
 */
@Tag("failure")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("the database goes away for a minute")
class DatabaseAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("failure.away", 60));
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final int port = Node.freePort();

    @Test
    @DisplayName("everybody is told within five seconds, liveness stays up, and work goes on by itself afterwards")
    void comesBack() throws IOException {
        EmbeddedPostgres postgres = start();
        Answered answered = new Answered();
        Cluster cluster = new Cluster(List.of(new Node(folder, KillTest.on(postgres))));
        try (cluster) {
            cluster.start();
            int node = cluster.nodes().get(0).port();
            Map<String, Duration> slowest = new TreeMap<>();
            Duration back;
            try (Clients clients = new Clients(cluster, answered, 1)) {
                clients.awaitSuccesses(20);
                TestHttp person = TestHttp.browser(node, "auditors-1");
                postgres.close();
                Instant end = Instant.now().plus(AWAY);
                while (Instant.now().isBefore(end)) {
                    ask(node, person, slowest);
                }
                Instant began = Instant.now();
                postgres = start();
                Awaitility.await("ready again")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> TestHttp.nobody(node)
                                        .get("/actuator/health/readiness")
                                        .status()
                                == 200);
                back = Duration.between(began, Instant.now());
                assertThat(person.get("/").body())
                        .as("who was logged in still is")
                        .contains("Iziet");
                clients.awaitSuccesses(20);
            }
            System.out.printf(
                    "away %d s, slowest answers meanwhile %s, ready %.1f s after its start began; %d attempts, %d successes, %d without%n",
                    AWAY.toSeconds(),
                    slowest,
                    back.toMillis() / 1000.0,
                    answered.attempts(),
                    answered.successes(),
                    answered.withoutAnswer());
            assertThat(Comparison.of(new Work(node), answered))
                    .isEqualTo(new Comparison(List.of(), List.of(), List.of()));
            assertThat(answered.wrong()).isEmpty();
            assertThat(slowest).allSatisfy((path, time) -> assertThat(time).isLessThan(ANSWER));
        } finally {
            postgres.close();
        }
    }

    private static void ask(int node, TestHttp person, Map<String, Duration> slowest) {
        TestHttp balancer = TestHttp.nobody(node);
        assertThat(timed(balancer, "/actuator/health/liveness", slowest).status())
                .isEqualTo(200);
        assertThat(timed(balancer, "/actuator/health/readiness", slowest).status())
                .isEqualTo(503);
        assertThat(timed(balancer, "/actuator/health", slowest).status()).isEqualTo(503);
        TestHttp clerk = TestHttp.basic(node, "auditors-1", "demo");
        for (String path :
                List.of("/api/registers/changes", "/engine-rest/task/count", "/engine-rest/history/process-instance")) {
            Answer answer = timed(clerk, path, slowest);
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("nav pieejama");
        }
        for (String path : List.of("/registri/izmainas", "/camunda/api/engine/engine/default/task/count")) {
            Answer answer = timed(person, path, slowest);
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("nav pieejama").doesNotContain("Exception");
        }
        assertThat(timed(person, "/css/saimnieks.css", slowest).status()).isEqualTo(200);
        Answer page = timed(balancer, "/iesniegt", slowest);
        assertThat(page.status()).as(page.body()).isIn(200, 503);
    }

    private static Answer timed(TestHttp http, String path, Map<String, Duration> slowest) {
        Instant asked = Instant.now();
        Answer answer = http.get(path);
        slowest.merge(path, Duration.between(asked, Instant.now()), (a, b) -> a.compareTo(b) > 0 ? a : b);
        return answer;
    }

    /** The same server each time: its data and port stay, and a commit is written before it is answered. */
    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setPort(port)
                .start();
    }
}
