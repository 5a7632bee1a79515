package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.saimnieks.SaimnieksApplication;
import lv.saimnieks.cases.report.ReportPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measurements of 1,000 terms on PostgreSQL: what comes in against a plain JDBC batch of the same rows, and the
 * evaluation of a month against the same question asked by hand: {@code ./mvnw test -Pbench
 * -Dtest=EvaluationBenchTest}. {@code -Dbench.ingest} (rows of a round), {@code -Dbench.rounds} and {@code
 * -Dbench.observations} make it longer or shorter.
 */
@Tag("bench")
class EvaluationBenchTest {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int INGEST = Integer.getInteger("bench.ingest", 50_000);
    private static final int OBSERVATIONS = Integer.getInteger("bench.observations", 5_000_000);
    private static final int BATCH = 1000;
    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    private static final String RULES = "array['MEAN','MAXIMUM','SUM','SHARE','PERCENTILE']";

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

    @Test
    @DisplayName("Ingest against a plain batch; evaluation of 1,000 terms against the question asked by hand")
    void measure() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "512MB")
                        .start();
                ConfigurableApplicationContext context = new SpringApplicationBuilder(SaimnieksApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.main.web-application-type=servlet",
                                "--server.port=0",
                                "--spring.main.register-shutdown-hook=false",
                                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--saimnieks.scheduling.enabled=false",
                                "--camunda.bpm.job-execution.enabled=false",
                                "--saimnieks.evidence.key=target/bench/key.pem",
                                "--saimnieks.evidence.directory=target/bench/evidence")) {
            jdbc = context.getBean(JdbcTemplate.class);
            terms();
            double ingest = ingest(context);
            fill("2025-09", OBSERVATIONS / 10);
            fill("2025-10", OBSERVATIONS);
            jdbc.execute("vacuum analyze level_observation");
            double small = evaluate(context, "2025-09", OBSERVATIONS / 10);
            double large = evaluate(context, "2025-10", OBSERVATIONS);
            line("evaluation, per row, large to small", large / small);
            assertThat(large / small).isLessThan(1.5);
            assertThat(ingest).isGreaterThan(0.5);
        }
    }

    private void terms() {
        jdbc.update("delete from level_result");
        jdbc.update("""
                insert into service_level_term (code, code_key, version, target_kind, item_code, indicator, unit, rule,
                  percentile, comparator, target, period, public_promise, agreement_kind, valid_from, search_text,
                  created_by, created_at)
                select 'N-9' || n, 'N-9' || n, 1, 'PROVIDED_SERVICE', 'P-05', 'Rādītājs',
                  case when n % 5 = 3 then 'PERCENT' else 'MINUTES' end, (\u0000)[n % 5 + 1],
                  case when n % 5 = 4 then 95 end, 'AT_MOST', 50, 'MONTH', false, 'INTERNAL', date '2025-01-01', '',
                  'bench', now() from generate_series(1000, 1999) n
                """.replace("\u0000", RULES));
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

    private void fill(String month, int observations) {
        ReportPeriod period = ReportPeriod.of(month).orElseThrow();
        long seconds = Duration.between(period.start(), period.end()).toSeconds();
        jdbc.update("""
                insert into level_observation (id, term_code, source, external_id, kind, starts_at, ends_at, amount,
                  good, total, fingerprint, recorded_by, recorded_at)
                select nextval('level_observation_seq'), 'N-9' || (1000 + n % 1000), 'bench', ? || n, 'POINT', at, at,
                  case when n % 5 = 3 then null else (n::bigint * 7919 % 10000) / 100.0 end,
                  case when n % 5 = 3 then n % 2 end, case when n % 5 = 3 then 1 end, md5(n::text), 'bench', at
                  from (select n, ?::timestamptz + (n::bigint * ? / ?) * interval '1 second' as at
                          from generate_series(0, ? - 1) n) s
                """, month, Timestamp.from(period.start()), seconds, observations, observations);
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
        assertThat(allocated).isLessThan(100_000_000);
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
