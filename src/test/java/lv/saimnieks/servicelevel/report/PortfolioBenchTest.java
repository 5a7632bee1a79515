package lv.saimnieks.servicelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lv.saimnieks.SaimnieksApplication;
import lv.saimnieks.SqlCount;
import lv.saimnieks.TestHttp;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The portfolio of 1,000 terms, twelve periods of each shown of twice as many that are known, on PostgreSQL and on H2:
 * {@code ./mvnw test -Pbench -Dtest=PortfolioBenchTest}. {@code -Dbench.rounds} makes it longer or shorter.
 */
@Tag("bench")
class PortfolioBenchTest {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int WARMING = 10;
    private static final int TERMS = 1000;
    private static final int PERIODS = 24;
    private static final double LIMIT = 0.5;
    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";

    @Test
    @DisplayName("1,000 terms and twelve periods of each stand on the page within half a second on PostgreSQL")
    void postgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            double page = measure(
                    "PostgreSQL",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
            assertThat(page).isLessThan(LIMIT);
        }
    }

    @Test
    @DisplayName("The same on H2")
    void h2() {
        assertThat(measure("H2", "--spring.datasource.url=jdbc:h2:mem:portfolio;DB_CLOSE_DELAY=-1"))
                .isLessThan(LIMIT);
    }

    /** @return seconds until the page has arrived */
    private static double measure(String database, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.main.web-application-type=servlet",
                "--server.port=0",
                "--spring.main.register-shutdown-hook=false",
                "--saimnieks.scheduling.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--saimnieks.evidence.key=target/bench/key.pem",
                "--saimnieks.evidence.directory=target/bench/evidence"));
        all.addAll(List.of(settings));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SaimnieksApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(SqlCount::in)
                .run(all.toArray(String[]::new))) {
            fill(context.getBean(JdbcTemplate.class));
            Portfolio portfolio = context.getBean(Portfolio.class);
            Portfolio.Asked everything = new Portfolio.Asked(null, null);
            TestHttp browser = TestHttp.browser(
                    Integer.parseInt(context.getEnvironment().getProperty("local.server.port")), MANAGER);
            List<Double> figures = new ArrayList<>();
            List<Double> processor = new ArrayList<>();
            List<Double> pages = new ArrayList<>();
            for (int round = -WARMING; round < ROUNDS; round++) {
                double spent = processor();
                double figure = seconds(() -> portfolio.groups(everything, MANAGER));
                double page = seconds(() ->
                        assertThat(browser.get("/parskati/limeni").status()).isEqualTo(200));
                if (round >= 0) {
                    figures.add(figure);
                    pages.add(page);
                    processor.add(processor() - spent);
                }
            }
            SqlCount count = context.getBean(SqlCount.class);
            count.start();
            assertThat(portfolio.groups(everything, MANAGER).stream()
                            .flatMap(g -> g.rows().stream())
                            .mapToInt(r -> r.values().size())
                            .sum())
                    .isEqualTo(12 * TERMS);
            SqlCount.Counted counted = count.stop();
            line(database, "its figures, ms", 1000 * median(figures));
            line(database, "the page over HTTP, ms", 1000 * median(pages));
            line(database, "time of the processor for both, ms", 1000 * median(processor));
            line(database, "statements", (double) counted.statements());
            assertThat(counted.statements()).as(counted.most(20)).isLessThan(20);
            return median(pages);
        }
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("delete from level_result");
        jdbc.update("delete from service_level_term");
        List<String> items = jdbc.queryForList("select code from catalogue_item order by code", String.class);
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.batchUpdate(
                """
                insert into service_level_term (code, code_key, version, target_kind, item_code, indicator, unit, rule,
                  comparator, target, warning, period, public_promise, agreement_kind, valid_from, search_text, created_by,
                  created_at)
                values (?, ?, 1, 'PROVIDED_SERVICE', ?, 'Izpildes laiks, minūtes', 'MINUTES', 'MEAN', 'AT_MOST', 50, 40,
                  'MONTH', false, 'INTERNAL', date '2020-01-01', '', 'bench', ?)
                """,
                IntStream.range(0, TERMS)
                        .mapToObj(i -> new Object[] {code(i), code(i), items.get(i % items.size()), now})
                        .toList());
        LocalDate first = LocalDate.of(2024, 11, 1);
        jdbc.batchUpdate(
                """
                insert into level_result (term_id, term_code, cycle_from, period_from, period_to, starts_at, ends_at, stale,
                  state, severity, amount, deviation, consecutive)
                select id, code, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, 0 from service_level_term where code = ?
                """,
                IntStream.range(0, TERMS * PERIODS)
                        .mapToObj(i -> result(first.plusMonths(i / TERMS), i, code(i % TERMS)))
                        .toList());
    }

    private static String code(int number) {
        return "N-9" + (1000 + number);
    }

    private static Object[] result(LocalDate from, int i, String code) {
        int value = i * 7919 % 60;
        return new Object[] {
            from,
            from,
            from.plusMonths(1).minusDays(1),
            at(from),
            at(from.plusMonths(1)),
            value > 50 ? "BREACHED" : value > 40 ? "AT_RISK" : "MET",
            value > 50 ? "MINOR" : "NONE",
            BigDecimal.valueOf(value),
            BigDecimal.valueOf(2L * value - 100),
            code
        };
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Latvian.ZONE).toInstant());
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds that the processor has worked for this program, which others on the machine do not change much. */
    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void line(String database, String what, double value) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.0f |%n", database, what, value);
    }
}
