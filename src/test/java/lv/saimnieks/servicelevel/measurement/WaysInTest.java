package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases that other products got wrong have the same result by whatever way their measurements come in. */
@AppTest
@Tag("database")
class WaysInTest {

    private static final String MANAGER = "resursu-kopuma-vaditajs-1";
    private static final List<String> COLUMNS =
            List.of("term", "kind", "period", "from", "to", "at", "value", "good", "total");
    private static final String HEADINGS = "Nosacījums;Veids;Periods;No;Līdz;Kad mērīts;Vērtība;Atbilstošie;Kopā\n";

    /** How measurements come in. */
    enum Way {
        FORM,
        FILE,
        PROGRAM
    }

    @LocalServerPort
    int port;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Results results;

    @Autowired
    Exclusions exclusions;

    @Autowired
    MeasurementFile files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestTerms terms;

    @BeforeEach
    void begin() {
        terms = new TestTerms(jdbc);
        terms.clear();
        clock.set(LocalDateTime.of(2027, 1, 1, 2, 0));
    }

    @AfterEach
    void clean() {
        terms.clear();
        clock.reset();
    }

    /** What a row of the table below has, as it is typed; dashes for nothing. */
    private static List<Map<String, String>> rows(String table) {
        return table.lines()
                .map(line -> {
                    String[] cells = line.strip().split(" *\\| *");
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        if (!cells[i].equals("-")) {
                            row.put(COLUMNS.get(i), cells[i]);
                        }
                    }
                    return row;
                })
                .toList();
    }

    /** Sends rows and says what was wrong with each: empty for nothing. */
    private List<String> send(Way way, List<Map<String, String>> rows) {
        return switch (way) {
            case FORM -> {
                TestHttp browser = TestHttp.browser(port, MANAGER);
                yield rows.stream().map(row -> form(browser, row)).toList();
            }
            case FILE -> file(rows);
            case PROGRAM -> program(rows);
        };
    }

    private static String form(TestHttp browser, Map<String, String> row) {
        String page = "/registri/limeni/" + row.get("term") + "/merijumi";
        TestHttp.Answer answer = browser.form(page, page, row);
        return answer.status() == 302 ? "" : answer.body();
    }

    private List<String> file(List<Map<String, String>> rows) {
        String file = rows.stream()
                .map(row -> COLUMNS.stream().map(c -> row.getOrDefault(c, "")).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", HEADINGS, "\n"));
        Map<Long, String> wrong = files.read(file.getBytes(Charset.forName("windows-1257")), true, MANAGER)
                .wrong();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            answers.add(wrong.getOrDefault(i + 2L, ""));
        }
        return answers;
    }

    private List<String> program(List<Map<String, String>> rows) {
        String body = rows.stream()
                .map(row -> row.entrySet().stream()
                        .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",", "[", "]"));
        String answers = TestHttp.basic(port, MANAGER, "demo")
                .json("POST", "/api/measurements", body)
                .body();
        return List.of(answers.split("\"index\":")).stream()
                .skip(1)
                .map(a -> a.contains("\"status\":\"created\"") ? "" : a)
                .toList();
    }

    private void window(String term, String from, String to) {
        exclusions.single(term, LocalDateTime.parse(from), LocalDateTime.parse(to), "Plānoti darbi", MANAGER);
    }

    private void is(String term, String from, State state, String value) {
        Result result = results.of(term, 50).stream()
                .filter(r -> r.periodFrom().equals(LocalDate.parse(from)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(term + " " + from));
        assertThat(result.state()).as(term + " " + from).isEqualTo(state);
        if (value == null) {
            assertThat(result.amount()).as(term + " " + from).isNull();
        } else {
            assertThat(result.amount().setScale(6, RoundingMode.HALF_UP))
                    .as(term + " " + from)
                    .isEqualByComparingTo(new BigDecimal(value));
        }
    }

    private Wanted given(String code, String unit, String comparator, String target, String warning) {
        return Wanted.of(code, "GIVEN", unit, comparator, target)
                .about("R-02", false)
                .warning(warning);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "S01–S08, S12, S13, S16 with their numbers, a service retired in mid-period: the same result by form, file and program")
    void sameResult(Way way) {
        terms.add(Wanted.availability("N-901", "99.90"));
        window("N-901", "2026-04-10T00:00", "2026-04-11T00:00");
        window("N-901", "2026-04-10T12:00", "2026-04-10T16:00");
        terms.add(Wanted.availability("N-902", "99.90"));
        terms.add(Wanted.availability("N-903", "100"));
        window("N-903", "2026-01-31T22:00", "2026-02-01T02:00");
        terms.add(Wanted.availability("N-904", "99.5"));
        terms.add(Wanted.availability("N-905", "99.95").each("YEAR").during(1, LocalDate.of(2026, 7, 1), null));
        terms.add(Wanted.availability("N-906", "100"));
        terms.add(given("N-907", "MINUTES", "AT_MOST", "150", "140"));
        terms.add(given("N-908", "PERCENT", "AT_LEAST", "99.90", "99.95"));
        terms.add(Wanted.of("N-909", "SHARE", "PERCENT", "AT_LEAST", "98").about("R-02", false));
        terms.add(given("N-912", "MILLISECONDS", "AT_MOST", "100", null));
        terms.add(Wanted.availability("N-913", "99.5").during(1, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 5, 15)));
        terms.add(Wanted.availability("N-913", "99.9").during(2, LocalDate.of(2026, 5, 16), null));
        terms.add(Wanted.availability("N-914", "99.5").during(1, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 10, 12)));
        terms.add(Wanted.availability("N-916", "99.9"));
        assertThat(send(way, rows("""
                        N-901 | OUTAGE | - | 2026-04-12T10:00:00 | 2026-04-12T10:41:40
                        N-901 | OUTAGE | - | 2026-04-10T13:00 | 2026-04-10T13:30
                        N-902 | OUTAGE | - | 2026-10-25T03:30:00+03:00 | 2026-10-25T03:30:00+02:00
                        N-902 | OUTAGE | - | 2026-03-29T02:30 | 2026-03-29T04:30
                        N-903 | OUTAGE | - | 2026-01-31 22:00 | 2026-02-01 02:00
                        N-904 | GAP | - | 2026-06-10T10:00 | 2026-06-10T15:00
                        N-905 | OUTAGE | - | 2026-10-05T10:00 | 2026-10-05T14:20
                        N-906 | OUTAGE | - | 2026-06-02T10:00:00 | 2026-06-02T10:01:44
                        N-907 | PERIOD | 2026-01 | - | - | - | 119
                        N-907 | PERIOD | 2026-02 | - | - | - | 140
                        N-907 | PERIOD | 2026-03 | - | - | - | 140,01
                        N-907 | PERIOD | 2026-04 | - | - | - | 150
                        N-907 | PERIOD | 2026-05 | - | - | - | 150.01
                        N-908 | PERIOD | 2026-01 | - | - | - | 99,95
                        N-908 | PERIOD | 2026-02 | - | - | - | 99,94 %
                        N-908 | PERIOD | 2026-03 | - | - | - | 99.90
                        N-908 | PERIOD | 2026-04 | - | - | - | 99,8999
                        N-909 | POINT | - | - | - | 2026-06-03 10:00 | - | 990 | 1000
                        N-909 | POINT | - | - | - | 2026-06-04 10:00 | - | 1 | 4
                        N-909 | POINT | - | - | - | 2026-06-05 10:00 | - | 0 | 0
                        N-909 | PERIOD | 2026-08 | - | - | - | - | 0 | 0
                        N-912 | PERIOD | 2026-06 | - | - | - | 80 ms
                        N-912 | PERIOD | 2026-07 | - | - | - | 0.08 s
                        N-913 | OUTAGE | - | 2026-05-05T10:00 | 2026-05-05T11:00
                        N-913 | OUTAGE | - | 2026-05-20T10:00 | 2026-05-20T10:30
                        N-914 | OUTAGE | - | 2026-10-12T20:00 | 2026-10-13T04:00
                        N-916 | OUTAGE | - | 2026-06-10T10:00 | 2026-06-10T10:30
                        N-916 | OUTAGE | - | 2026-06-10T10:20 | 2026-06-10T10:50"""))).allSatisfy(answer -> assertThat(answer).isEmpty());
        evaluation.due();
        is("N-901", "2026-04-01", State.MET, "99.900223");
        is("N-902", "2026-10-01", State.BREACHED, "99.865772");
        is("N-902", "2026-03-01", State.BREACHED, "99.865410");
        is("N-903", "2026-01-01", State.MET, "100");
        is("N-903", "2026-02-01", State.MET, "100");
        is("N-904", "2026-06-01", State.INCOMPLETE, "100");
        is("N-904", "2026-07-01", State.MISSING, null);
        is("N-905", "2026-07-01", State.BREACHED, "99.901894");
        is("N-906", "2026-06-01", State.BREACHED, "99.995988");
        is("N-907", "2026-01-01", State.MET, "119");
        is("N-907", "2026-02-01", State.MET, "140");
        is("N-907", "2026-03-01", State.AT_RISK, "140.01");
        is("N-907", "2026-04-01", State.AT_RISK, "150");
        is("N-907", "2026-05-01", State.BREACHED, "150.01");
        is("N-908", "2026-01-01", State.MET, "99.95");
        is("N-908", "2026-02-01", State.AT_RISK, "99.94");
        is("N-908", "2026-03-01", State.AT_RISK, "99.90");
        is("N-908", "2026-04-01", State.BREACHED, "99.8999");
        is("N-909", "2026-06-01", State.MET, "98.705179");
        is("N-909", "2026-08-01", State.NO_ACTIVITY, null);
        is("N-912", "2026-06-01", State.MET, "80");
        is("N-912", "2026-07-01", State.MET, "80");
        is("N-913", "2026-05-01", State.MET, "99.722222");
        is("N-913", "2026-05-16", State.BREACHED, "99.869792");
        is("N-914", "2026-10-01", State.BREACHED, "98.611111");
        is("N-916", "2026-06-01", State.BREACHED, "99.884259");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "S02, S05, S09, S12, S13: what cannot be right is refused by form, file and program with the same reason")
    void sameRefusal(Way way) {
        terms.add(Wanted.availability("N-901", "99.5").during(1, LocalDate.of(2026, 4, 10), LocalDate.of(2026, 5, 15)));
        terms.add(Wanted.availability("N-901", "99.9").during(2, LocalDate.of(2026, 5, 16), null));
        terms.add(given("N-902", "MILLISECONDS", "AT_MOST", "100", null));
        terms.add(given("N-903", "PERCENT", "AT_LEAST", "99", null));
        List<String> answers = send(way, rows("""
                        N-901 | OUTAGE | - | 2026-10-25 03:30 | 2026-10-25 05:00
                        N-901 | OUTAGE | - | 2026-03-29 03:30 | 2026-03-29 05:00
                        N-901 | PERIOD | 2026-03 | - | - | - | 99
                        N-901 | PERIOD | 2026-05 | - | - | - | 99
                        N-901 | PERIOD | 2027-01 | - | - | - | 99
                        N-902 | PERIOD | 2026-09 | - | - | - | 80 %
                        N-902 | PERIOD | 2026-09 | - | - | - | astoņdesmit
                        N-902 | POINT | - | - | - | 2026-13-01 | 80
                        N-903 | PERIOD | 2026-10 | - | - | - | 9995
                        N-903 | PERIOD | 2026-11 | - | - | - | 99,95
                        N-903 | PERIOD | 2026-11 | - | - | - | 98"""));
        List<String> reasons = List.of(
                "ir divreiz",
                "pulksteni pagriež uz priekšu",
                "nav spēkā",
                "01.05.2026.–15.05.2026., 16.05.2026.–31.05.2026.",
                "vēl nav beidzies",
                "nevar pārrēķināt",
                "nav saprotams",
                "2026-13-01",
                "no 0 līdz 100");
        for (int i = 0; i < reasons.size(); i++) {
            assertThat(answers.get(i)).as("%s %s", way, i).contains(reasons.get(i));
        }
        // in a file neither of two lines that contradict each other is right
        assertThat(answers.get(9).isEmpty()).isEqualTo(way != Way.FILE);
        assertThat(answers.get(10)).contains(way == Way.FILE ? "11. un 12. rindā" : "cits saturs");
        assertThat(jdbc.sql("select count(*) from level_observation where term_code like 'N-90%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(way == Way.FILE ? 0 : 1);
    }
}
