package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lv.saimnieks.SaimnieksApplication;
import lv.saimnieks.cases.report.ReportPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measurements of 1,000 terms on PostgreSQL and on H2: what comes in against a plain JDBC batch of the same rows, a file of
 * measurements, and the evaluation of a month against the same question asked by hand: {@code ./mvnw test -Pbench
 * -Dtest=EvaluationBenchTest}. {@code -Dbench.database} (one of both), {@code -Dbench.ingest} (rows of a round), {@code
 * -Dbench.rounds}, {@code -Dbench.observations} and {@code -Dbench.lines} make it longer or shorter.
 */
@Tag("bench")
class EvaluationBenchTest {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int INGEST = Integer.getInteger("bench.ingest", 50_000);
    private static final int LINES = Integer.getInteger("bench.lines", 1_000_000);
    private static final int BATCH = 1000;
    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    /** What somebody would ask who wants the values only. */
    private static final String BY_HAND = """
            select o.term_code, count(*), avg(o.amount), max(o.amount), sum(o.amount),
                   100.0 * sum(o.good) / nullif(sum(o.total), 0),
                   percentile_disc(0.95) within group (order by o.amount) filter (where t.rule = 'PERCENTILE')
              from level_observation o join service_level_term t on t.code = o.term_code
             where o.starts_at >= ? and o.starts_at < ? and not o.withdrawn
             group by o.term_code
            """;

    private JdbcTemplate jdbc;
    /** Whether the database is a process of its own, so that what is allocated here is the application's. */
    private boolean apart;

