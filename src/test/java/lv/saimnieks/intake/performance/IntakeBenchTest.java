package lv.saimnieks.intake.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import lv.saimnieks.SaimnieksApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Submissions from outside at a steady pace, whether or not earlier ones have been answered, on PostgreSQL with the job
 * executor at work: {@code ./mvnw test -Pbench -Dtest=IntakeBenchTest}. What was accepted has to stand in the register
 * with its text, its person and its process. {@code -Dbench.rate} (a second) and {@code -Dbench.seconds} change it. The
 * results stand in {@code src/docs/performance.md}.
 */
@Tag("bench")
class IntakeBenchTest {

    private static final int RATE = Integer.getInteger("bench.rate", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 200);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
    private final List<String> texts = new ArrayList<>();

    @Test
    @DisplayName("50 submissions a second for a minute: none that was accepted is lost")
    void steady() throws Exception {
        for (JsonNode each : json.readTree(new ClassPathResource("complaint/complaints.json").getInputStream())) {
            texts.add(each.get("text").asText());
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                ConfigurableApplicationContext context = application(postgres)) {
            int port = ((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort();
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            for (int n = 0; n < WARM_UP; n++) {
                send(port, n).join();
            }
            jdbc.execute("analyze");
            statuses.clear();
            millis.clear();
            int before = accepted.size();
            OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = jvm.getProcessCpuTime();
            long took = run(port);
            report(accepted.size() - before, took, (jvm.getProcessCpuTime() - cpu) / 1_000_000);
            isThere(jdbc);
            assertThat(statuses.keySet()).as("answers by status: %s", statuses).containsExactly(201);
        }
    }

    /** Each is due at its own moment; one that is late does not hold up the next. */
    private long run(int port) {
        long began = System.nanoTime();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int n = 0; n < RATE * SECONDS; n++) {
            long due = began + TimeUnit.SECONDS.toNanos(n) / RATE;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            all.add(send(port, WARM_UP + n).thenRun(() -> millis.add((System.nanoTime() - due) / 1_000_000)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private CompletableFuture<Void> send(int port, int n) {
        String body = json.createObjectNode()
                .put("text", texts.get(n % texts.size()) + " Nr. " + n)
                .put("name", "Iesniedzēja Ķ-" + n)
                .put("email", "iesniedzejs-" + n + "@piemers.example")
                .toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/submissions"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "bench-" + n)
                .timeout(Duration.ofMinutes(5))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            int status = answer == null ? -1 : answer.statusCode();
            statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
            if (status == 201) {
                accepted.add(number(answer.body()));
            }
            return null;
        });
    }

    private String number(String receipt) {
        try {
            return json.readTree(receipt).get("number").asText();
        } catch (IOException e) {
            throw new IllegalStateException(receipt, e);
        }
    }

    private void isThere(JdbcTemplate jdbc) {
        String numbers = "select number from submission";
        for (String each : List.of(
                numbers,
                numbers + "_text",
                numbers + "_submitter",
                "select BUSINESS_KEY_ from ACT_RU_EXECUTION where BUSINESS_KEY_ is not null",
                "select case_number from case_open_task where task_key = 'Task_ClassifySubmission'")) {
            assertThat(jdbc.queryForList(each, String.class))
                    .as(each)
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(accepted)
                    .containsAll(accepted);
        }
    }

    private void report(int taken, long took, long cpu) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "sent %d at %d a second, accepted %d in %.1f s (%.1f a second), answers by status %s, time of the JVM %.1f ms"
                        + " each, answered after ms: median %d, of 100 the 95th %d, the 99th %d, most %d",
                sorted.length,
                RATE,
                taken,
                took / 1000.0,
                taken * 1000.0 / took,
                new TreeMap<>(statuses),
                (double) cpu / sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]));
    }

    private static ConfigurableApplicationContext application(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(SaimnieksApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.main.register-shutdown-hook=false",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--saimnieks.evidence.key=target/bench/key.pem",
                        "--saimnieks.evidence.directory=target/bench/evidence",
                        "--saimnieks.intake.per-address=1000000",
                        "--saimnieks.intake.in-total=1000000");
    }
}
