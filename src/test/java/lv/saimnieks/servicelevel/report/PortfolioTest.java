package lv.saimnieks.servicelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.RecipientVoices.Voice;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.TrendLine;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import lv.saimnieks.servicelevel.report.Portfolio.Asked;
import lv.saimnieks.servicelevel.report.Portfolio.Group;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portfolio at a glance, results of a period, and what is not covered (RPT-4, RPT-5). */
@AppTest
class PortfolioTest {

    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    private static final String OUTSIDE = "arejais-sniedzejs-1";
    private static final String PAGE = "/parskati/limeni";
    private static final Asked ALL = new Asked(null, null);

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
        new TestTerms(jdbc).clear();
    }

    @AfterEach
    void clean() {
        new TestTerms(jdbc).clear();
    }

    private void measured(String term, String period, String value) {
        String user = term.compareTo("N-12") > 0 ? "resursu-kopuma-vaditajs-1" : MANAGER;
        assertThat(measurements.record(List.of(Map.of("term", term, "period", period, "value", value)), "tests", user))
                .noneMatch(a -> a.refused());
    }

    private String get(String user, String path) {
        TestHttp.Answer answer = TestHttp.browser(port, user).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Group group(String item) {
        return portfolio.groups(ALL, MANAGER).stream()
                .filter(g -> g.item().code().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "RPT-4, PU2-17/A1: every service and resource with its last results, the gravest first; a file says the same")
    void worstFirst() {
        measured("N-05", "2026-09", "19");
        measured("N-05", "2026-10", "22");
        measured("N-12", "2026-10", "12");
        evaluation.changed();
        String page = get("auditors-1", PAGE);
        assertThat(page).contains("Pakalpojumu līmeņu izpilde", "<polyline", "Vēl nav novērtēts", "Izpildīts: 1");
        assertThat(page).containsSubsequence("P-05 ", ">N-05 ", "01.09.2026. – 30.09.2026.", "19", "P-01 ", ">N-01 ");
        assertThat(page).containsSubsequence("P-11 ", "R-01 ", "R-10 ", "R-03 ", "Nav neviena spēkā", "R-09 ");
        var file = TestHttp.browser(port, MANAGER).get(PAGE + "/limeni.csv");
        assertThat(file.header("Content-Disposition")).contains("limeni-2026.csv");
        assertThat(file.body().lines().filter(l -> l.contains("N-05 ")).findFirst())
                .hasValueSatisfying(l -> assertThat(l)
                        .contains(
                                ";01.10.2026. – 31.10.2026.;22",
                                ";Nav izpildīts;Būtiska;1;0;",
                                "01.09.2026. – 30.09.2026.: 19"));
        assertThat(file.body().lines()).hasSize(21);
    }

    @Test
    @DisplayName("RPT-4: how many corrective actions of a term are under way; those that ended are not counted")
    void underWay() {
        for (String status : List.of("PLAN", "CLOSED")) {
            jdbc.sql(
                            "insert into corrective_action (version, number, title, search_text, status, breach_number, term_code,"
                                    + " term_id, item_code, severity, opened_at, round, turn) values (0, :number, '', '', :status, :number,"
                                    + " 'N-05', 1, 'P-05', 'MAJOR', current_timestamp, 1, 1)")
                    .param("number", "KD-2020-" + status)
                    .param("status", status)
                    .update();
        }
        int before = group("P-05").rows().get(0).actions();
        assertThat(get(MANAGER, PAGE + "?item=P-05"))
                .contains("/registri/korektivas-darbibas?item=P-05&amp;open=true\">" + before + "<");
        jdbc.sql("delete from corrective_action where number in ('KD-2020-PLAN', 'KD-2020-CLOSED')")
                .update();
        assertThat(group("P-05").rows().get(0).actions()).isEqualTo(before - 1);
    }

    @Test
    @DisplayName("RPT-4: by kind, by item and by the state of the last period; what cannot be asked for is refused")
    void filtered() {
        measured("N-05", "2026-10", "22");
        measured("N-17", "2026-10", "99.95");
        evaluation.changed();
        assertThat(portfolio.groups(new Asked(TargetKind.RECEIVED_SERVICE, null), MANAGER))
                .flatExtracting(Group::rows)
                .extracting(r -> r.term().code())
                .containsExactly("N-16", "N-17");
        assertThat(get(MANAGER, PAGE + "?state=BREACHED")).contains(">N-05 ").doesNotContain(">N-17 ", ">N-01 ");
        assertThat(get(MANAGER, PAGE + "?state=NOT_EVALUATED"))
                .contains(">N-01 ")
                .doesNotContain(">N-05 ");
        assertThat(get(MANAGER, PAGE + "?kind=&item=R-06&state="))
                .contains(">N-17 ")
                .doesNotContain(">N-05 ", "Nav neviena spēkā");
        assertThat(get(MANAGER, PAGE + "?state=MISSING")).contains("Neviens nosacījums nav šādā stāvoklī.");
        assertThat(get(MANAGER, PAGE + "/limeni.csv?state=BREACHED").lines()).hasSize(2);
        for (String wrong : List.of("?state=X", "?kind=X", "?item=P-99")) {
            assertThat(TestHttp.browser(port, MANAGER).get(PAGE + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName("PU2-17/B1: a provider from outside sees what it provides, and nothing else")
    void outside() {
        measured("N-10", "2026-10", "0.5");
        measured("N-11", "2026-10", "90");
        evaluation.changed();
        assertThat(get(OUTSIDE, PAGE)).contains(">N-10 ").doesNotContain(">N-11 ", "Nav neviena spēkā");
        assertThat(get(OUTSIDE, PAGE + "/limeni.csv").lines()).hasSize(2);
        assertThat(get(OUTSIDE, PAGE + "/izpilde?period=2026-10"))
                .contains(">N-10 ")
                .doesNotContain(">N-11 ");
        assertThat(get(OUTSIDE, PAGE + "/izpilde/izpilde.csv?period=2026-10").lines())
                .hasSize(2);
        assertThat(TestHttp.browser(port, OUTSIDE).get("/parskati/parklajums").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "RPT-4: green figures and unhappy people are named; one yellow figure, or nothing measured, is not green")
    void watermelon() {
        measured("N-12", "2026-10", "12");
        evaluation.changed();
        Group green = group("P-12");
        assertThat(Stream.of(new Voice(3, 0, 0), new Voice(0, 6, 1), new Voice(1, 20, 3)))
                .allMatch(v -> new Group(green.item(), green.rows(), v).watermelon());
        assertThat(Stream.of(new Voice(2, 0, 0), new Voice(0, 7, 1), new Voice(2, 21, 3)))
                .noneMatch(v -> new Group(green.item(), green.rows(), v).watermelon());
        measured("N-05", "2026-10", "19");
        evaluation.changed();
        for (String item : List.of("P-05", "P-01", "R-03")) {
            Group other = group(item);
            assertThat(new Group(other.item(), other.rows(), new Voice(9, 1, 1)).watermelon())
                    .as(item)
                    .isFalse();
        }
    }

    @Test
    @DisplayName(
            "RPT-4: totals of a month by kind count each result once; unmeasured is not kept; a quarter is of no month")
    void totals() {
        measured("N-05", "2026-10", "22");
        measured("N-12", "2026-10", "12");
        measured("N-01", "2026-10", "3");
        measured("N-17", "2026-10", "99.95");
        measured("N-03", "2026-Q3", "1");
        evaluation.of(ReportPeriod.of("2026-10").orElseThrow());
        String file = get(MANAGER, PAGE + "/izpilde/kopsavilkums.csv?period=2026-10");
        // N-01 at its target is at risk; 9 services, 2 received ones and 6 resources are measured by month
        assertThat(file)
                .contains(
                        "Sniegts pakalpojums;1;1;1;6;0;0;0;22,2 % (2 no 9)",
                        "Saņemts pakalpojums;1;0;0;1;0;0;0;50 % (1 no 2)",
                        "Resurss;0;0;0;6;0;0;0;0 % (0 no 6)",
                        "Kopā;2;1;1;13;0;0;0;17,6 % (3 no 17)");
        String page = get(MANAGER, PAGE + "/izpilde?period=2026-10");
        assertThat(page).contains(">N-05 ", ">10,0\u00a0%", "Būtiska").doesNotContain(">N-03 ");
        assertThat(get(MANAGER, PAGE + "/izpilde/izpilde.csv?period=2026-Q3"))
                .containsPattern("N-03 [^\n]*;01.07.2026. – 30.09.2026.;1[^\n]*;Izpildīts;");
        assertThat(get(MANAGER, PAGE + "/izpilde/kopsavilkums.csv?period=2026-11&item=P-05"))
                .contains("Kopā;0;0;0;0;0;0;1;–");
    }

    @Test
    @DisplayName(
            "RPT-5, PU2-17/O1, O2: R-03 and R-09 have no term; terms without a measurement and ended ones are named")
    void coverage() {
        TestTerms terms = new TestTerms(jdbc);
        terms.add(Wanted.of("N-901", "MEAN", "MINUTES", "AT_MOST", "5")
                .about("R-03", false)
                .during(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31)));
        Wanted replaced = Wanted.of("N-902", "MEAN", "MINUTES", "AT_MOST", "5");
        terms.add(replaced.during(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)));
        terms.add(replaced.during(2, LocalDate.of(2026, 10, 1), null));
        measured("N-12", "2026-10", "12");
        evaluation.changed();
        String path = "/parskati/parklajums/";
        assertThat(get("auditors-1", path + "bez-nosacijuma.csv").lines().skip(1))
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("R-03 "),
                        l -> assertThat(l).startsWith("R-09 "));
        assertThat(get(MANAGER, path + "bez-merijumiem.csv").lines())
                .anyMatch(l -> l.startsWith("N-05 "))
                .anyMatch(l -> l.startsWith("N-902 "))
                .noneMatch(l -> l.startsWith("N-12 ") || l.startsWith("N-901 "));
        assertThat(get(MANAGER, path + "beigusies.csv").lines().skip(1))
                .satisfiesExactly(l -> assertThat(l).startsWith("N-901 ").contains("R-03", "31.10.2026."));
        assertThat(get(MANAGER, "/parskati/parklajums"))
                .contains("Bez nosacījuma: 2", "Bez mērījumiem: 20", "Nosacījums beidzies: 1");
    }

    @Test
    @DisplayName("S04: a month without a value is a break in the line; a broken target is a mark of its own")
    void breaks() {
        TrendLine trend = TrendLine.of(
                Stream.of("99.9", null, "99.4", "99.7", null)
                        .map(v -> v == null ? null : new BigDecimal(v))
                        .map(v -> new TrendLine.Point(v, v != null && v.compareTo(new BigDecimal("99.5")) < 0))
                        .toList(),
                new BigDecimal("99.5"));
        assertThat(trend.lines()).containsExactly("3.0,3.0", "60.0,25.0 88.5,11.8");
        assertThat(trend.target()).isEqualTo("20.6");
        assertThat(trend.dots()).isEqualTo("M3.0,3.0h0M88.5,11.8h0");
        assertThat(trend.broken()).isEqualTo("M60.0,25.0h0");
        assertThat(TrendLine.of(List.of(), BigDecimal.ONE).lines()).isEmpty();
    }
}
