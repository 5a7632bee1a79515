package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.servicelevel.measurement.MeasurementFile.Report;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import lv.saimnieks.shared.Refusal;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measurements from files and programs (S09–S11), and what cannot be right. */
@AppTest
@Tag("database")
class MeasurementIntakeTest {

    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    private static final String PATH = "/api/measurements";

    @LocalServerPort
    int port;

    @Autowired
    MeasurementFile files;

    @Autowired
    Measurements measurements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestTerms terms;

    @BeforeEach
    void terms() {
        clock.reset();
        terms = new TestTerms(jdbc);
        terms.clear();
        terms.add(Wanted.of("N-901", "GIVEN", "PERCENT", "AT_LEAST", "99"));
        terms.add(Wanted.of("N-902", "MAXIMUM", "MINUTES", "AT_MOST", "15"));
    }

    @AfterEach
    void clean() {
        terms.clear();
    }

    private Report send(String csv) {
        return files.read(csv.getBytes(StandardCharsets.UTF_8), false, MANAGER);
    }

    private List<Map<String, Object>> stored() {
        return jdbc.sql("select id, amount, external_id from level_observation order by id")
                .query()
                .listOfRows();
    }

    private String amounts() {
        return jdbc
                .sql("select amount from level_observation order by starts_at")
                .query(java.math.BigDecimal.class)
                .stream()
                .map(a -> a.stripTrailingZeros().toPlainString())
                .toList()
                .toString();
    }

