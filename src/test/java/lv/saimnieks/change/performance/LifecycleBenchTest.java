package lv.saimnieks.change.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lv.saimnieks.SaimnieksApplication;
import lv.saimnieks.SqlCount;
import lv.saimnieks.shared.Latvian;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A lifecycle of the product against one of a bare engine, in turns in one run on PostgreSQL: {@code ./mvnw test
 * -Pbench}. The results stand in {@code src/docs/performance.md}. {@code -Dbench.rounds}, {@code -Dbench.lifecycles} (of
 * a round) and {@code -Dbench.warmup} make it longer or shorter; {@code -Dbench.statements=40} shows the most repeated
 * statements.
 */
@Tag("bench")
class LifecycleBenchTest {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int LIFECYCLES = Integer.getInteger("bench.lifecycles", 24);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 80);
    private static final int STATEMENTS = Integer.getInteger("bench.statements", 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * What one round took, for one lifecycle.
     *
     * @param serverMs of the whole JVM, its compiler and collector included, which work long after the start
     * @param threadsMs of the threads of Java alone
     * @param allocatedMb by these threads; unlike times it does not depend on what else the machine does
     */
    private record Round(
            double perSecond,
            double serverMs,
            double threadsMs,
            double allocatedMb,
            double statements,
            double commits) {}

    /** One of the two that are compared. */
    record Side(
            String name, ConfigurableApplicationContext context, boolean bare, Connection database, SqlCount count) {

        Round round(int clients, int lifecycles) throws Exception {
            // REST finds its engine by name, and both have the same
            ProcessEngines.registerProcessEngine(context.getBean(ProcessEngine.class));
            int port = ((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort();
            Lifecycle lifecycle = new Lifecycle(port, bare, LocalDate.now(Latvian.ZONE));
            Callable<Long> client = () -> {
                for (int n = 0; n < lifecycles / clients; n++) {
                    lifecycle.run();
                }
                return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            };
            count.start();
            long cpu = PROCESS.getProcessCpuTime();
            long threadsCpu = ofThreads(THREADS::getThreadCpuTime);
            long allocated = ofThreads(THREADS::getThreadAllocatedBytes);
            long began = System.nanoTime();
            ExecutorService threads = Executors.newFixedThreadPool(clients);
            long callers = 0;
            for (Future<Long> done : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(i -> client).toList())) {
                callers += done.get();
            }
            long ended = System.nanoTime();
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofMinutes(1))
                    .until(this::idle);
            long server = PROCESS.getProcessCpuTime() - cpu - callers;
            long ofThreads = ofThreads(THREADS::getThreadCpuTime) - threadsCpu;
            long memory = ofThreads(THREADS::getThreadAllocatedBytes) - allocated;
            SqlCount.Counted counted = count.stop();
            double n = lifecycles / clients * clients;
            if (STATEMENTS > 0) {
                System.out.printf("%n%s, statements of %.0f lifecycles:%n%s%n", name, n, counted.most(STATEMENTS));
            }
            return new Round(
                    n * 1e9 / (ended - began),
                    server / 1e6 / n,
                    ofThreads / 1e6 / n,
                    memory / 1e6 / n,
                    counted.statements() / n,
                    counted.commits() / n);
        }

        private static long ofThreads(LongUnaryOperator figure) {
            return LongStream.of(THREADS.getAllThreadIds())
                    .map(figure)
                    .filter(value -> value > 0)
                    .sum();
        }

        /** Whether no asynchronous step and no message waits any more. */
        private boolean idle() throws Exception {
            String messages =
                    bare ? "" : " union all select 1 from notification where outcome = 'QUEUED' and attempts = 0";
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select 1 from act_ru_job where type_ = 'message'" + messages)) {
                return !rows.next();
            }
        }
    }

    private final List<String> lines = new ArrayList<>();

    @Test
    @DisplayName("a C-3 of ten user tasks against a bare engine")
    void lifecycle() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Side product = start("product", postgres, false);
            Side bare = start("bare engine", postgres, true);
            try {
                for (int part = 0; part < 2; part++) {
                    product.round(4, WARM_UP / 2);
                    bare.round(4, WARM_UP / 2);
                }
                lines.add("| per lifecycle | product | bare engine | ratio: median | least | most |");
                lines.add("|---|---:|---:|---:|---:|---:|");
                compare(product, bare, 1);
                compare(product, bare, 4);
                System.out.println("\n" + String.join("\n", lines) + "\n");
            } finally {
                product.context().close();
                bare.context().close();
            }
        }
    }

    private void compare(Side product, Side bare, int clients) throws Exception {
        List<Round> ours = new ArrayList<>();
        List<Round> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(product.round(clients, LIFECYCLES));
            theirs.add(bare.round(clients, LIFECYCLES));
        }
        String with = clients == 1 ? "1 client" : clients + " clients";
        line("lifecycles per second, " + with, "%.2f", Round::perSecond, ours, theirs);
        line("JVM time, ms, " + with, "%.0f", Round::serverMs, ours, theirs);
        line("of Java threads, ms, " + with, "%.0f", Round::threadsMs, ours, theirs);
        line("allocated, MB, " + with, "%.1f", Round::allocatedMb, ours, theirs);
        line("SQL statements, " + with, "%.0f", Round::statements, ours, theirs);
        line("commits, " + with, "%.1f", Round::commits, ours, theirs);
        assertThat(ours).hasSameSizeAs(theirs);
    }

    private void line(String what, String format, ToDoubleFunction<Round> value, List<Round> ours, List<Round> theirs) {
        double[] ratios = IntStream.range(0, ours.size())
                .mapToDouble(i -> value.applyAsDouble(ours.get(i)) / value.applyAsDouble(theirs.get(i)))
                .sorted()
                .toArray();
        lines.add(String.format(
                Locale.ROOT,
                "| %s | " + format + " | " + format + " | %.2f | %.2f | %.2f |",
                what,
                median(ours.stream().mapToDouble(value)),
                median(theirs.stream().mapToDouble(value)),
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]));
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static Side start(String name, EmbeddedPostgres postgres, boolean bare) throws Exception {
        String database = bare ? "bare" : "product";
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        List<String> settings = Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "spring.main.banner-mode=off",
                                "spring.main.register-shutdown-hook=false",
                                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
                                "spring.datasource.username=postgres",
                                "spring.datasource.password=postgres"),
                        bare
                                ? Stream.of(
                                        "spring.config.name=bare",
                                        "camunda.bpm.history-level=full",
                                        "camunda.bpm.deployment-resource-pattern=classpath:bench/bare.bpmn,"
                                                + "classpath:processes/change/*.dmn")
                                : Stream.of(
                                        "saimnieks.demo.cases=false",
                                        "saimnieks.evidence.key=target/bench/key.pem",
                                        "saimnieks.evidence.directory=target/bench/evidence"))
                .toList();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        bare ? BareEngine.class : SaimnieksApplication.class)
                .web(WebApplicationType.SERVLET)
                .initializers(SqlCount::in)
                .run(settings.stream().map(s -> "--" + s).toArray(String[]::new));
        return new Side(
                name,
                context,
                bare,
                postgres.getDatabase("postgres", database).getConnection(),
                context.getBean(SqlCount.class));
    }
}
