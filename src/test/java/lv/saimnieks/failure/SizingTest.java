package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import lv.saimnieks.TestHttp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one node and two carry, and how much room a case takes: {@code ./mvnw test -Pbench -Dtest=SizingTest}. Nodes, database
 * and callers share the machine; {@code -Dsizing.seconds} and {@code -Dsizing.rounds} change its length. The results stand in
 * {@code src/docs/performance.md}.
 */
@Tag("bench")
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SizingTest {

    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("sizing.seconds", 45));
    private static final int ROUNDS = Integer.getInteger("sizing.rounds", 2);
    private static final int CALLERS = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    @DisplayName("lifecycles and submissions in a second, bytes of a case")
    void carried() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Cluster one = new Cluster(List.of(node(postgres)));
                Cluster other = new Cluster(List.of(node(postgres)))) {
            one.start();
            Cluster both = new Cluster(List.of(one.nodes().get(0), other.nodes().get(0)));
            JdbcTemplate database = new JdbcTemplate(postgres.getPostgresDatabase());
            work(one, this::lifecycle);
            for (int round = 0; round < ROUNDS; round++) {
                room(
                        database,
                        "change",
                        () -> say("1 node", "changes from request to closure", work(one, this::lifecycle)));
                room(database, "submission", () -> say("1 node", "submissions", work(one, this::submission)));
                other.start();
                say("2 nodes", "changes from request to closure", work(both, this::lifecycle));
                say("2 nodes", "submissions", work(both, this::submission));
                other.close();
            }
        }
    }

    private Node node(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>(KillTest.on(postgres));
        settings.put("SAIMNIEKS_INTAKE_PERADDRESS", "1000000");
        settings.put("SAIMNIEKS_INTAKE_INTOTAL", "1000000");
        return new Node(folder, settings);
    }

    private static int say(String nodes, String what, int done) {
        System.out.printf("%s, %s: %d, %.2f/s%n", nodes, what, done, done / (double) EACH.toSeconds());
        return done;
    }

    private static void room(JdbcTemplate database, String what, IntSupplier work) {
        long before = size(database);
        int done = work.getAsInt();
        System.out.printf("  room of a %s: %d KB%n", what, (size(database) - before) / done / 1024);
    }

    private static long size(JdbcTemplate database) {
        return database.queryForObject("select pg_database_size(current_database())", Long.class);
    }

    /** How often four callers did it in the time. */
    private int work(Cluster nodes, Consumer<Work> deed) {
        Instant end = Instant.now().plus(EACH);
        AtomicInteger done = new AtomicInteger();
        try (Callers callers = new Callers()) {
            IntStream.range(0, CALLERS)
                    .forEach(i -> callers.threads().execute(() -> {
                        while (Instant.now().isBefore(end)) {
                            deed.accept(new Work(nodes.port(random)));
                            if (Instant.now().isBefore(end)) {
                                done.incrementAndGet();
                            }
                        }
                    }));
        }
        assertThat(done).hasPositiveValue();
        return done.get();
    }

    private record Callers(ExecutorService threads) implements AutoCloseable {

        Callers() {
            this(Executors.newFixedThreadPool(CALLERS));
        }

        @Override
        public void close() {
            threads.shutdown();
            Awaitility.await().atMost(EACH.plusMinutes(2)).until(threads::isTerminated);
        }
    }

    private void lifecycle(Work work) {
        Answered answered = new Answered();
        int n = made.incrementAndGet();
        String number = Clients.request(work, answered, new Answered.Request("Slodze " + n, "slodze-" + n));
        String open = "/engine-rest/process-instance/count?businessKey=" + number;
        while (Clients.step(work, answered, number)
                || work.get(open).get("count").asInt() > 0) {}
        assertThat(answered.wrong()).isEmpty();
    }

    private void submission(Work work) {
        JsonNode receipt = Work.read(TestHttp.nobody(work.port())
                .json(
                        "POST",
                        "/api/submissions",
                        "{\"text\":\"Koku ciršanas atļauja kavējas jau sešas dienas, lūdzu paskaidrot iemeslu.\"}"));
        assertThat(receipt.get("number").asText()).startsWith("PIE-");
    }
}