    @Test
    @DisplayName("S09: decimal comma and point, with and without the mark; what is out of range is never guessed")
    void decimals() {
        String file = "Nosacījums;Periods;Vērtība\nN-901;2026-08;99,95\nN-901;2026-09;99.95\n";
        assertThat(send("\ufeff" + file).created()).isEqualTo(2);
        assertThat(amounts()).isEqualTo("[99.95, 99.95]");
        assertThat(send(file).unchanged()).isEqualTo(2);
        Report baltic = files.read(file.getBytes(Charset.forName("windows-1257")), false, MANAGER);
        assertThat(baltic.unchanged()).isEqualTo(2);
        Report wrong = send("Nosacījums;Periods;Vērtība\nN-901;2026-10;9995\n");
        assertThat(wrong.kept()).isFalse();
        assertThat(wrong.wrong().get(2L)).contains("Vērtība", "no 0 līdz 100");
        Assertions.assertThatThrownBy(() -> send("Kods;Vērtība\nN-901;1\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nosacījums");
    }

    @Test
    @DisplayName("S10: a wrong line keeps the whole file out; the corrected file comes in once")
    void wholeFile() {
        String file = """
                Nosacījums;No;Līdz;Vērtība
                N-902;2026-08-01;2026-08-31;12
                N-902;2026-13-01;2026-09-30;13
                N-902;2026-10-01;2026-10-31;14
                """;
        Report report = send(file);
        assertThat(report.kept()).isFalse();
        assertThat(report.wrong()).containsOnlyKeys(3L);
        assertThat(report.wrong().get(3L)).contains("No", "2026-13-01");
        assertThat(stored()).isEmpty();
        assertThat(send(file.replace("2026-13-01", "2026-09-01")).created()).isEqualTo(3);
        Report again = send(file.replace("2026-13-01", "2026-09-01"));
        assertThat(again.created()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(stored()).hasSize(3);
    }

    @Test
    @DisplayName("S10: two lines that contradict each other are both named; the good ones can be kept")
    void contradiction() {
        String file = """
                Nosacījums;Periods;Vērtība
                N-901;2026-08;99
                N-901;2026-09;98
                N-901;2026-08;97
                N-901;2026-09;98
                N-999;2026-09;98
                N-901;2026-12;98
                """;
        Report report = send(file);
        assertThat(report.kept()).isFalse();
        assertThat(report.wrong()).containsOnlyKeys(2L, 4L, 6L, 7L);
        assertThat(report.wrong().get(2L)).contains("2. un 4.");
        Report good = files.read(file.getBytes(StandardCharsets.UTF_8), true, MANAGER);
        assertThat(good.kept()).isTrue();
        assertThat(good.created()).isEqualTo(1);
        assertThat(good.refused()).isEqualTo(4);
        assertThat(amounts()).isEqualTo("[98]");
    }

    private TestHttp program(String user) {
        return TestHttp.basic(port, user, "demo");
    }

    private TestHttp.Answer post(String user, String body) {
        return program(user).json("POST", PATH, body);
    }

    @Test
    @DisplayName("S11: the same key with the same content is one; with another content it is refused")
    void sameKey() {
        String body = "{\"term\":\"N-901\",\"externalId\":\"K\",\"period\":\"2026-09\",\"value\":99.95}";
        TestHttp.Answer first = post(MANAGER, body);
        assertThat(first.status()).isEqualTo(201);
        String id = String.valueOf(stored().get(0).get("id"));
        assertThat(first.body()).contains("\"id\":" + id, "\"status\":\"created\"");
        TestHttp.Answer again = post(MANAGER, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("\"id\":" + id, "\"status\":\"unchanged\"");
        assertThat(post(
                                MANAGER,
                                "{\"value\":\"99,950\",\"period\":\"2026-09\",\"externalId\":\"K\",\"term\":\"N-901\"}")
                        .status())
                .isEqualTo(200);
        TestHttp.Answer conflict = post(MANAGER, body.replace("99.95", "99.90"));
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.body()).contains("\"fields\":{\"externalId\":", "labojumu");
        assertThat(amounts()).isEqualTo("[99.95]");
        assertThat(post("pakalpojuma-vaditajs-2", body.replace("2026-09", "2026-08"))
                        .status())
                .isEqualTo(201);
        assertThat(stored()).hasSize(2);
    }

    @Test
    @DisplayName("Every row of a batch has its own answer; good ones are kept")
    void batch() {
        TestHttp.Answer answer = post(MANAGER, """
                [{"term":"N-902","externalId":"1","at":"2026-10-01T10:00:00+03:00","value":3},
                 {"term":"N-902","externalId":"2","at":"2026-10-01T10:00:00+03:00","value":-3},
                 {"term":"N-777","externalId":"3","at":"2026-10-01T10:00:00+03:00","value":3},
                 {"term":"N-902","externalId":"4","at":"2027-10-01T10:00:00+03:00","value":3},
                 {"term":"N-902","externalId":"1","at":"2026-10-01T10:00:00+03:00","value":3},
                 {"term":"N-902","externalId":"5","value":"<script>"},
                 {"term":"N-902","nope":1}, 7, null,
                 {"term":"N-902","externalId":"6","at":"2026-10-02T10:00","value":"0,05 h"},
                 {"term":"N-902","externalId":"7","at":"2026-10-02T10:00","value":1e300},
                 {"term":"N-902","externalId":"8","at":"+999999999-10-02T10:00Z","value":1},
                 {"term":"N-13","externalId":"9","kind":"OUTAGE","from":"2026-10-02T10:00","to":"2026-10-02T09:00"}]
                """);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().split("\"status\":\""))
                .extracting(s -> s.split("\"")[0])
                .containsExactly(
                        "[{",
                        "created",
                        "refused",
                        "refused",
                        "refused",
                        "unchanged",
                        "refused",
                        "refused",
                        "refused",
                        "refused",
                        "created",
                        "refused",
                        "refused",
                        "refused");
        assertThat(amounts()).isEqualTo("[3, 3]");
        assertThat(post(MANAGER, "[]").body()).isEqualTo("[]");
        assertThat(post(MANAGER, "\"x\"").status()).isEqualTo(400);
        assertThat(post(MANAGER, "[").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("The same rows sent twice at once are stored once; half of another batch among them too")
    void atOnce() throws Exception {
        List<Map<String, String>> rows = IntStream.range(0, 1500)
                .mapToObj(i -> Map.of(
                        "term",
                        "N-902",
                        "externalId",
                        "k" + i,
                        "at",
                        Instant.parse("2026-09-02T00:00:00Z")
                                .plusSeconds(i * 60L)
                                .toString(),
                        "value",
                        "1"))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<List<Answer>>> senders = List.of(
                    () -> measurements.record(rows, "x", MANAGER),
                    () -> measurements.record(rows, "x", MANAGER),
                    () -> measurements.record(rows.subList(700, 1500), "x", MANAGER));
            long created = 0;
            for (Future<List<Answer>> sent : threads.invokeAll(senders)) {
                assertThat(Measurements.allGood(sent.get())).isTrue();
                created += Answer.count(sent.get(), Answer.Status.CREATED);
            }
            assertThat(created).isEqualTo(1500);
            assertThat(stored()).hasSize(1500);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("Only who has a part in the item may say what was measured of it")
    void access() {
        String body = "[{\"term\":\"N-901\",\"period\":\"2026-09\",\"value\":99}]";
        assertThat(post("pakalpojuma-vaditajs-3", body).body()).contains("nav tiesību");
        assertThat(post("auditors-1", body).status()).isEqualTo(403);
        assertThat(post("pakalpojuma-vaditajs-2", body).body()).contains("created");
    }
}
