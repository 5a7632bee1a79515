package lv.saimnieks.servicelevel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.servicelevel.measurement.Answer.Status;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that other products got wrong, with their numbers (S01–S08, S12–S14), from what comes in to the result. */
@AppTest
@Tag("database")
class EvaluationTest {

    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    private static final String RESOURCES = "resursu-kopuma-vaditajs-1";

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Results results;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Corrections corrections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestTerms terms;

    @BeforeEach
    void late() {
        terms = new TestTerms(jdbc);
        terms.clear();
        clock.set(LocalDateTime.of(2027, 2, 1, 10, 0));
    }

    @AfterEach
    void clean() {
        terms.clear();
        clock.reset();
    }

    static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private List<Answer> send(Map<String, String> row) {
        return measurements.record(List.of(row), "tests", user(row.get("term")));
    }

    private String user(String term) {
        String item = jdbc.sql("select max(item_code) from service_level_term where code = ?")
                .param(term)
                .query(String.class)
                .single();
        return item.startsWith("R") ? RESOURCES : MANAGER;
    }

    private void good(Map<String, String> row) {
        assertThat(send(row)).allSatisfy(a -> assertThat(a.detail()).isEmpty());
    }

    private void outage(String term, String from, String to) {
        good(row("term", term, "kind", "OUTAGE", "from", from, "to", to));
    }

    private void value(String term, String period, String value) {
        good(row("term", term, "period", period, "value", value));
    }

    private void window(String term, String from, String to) {
        exclusions.single(term, LocalDateTime.parse(from), LocalDateTime.parse(to), "Plānoti darbi", user(term));
    }

    private List<Exclusions.Window> weekly(DayOfWeek day, int from, int to, String first, String last) {
        return exclusions.weekly(
                "N-903",
                day,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                LocalDate.parse(first),
                LocalDate.parse(last),
                "Katru nedēļu",
                RESOURCES);
    }

    private void refused(Map<String, String> row, String why) {
        assertThat(send(row))
                .singleElement()
                .satisfies(a -> assertThat(a.detail()).contains(why));
    }