    @Test
    @DisplayName(
            "PostgreSQL: ingest against a plain batch; evaluation of 1,000 terms against the question asked by hand")
    void postgresql() throws Exception {
        assumeTrue(System.getProperty("bench.database", "postgresql").equals("postgresql"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .start()) {
            measure(
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "postgres",
                    5_000_000,
                    "generate_series(0, %s) as s (n)");
        }
    }

    @Test
    @DisplayName("H2 likewise, over fewer observations")
    void h2(@TempDir Path directory) {
        assumeTrue(System.getProperty("bench.database", "h2").equals("h2"));
        measure(
                "jdbc:h2:file:" + directory.resolve("bench") + ";LOCK_TIMEOUT=30000",
                "sa",
                1_000_000,
                "(select x as n from system_range(0, %s)) s");
    }

    /** @param numbers the numbers from 0 to a last one as a table {@code s} with the column {@code n} */
    private void measure(String url, String user, int most, String numbers) {
        int observations = Integer.getInteger("bench.observations", most);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SaimnieksApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.web-application-type=servlet",
                        "--server.port=0",
                        "--spring.main.register-shutdown-hook=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + (user.equals("sa") ? "" : user),
                        "--saimnieks.scheduling.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--saimnieks.evidence.key=target/bench/key.pem",
                        "--saimnieks.evidence.directory=target/bench/evidence")) {
            jdbc = context.getBean(JdbcTemplate.class);
            apart = !user.equals("sa");
            System.out.println("| " + url.split(":")[1] + " | |");
            terms(numbers);
            double ingest = ingest(context);
            double few = file(context, LINES / 10);
            double many = file(context, LINES);
            line("heap for a file, large to small", many / few);
            fill("2025-09", observations / 10, numbers);
            fill("2025-10", observations, numbers);
            jdbc.execute(user.equals("sa") ? "analyze" : "vacuum analyze level_observation");
            double small = evaluate(context, "2025-09", observations / 10);
            double large = evaluate(context, "2025-10", observations);
            line("evaluation, per row, large to small", large / small);
            assertThat(large / small).isLessThan(1.5);
            assertThat(ingest).isGreaterThan(0.5);
        }
    }

    private void terms(String numbers) {
        jdbc.update("delete from level_result");
        jdbc.update("""
                insert into service_level_term (code, code_key, version, target_kind, item_code, indicator, unit, rule,
                  percentile, comparator, target, period, public_promise, agreement_kind, valid_from, search_text,
                  created_by, created_at)
                select 'N-9' || (1000 + n), 'N-9' || (1000 + n), 1, 'PROVIDED_SERVICE', 'P-05', 'Rādītājs',
                  case when n % 5 = 3 then 'PERCENT' else 'MINUTES' end,
                  case n % 5 when 0 then 'MEAN' when 1 then 'MAXIMUM' when 2 then 'SUM' when 3 then 'SHARE'
                             else 'PERCENTILE' end,
                  case when n % 5 = 4 then 95 end, 'AT_MOST', 50, 'MONTH', false, 'INTERNAL', date '2025-01-01', '',
                  'bench', current_timestamp from\s""" + numbers.formatted(999));
    }

    /**
     * Takes in a file of so many lines, one in a thousand of them wrong, and keeps the others.
     *
     * @return the most that the heap had in use beside the file, in MB, after collections meanwhile
     */
    private double file(ConfigurableApplicationContext context, int lines) {
        StringBuilder text = new StringBuilder("Nosacījums;Kad mērīts;Vērtība\n");
        Instant start = Instant.parse("2025-03-02T00:00:00Z");
        for (int i = 0; i < lines; i++) {
            text.append("N-9").append(1000 + i % 200 * 5).append(';').append(start.plusSeconds(i / 200));
            text.append(';').append(i % 1000 == 7 ? "x" : i % 100 + ",5").append('\n');
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        text.trimToSize();
        AtomicLong most = new AtomicLong();
        long before = used();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> sampling = watch.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(used() - before, Math::max),
                1,
                Math.max(1, lines / 50_000),
                TimeUnit.SECONDS);
        MeasurementFile files = context.getBean(MeasurementFile.class);
        double took = seconds(() -> {
            MeasurementFile.Report report = files.read(file, true, MANAGER);
            assertThat(report.created()).isEqualTo(lines - lines / 1000);
            assertThat(report.refused()).isEqualTo(lines / 1000);
            assertThat(report.wrong()).hasSize(Math.min(200, lines / 1000));
        });
        sampling.cancel(false);
        watch.shutdownNow();
        line(String.format(Locale.ROOT, "file of %,d lines, s", lines), took);
        line("its size, MB", file.length / 1e6);
        line("heap in use beside it, MB", most.get() / 1e6);
        jdbc.update("delete from level_observation");
        jdbc.update("delete from level_result");
        return most.get() / 1e6;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private double ingest(ConfigurableApplicationContext context) {
        Measurements measurements = context.getBean(Measurements.class);
        ObservationRows rows = new ObservationRows(JdbcClient.create(jdbc), jdbc);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            String key = "i" + round + "-";
            List<Map<String, String>> input = IntStream.range(0, INGEST)
                    .mapToObj(i -> Map.of(
                            "term", "N-9" + (1000 + i % 200 * 5),
                            "externalId", key + i,
                            "at",
                                    Instant.parse("2025-03-02T00:00:00Z")
                                            .plusSeconds(i)
                                            .toString(),
                            "value", i % 100 + ".5"))
                    .toList();
            List<ObservationRows.New> plain =
                    IntStream.range(0, INGEST).mapToObj(i -> plain(key + i, i)).toList();
            double ours = seconds(() -> {
                for (int from = 0; from < INGEST; from += 10 * BATCH) {
                    measurements.record(input.subList(from, Math.min(INGEST, from + 10 * BATCH)), "bench", MANAGER);
                }
            });
            double theirs = seconds(() -> {
                for (int from = 0; from < INGEST; from += BATCH) {
                    List<ObservationRows.New> part = plain.subList(from, Math.min(INGEST, from + BATCH));
                    transaction.executeWithoutResult(
                            t -> rows.insert(part, "plain", "bench", ResultRows.at(Instant.EPOCH)));
                }
            });
            assertThat(jdbc.queryForObject(
                            "select count(*) from level_observation where source = 'bench'", Integer.class))
                    .isEqualTo((round + 1) * INGEST);
            if (round > 0) {
                ratios.add(theirs / ours);
            }
        }
        jdbc.update("delete from level_observation");
        jdbc.update("delete from level_result");
        line("ingest, rate to that of a plain batch", median(ratios));
        return median(ratios);
    }

    private static ObservationRows.New plain(String key, int i) {
        Instant at = Instant.parse("2025-03-02T00:00:00Z").plusSeconds(i);
        return new ObservationRows.New(
                1_000_000_000L + Long.parseLong(key.substring(1, 2)) * INGEST + i,
                new Observation(
                        "N-9" + (1000 + i % 200 * 5),
                        "P-05",
                        Kind.POINT,
                        at,
                        at,
                        new java.math.BigDecimal(i % 100 + ".5"),
                        null,
                        null,
                        key,
                        List.of()),
                UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
    }

    private void fill(String month, int observations, String numbers) {
        ReportPeriod period = ReportPeriod.of(month).orElseThrow();
        long seconds = Duration.between(period.start(), period.end()).toSeconds();
        jdbc.update(
                """
                insert into level_observation (id, term_code, source, external_id, kind, starts_at, ends_at, amount,
                  good, total, fingerprint, recorded_by, recorded_at)
                select ? + n, 'N-9' || (1000 + n % 1000), 'bench', ? || n, 'POINT', at, at,
                  case when n % 5 = 3 then null else mod(n * 7919, 10000) / 100.0 end,
                  case when n % 5 = 3 then n % 2 end, case when n % 5 = 3 then 1 end, cast(n as varchar), 'bench', at
                  from (select n, cast(? as timestamp with time zone) + (n * ? / ?) * interval '1' second as at
                          from (select cast(s.n as bigint) as n from\s""" + numbers.formatted(observations - 1) + """
                ) whole) moments
                """,
                month.equals("2025-10") ? 2_000_000_000L : 3_000_000_000L,
                month + "-",
                ResultRows.at(period.start()),
                seconds,
                observations);
    }

    /** @return seconds for a row */
    private double evaluate(ConfigurableApplicationContext context, String month, int observations) {
        Evaluation evaluation = context.getBean(Evaluation.class);
        ReportPeriod period = ReportPeriod.of(month).orElseThrow();
        evaluation.of(period);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        long allocated = 0;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            jdbc.update("update level_result set stale = true");
            long before = threads.getCurrentThreadAllocatedBytes();
            ours.add(seconds(evaluation::changed));
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
            theirs.add(seconds(
                    () -> jdbc.query(BY_HAND, r -> {}, Timestamp.from(period.start()), Timestamp.from(period.end()))));
            bare.add(seconds(this::statements));
        }
        String rows = String.format(Locale.ROOT, "%,d rows", observations);
        line("evaluation of " + rows + ", s", median(ours));
        line("its statements by hand, " + rows + ", s", median(bare));
        line("speed to its statements by hand, " + rows, median(bare) / median(ours));
        line("speed to the values only by hand, " + rows, median(theirs) / median(ours));
        line("memory that the evaluation allocates, MB, " + rows, allocated / 1e6);
        assertThat(median(bare) / median(ours)).isGreaterThan(0.8);
        if (apart) {
            assertThat(allocated).isLessThan(100_000_000);
        }
        return median(ours) / observations;
    }

    /** The statements that read observations, without the application. */
    private void statements() {
        jdbc.update("update level_result set stale = true");
        JdbcClient client = JdbcClient.create(jdbc);
        for (String sql : List.of(
                EvaluationSql.TAKE,
                EvaluationSql.WINDOWS,
                EvaluationSql.FIGURES,
                EvaluationSql.PERCENTILES,
                EvaluationSql.INTERVALS,
                EvaluationSql.RESULTS,
                EvaluationSql.FORGET_FIGURES,
                EvaluationSql.GIVE_BACK)) {
            client.sql(sql)
                    .param("batch", "by hand")
                    .param("now", ResultRows.at(Instant.now()))
                    .update();
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void line(String what, double value) {
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", what, value);
    }
}