    private Result result(String term, String period) {
        evaluation.of(ReportPeriod.of(period).orElseThrow());
        LocalDate first = ReportPeriod.of(period).orElseThrow().first().atDay(1);
        LocalDate last = first.plusMonths(ReportPeriod.of(period).orElseThrow().length());
        return results.of(term, 50).stream()
                .filter(r -> !r.periodFrom().isBefore(first) && r.periodFrom().isBefore(last))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal minutes(BigDecimal seconds) {
        return seconds.divide(new BigDecimal(60), 6, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static void is(Result result, State state, String value) {
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.amount()).isNotNull();
        assertThat(result.amount().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(new BigDecimal(value).setScale(6, RoundingMode.HALF_UP));
    }

    @Test
    @DisplayName("S01: overlapping windows are counted once")
    void overlappingWindows() {
        terms.add(Wanted.availability("N-901", "99.90"));
        window("N-901", "2026-04-10T00:00", "2026-04-11T00:00");
        exclusions.single(
                "R-01",
                LocalDateTime.of(2026, 4, 10, 12, 0),
                LocalDateTime.of(2026, 4, 10, 16, 0),
                "Plānoti darbi",
                RESOURCES);
        outage("N-901", "2026-04-12T10:00:00", "2026-04-12T10:41:40");
        outage("N-901", "2026-04-10T13:00:00", "2026-04-10T13:30:00");
        Result april = result("N-901", "2026-04");
        is(april, State.MET, "99.900223");
        assertThat(minutes(april.excludedSeconds())).isEqualByComparingTo("1440");
        assertThat(minutes(april.baseSeconds())).isEqualByComparingTo("41760");
    }

    @Test
    @DisplayName("S02: the hour that comes twice, and the one that is missing")
    void clockChange() {
        terms.add(Wanted.availability("N-902", "99.90"));
        outage("N-902", "2026-10-25T03:30:00+03:00", "2026-10-25T03:30:00+02:00");
        outage("N-902", "2026-03-29T02:30", "2026-03-29T04:30");
        Result october = result("N-902", "2026-10");
        is(october, State.BREACHED, "99.865772");
        assertThat(minutes(october.baseSeconds())).isEqualByComparingTo("44700");
        assertThat(minutes(october.outageSeconds())).isEqualByComparingTo("60");
        Result march = result("N-902", "2026-03");
        is(march, State.BREACHED, "99.865410");
        assertThat(minutes(march.baseSeconds())).isEqualByComparingTo("44580");
        refused(
                row("term", "N-902", "kind", "OUTAGE", "from", "2026-10-25 03:30", "to", "2026-10-25 05:00"),
                "divreiz");
        refused(row("term", "N-902", "kind", "OUTAGE", "from", "2026-03-29 03:30", "to", "2026-03-29 05:00"), "nav");
    }

    @Test
    @DisplayName("S03: weekly windows follow the clock; one over midnight and month's end has no rest")
    void windows() {
        terms.add(Wanted.availability("N-903", "100"));
        assertThat(weekly(DayOfWeek.SUNDAY, 2, 3, "2026-03-20", "2026-04-05"))
                .extracting(Exclusions.Window::startsAt)
                .containsExactly(
                        Instant.parse("2026-03-22T00:00:00Z"),
                        Instant.parse("2026-03-29T00:00:00Z"),
                        Instant.parse("2026-04-04T23:00:00Z"));
        window("N-903", "2026-01-31T22:00", "2026-02-01T02:00");
        outage("N-903", "2026-01-31T22:00", "2026-02-01T02:00");
        Result january = result("N-903", "2026-01");
        is(january, State.MET, "100");
        assertThat(minutes(january.excludedSeconds())).isEqualByComparingTo("120");
        assertThat(minutes(january.baseSeconds())).isEqualByComparingTo("44520");
        Result february = result("N-903", "2026-02");
        is(february, State.MET, "100");
        assertThat(minutes(february.baseSeconds())).isEqualByComparingTo("40200");
    }

    @Test
    @DisplayName("S03, rule 9: a weekly window in the missing hour is left out, in the repeated one lasts through both")
    void windowsInClockChange() {
        terms.add(Wanted.availability("N-903", "100"));
        assertThat(weekly(DayOfWeek.SUNDAY, 3, 4, "2026-03-29", "2026-03-29")).isEmpty();
        assertThat(weekly(DayOfWeek.SUNDAY, 3, 4, "2026-10-25", "2026-10-25"))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.startsAt()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
                    assertThat(w.endsAt()).isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
                });
        assertThat(weekly(DayOfWeek.SATURDAY, 23, 1, "2026-05-02", "2026-05-02"))
                .singleElement()
                .satisfies(w -> assertThat(w.endsAt()).isEqualTo(Instant.parse("2026-05-02T22:00:00Z")));
    }

    @Test
    @DisplayName("S04: what was not watched is not met until it is explained; nothing at all is missing")
    void gaps() {
        terms.add(Wanted.availability("N-904", "99.5"));
        good(row("term", "N-904", "kind", "GAP", "from", "2026-06-10T10:00", "to", "2026-06-10T15:00"));
        Result june = result("N-904", "2026-06");
        assertThat(june.state()).isEqualTo(State.INCOMPLETE);
        assertThat(june.severity()).isEqualTo(Severity.MISSING);
        assertThat(june.coverage().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("99.31");
        window("N-904", "2026-06-10T10:00", "2026-06-10T15:00");
        Result explained = result("N-904", "2026-06");
        is(explained, State.MET, "100");
        assertThat(minutes(explained.baseSeconds())).isEqualByComparingTo("42900");
        Result july = result("N-904", "2026-07");
        assertThat(july.state()).isEqualTo(State.MISSING);
        assertThat(july.amount()).isNull();
        assertThat(july.severity()).isEqualTo(Severity.MISSING);
    }

    @Test
    @DisplayName("S05: a period that the term was in force for in part counts that part")
    void partOfAYear() {
        terms.add(Wanted.availability("N-905", "99.95").each("YEAR").during(1, LocalDate.of(2026, 7, 1), null));
        terms.add(Wanted.availability("N-906", "99.95").during(1, LocalDate.of(2026, 7, 1), null));
        outage("N-905", "2026-10-05T10:00", "2026-10-05T14:20");
        Result year = result("N-905", "2026");
        is(year, State.BREACHED, "99.901894");
        assertThat(minutes(year.baseSeconds())).isEqualByComparingTo("265020");
        evaluation.of(ReportPeriod.of("2026-06").orElseThrow());
        assertThat(results.of("N-906", 9)).isEmpty();
        refused(row("term", "N-906", "period", "2026-06", "value", "99"), "nav spēkā");
    }

    @Test
    @DisplayName("S06: 104 seconds are not 100 %")
    void almostAll() {
        terms.add(Wanted.availability("N-907", "100"));
        outage("N-907", "2026-06-02T10:00:00", "2026-06-02T10:01:44");
        is(result("N-907", "2026-06"), State.BREACHED, "99.995988");
        assertThat(shown("N-907", "2026-06")).isEqualTo("99,99\u00a0%");
        good(row("term", "N-907", "period", "2026-05"));
        is(result("N-907", "2026-05"), State.MET, "100");
        assertThat(shown("N-907", "2026-05")).isEqualTo("100,00\u00a0%");
    }

    private String shown(String term, String period) {
        return Figures.value(result(term, period).amount(), Unit.PERCENT, Comparison.AT_LEAST);
    }

    @DisplayName("S07: exactly is exactly, and nothing at all can be the target")
    @ParameterizedTest
    @CsvSource({
        "EQUAL, COUNT, 3, , 3, MET",
        "EQUAL, COUNT, 3, , 2, BREACHED",
        "AT_MOST, COUNT, 0, , 0, MET",
        "AT_MOST, COUNT, 0, , 1, BREACHED"
    })
    void borders(String comparator, String unit, String target, String warning, String value, State state) {
        terms.add(Wanted.of("N-908", "GIVEN", unit, comparator, target).warning(warning));
        value("N-908", "2026-06", value);
        is(result("N-908", "2026-06"), state, value);
    }

    @Test
    @DisplayName("S08: shares are put together by their counts, never as a mean of percentages; 0/0 is no activity")
    void shares() {
        terms.add(Wanted.of("N-909", "SHARE", "PERCENT", "AT_LEAST", "98"));
        for (String part : List.of("a;990;1000", "b;1;4", "c;0;0")) {
            String[] p = part.split(";");
            good(row("term", "N-909", "period", "2026-06", "good", p[1], "total", p[2], "externalId", p[0]));
        }
        is(result("N-909", "2026-06"), State.MET, "98.705179");
        good(row("term", "N-909", "at", "2026-07-02 10:00", "value", "99", "externalId", "d"));
        good(row("term", "N-909", "at", "2026-07-09 10:00", "value", "25", "externalId", "e"));
        assertThat(result("N-909", "2026-07").state()).isEqualTo(State.UNCOMPUTABLE);
        good(row("term", "N-909", "period", "2026-08", "good", "0", "total", "0"));
        Result none = result("N-909", "2026-08");
        assertThat(none.state()).isEqualTo(State.NO_ACTIVITY);
        assertThat(none.severity()).isNull();
    }

    @Test
    @DisplayName("Mean, maximum, sum and the nearest rank, of raw observations and of parts")
    void rules() {
        terms.add(Wanted.of("N-910", "MEAN", "WORKING_DAYS", "AT_MOST", "3"));
        terms.add(Wanted.of("N-911", "MAXIMUM", "WORKING_DAYS", "AT_MOST", "5"));
        terms.add(Wanted.of("N-912", "SUM", "COUNT", "AT_MOST", "10"));
        terms.add(Wanted.of("N-913", "PERCENTILE", "SECONDS", "AT_MOST", "3").percentile("95"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            for (int term = 910; term <= 913; term++) {
                rows.add(row("term", "N-" + term, "at", "2026-06-%02d 10:00".formatted(i), "value", "0," + (10 + i)));
            }
        }
        rows.add(row("term", "N-910", "at", "2026-06-30 23:59:59", "value", "4,1"));
        rows.add(row("term", "N-910", "at", "2026-07-01 00:00", "value", "9"));
        assertThat(Measurements.allGood(measurements.record(rows, "tests", MANAGER)))
                .isTrue();
        is(result("N-910", "2026-06"), State.MET, "0.390476");
        is(result("N-911", "2026-06"), State.MET, "0.30");
        is(result("N-912", "2026-06"), State.MET, "4.1");
        is(result("N-913", "2026-06"), State.MET, "0.29");
        assertThat(result("N-913", "2026-06").observations()).isEqualTo(20);
        long midnight = jdbc.sql("select id from level_observation where term_code = 'N-910' and amount = 9")
                .query(Long.class)
                .single();
        is(result("N-910", "2026-07"), State.BREACHED, "9");
        corrections.correct(midnight, new BigDecimal("2"), null, null, "Kļūda", MANAGER);
        is(result("N-910", "2026-07"), State.MET, "2");
        good(row("term", "N-910", "from", "2026-08-01", "to", "2026-08-10", "value", "2", "total", "1"));
        good(row("term", "N-910", "from", "2026-08-11", "to", "2026-08-31", "value", "4", "total", "3"));
        is(result("N-910", "2026-08"), State.BREACHED, "3.5");
        good(row("term", "N-910", "from", "2026-09-01", "to", "2026-09-10", "value", "2"));
        assertThat(result("N-910", "2026-09").state()).isEqualTo(State.UNCOMPUTABLE);
        value("N-910", "2026-09", "2,5");
        is(result("N-910", "2026-09"), State.MET, "2.5");
    }

    @Test
    @DisplayName("S12: known units are converted, others refused")
    void units() {
        terms.add(Wanted.of("N-914", "GIVEN", "MILLISECONDS", "AT_MOST", "100"));
        value("N-914", "2026-06", "80 ms");
        value("N-914", "2026-07", "0.08 s");
        good(row("term", "N-914", "period", "2026-08", "value", "0,08", "unit", "SECONDS"));
        for (String month : List.of("2026-06", "2026-07", "2026-08")) {
            is(result("N-914", month), State.MET, "80");
        }
        assertThat(send(row("term", "N-914", "period", "2026-09", "value", "80 %")))
                .singleElement()
                .satisfies(a -> assertThat(a.fields()).containsOnlyKeys("unit"));
    }

    @Test
    @DisplayName("evaluated again without a change, a result stays as it is, whatever the fractions")
    void againTheSame() {
        List<String> rules = List.of("MEAN", "SHARE", "PERCENTILE", "SUM", "MAXIMUM");
        for (int i = 0; i < rules.size(); i++) {
            String code = "N-91" + i;
            boolean share = rules.get(i).equals("SHARE");
            terms.add(Wanted.of(code, rules.get(i), share ? "PERCENT" : "MINUTES", "AT_MOST", "0.7")
                    .percentile(rules.get(i).equals("PERCENTILE") ? "95" : null));
            for (int n = 1; n <= 7; n++) {
                String at = "2026-05-0" + n + "T10:00:0" + n + "Z";
                good(
                        share
                                ? row("term", code, "at", at, "good", n % 3 == 0 ? "1" : "0", "total", "1")
                                : row("term", code, "at", at, "value", n + ",1"));
            }
        }
        terms.add(Wanted.availability("N-919", "99.9"));
        outage("N-919", "2026-05-03T10:00:01Z", "2026-05-03T10:00:08Z");
        evaluation.of(ReportPeriod.of("2026-05").orElseThrow());
        List<Map<String, Object>> before = all();
        assertThat(before).hasSize(6);

        clock.set(LocalDateTime.of(2027, 2, 2, 10, 0));
        jdbc.sql("update level_result set stale = true").update();
        evaluation.changed();
        assertThat(all()).isEqualTo(before);
    }

    private List<Map<String, Object>> all() {
        return jdbc.sql("select * from level_result where period_from = date '2026-05-01' and term_code like 'N-91%'"
                        + " order by term_code")
                .query()
                .listOfRows();
    }

    @Test
    @DisplayName("S13: a change of the term splits the period; what was before stays byte for byte")
    void termChanged() {
        terms.add(Wanted.availability("N-915", "99.5"));
        outage("N-915", "2026-04-05T10:00", "2026-04-05T11:00");
        outage("N-915", "2026-05-05T10:00", "2026-05-05T11:00");
        outage("N-915", "2026-05-20T10:00", "2026-05-20T10:30");
        result("N-915", "2026-04");
        result("N-915", "2026-05");
        Map<String, Object> april = april();
        jdbc.sql("update service_level_term set valid_to = date '2026-05-15' where code = 'N-915'")
                .update();
        terms.add(Wanted.availability("N-915", "99.9").during(2, LocalDate.of(2026, 5, 16), null));
        clock.set(LocalDateTime.of(2027, 2, 2, 10, 0));
        evaluation.of(ReportPeriod.of("2026-05").orElseThrow());
        evaluation.of(ReportPeriod.of("2026-04").orElseThrow());
        List<Result> all = results.of("N-915", 9);
        assertThat(all).hasSize(3);
        is(all.get(1), State.MET, "99.722222");
        assertThat(all.get(1).periodTo()).isEqualTo("2026-05-15");
        is(all.get(0), State.BREACHED, "99.869792");
        assertThat(april()).isEqualTo(april);
        refused(
                row("term", "N-915", "period", "2026-05", "value", "99"),
                "01.05.2026.–15.05.2026., 16.05.2026.–31.05.2026.");
    }

    private Map<String, Object> april() {
        return jdbc.sql("select * from level_result where term_code = 'N-915' and cycle_from = date '2026-04-01'")
                .query()
                .singleRow();
    }

    @Test
    @DisplayName("S14: breaches in a row, and those that are not; rule 8: an excluded period neither adds nor breaks")
    void consecutive() {
        terms.add(Wanted.of("N-916", "GIVEN", "MINUTES", "AT_MOST", "15"));
        value("N-916", "2026-01", "16");
        value("N-916", "2026-02", "15");
        value("N-916", "2026-03", "16");
        value("N-916", "2026-04", "16");
        Result april = result("N-916", "2026-04");
        assertThat(april.consecutive()).isEqualTo(2);
        assertThat(april.severity()).isEqualTo(Severity.MAJOR);
        assertThat(results.breaches("N-916", 4)).isEqualTo(3);
        window("N-916", "2026-05-01T00:00", "2026-06-01T00:00");
        value("N-916", "2026-06", "16");
        assertThat(result("N-916", "2026-05").state()).isEqualTo(State.EXCLUDED);
        assertThat(result("N-916", "2026-06").consecutive()).isEqualTo(3);
        value("N-916", "2026-08", "16");
        assertThat(result("N-916", "2026-08").consecutive()).isEqualTo(1);
        long id = jdbc.sql(
                        "select id from level_observation where term_code = 'N-916' order by starts_at limit 1 offset 2")
                .query(Long.class)
                .single();
        corrections.correct(id, new BigDecimal("14"), null, null, "Pārrakstīšanās kļūda", MANAGER);
        assertThat(result("N-916", "2026-06").consecutive()).isEqualTo(2);
        assertThat(result("N-916", "2026-03").state()).isEqualTo(State.MET);
        assertThat(result("N-916", "2026-03").corrections()).isEqualTo(1);
        assertThat(result("N-916", "2026-04").severity()).isEqualTo(Severity.MINOR);
        assertThat(corrections.of("N-916")).singleElement().satisfies(c -> {
            assertThat(c.oldAmount()).isEqualByComparingTo("16");
            assertThat(c.newAmount()).isEqualByComparingTo("14");
            assertThat(c.correctedBy()).isEqualTo(MANAGER);
        });
        corrections.withdraw(id, "Nav no šī avota", MANAGER);
        assertThat(result("N-916", "2026-03").state()).isEqualTo(State.MISSING);
        value("N-916", "2026-03", "16");
        assertThat(send(row("term", "N-916", "period", "2026-03", "value", "16")))
                .extracting(Answer::status)
                .containsExactly(Status.UNCHANGED);
    }

    @DisplayName("Demo data: measurements and expected severity")
    @Test
    void expectedSeverity() {
        for (String given : List.of(
                "N-13 2026-08 99,72",
                "N-13 2026-09 99,55",
                "N-13 2026-10 98,90",
                "N-05 2026-10 22",
                "N-12 2026-05 17,5",
                "N-12 2026-08 16",
                "N-12 2026-09 17,5",
                "N-10 2026-08 1,1",
                "N-10 2026-09 1,3",
                "N-10 2026-10 1,2",
                "N-15 2026-10 4")) {
            String[] g = given.split(" ");
            value(g[0], g[1], g[2]);
        }
        for (String expected : List.of(
                "N-13 2026-08 NONE -44",
                "N-13 2026-09 AT_RISK -10",
                "N-13 2026-10 CRITICAL 120",
                "N-05 2026-10 MAJOR 10",
                "N-12 2026-08 MINOR 6.67",
                "N-12 2026-09 MAJOR 16.67",
                "N-12 2026-05 MODERATE 16.67",
                "N-10 2026-10 CRITICAL 20",
                "N-15 2026-10 MAJOR 33.33",
                "N-18 2026-10 MISSING")) {
            String[] e = expected.split(" ");
            Result result = result(e[0], e[1]);
            assertThat(result.severity()).as(expected).isEqualTo(Severity.valueOf(e[2]));
            if (e.length > 3) {
                assertThat(result.deviation().setScale(2, RoundingMode.HALF_UP))
                        .as(expected)
                        .isEqualByComparingTo(e[3]);
            }
        }
    }

    @Test
    @DisplayName("Every night: what has ended is evaluated once; what changed afterwards again; what goes on not yet")
    void night() {
        clock.set(LocalDateTime.of(2026, 11, 1, 2, 0));
        terms.add(Wanted.of("N-917", "GIVEN", "MINUTES", "AT_MOST", "15"));
        value("N-917", "2026-10", "14");
        evaluation.due();
        assertThat(results.of("N-917", 50)).hasSize(13).first().satisfies(r -> is(r, State.MET, "14"));
        assertThat(evaluation.due()).isZero();
        good(row("term", "N-917", "period", "2026-03", "value", "20"));
        assertThat(results.of("N-917", 50)).filteredOn(Result::stale).hasSize(1);
        assertThat(evaluation.due()).isEqualTo(1);
        is(result("N-917", "2026-03"), State.BREACHED, "20");
        assertThat(jdbc.sql("select count(*) from level_figure")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from level_window")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
