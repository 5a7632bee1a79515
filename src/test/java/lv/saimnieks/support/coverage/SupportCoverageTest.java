package lv.saimnieks.support.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.SupportOfItems;
import lv.saimnieks.change.NewChanges;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.support.coverage.Matrix.Totals;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
@DisplayName("PU2-12/A1, A2, U1: what methodical support covers (RPT-7)")
class SupportCoverageTest {

    private static final String PAGE = "/parskati/atbalsts";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SupportCoverage coverage;

    @Autowired
    SupportOfItems toRenew;

    @Autowired
    ChangeProcess changes;

    @Autowired
    TestClock clock;

    private TestSupport support;

    @BeforeEach
    void empty() {
        clock.reset();
        support = new TestSupport(jdbc);
        support.clear();
    }

    @AfterEach
    void clear() {
        support.clear();
        clock.reset();
    }

    private Cell cell(Topic topic, String item, Audience side) {
        return coverage.cells().stream()
                .filter(c -> c.topic() == topic
                        && c.side() == side
                        && String.valueOf(item).equals(String.valueOf(c.item())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(Topic topic, String item, Audience side) {
        return cell(topic, item, side).by().stream().map(Cell.Means::code).toList();
    }

    @Test
    @DisplayName(
            "Counted by hand: 6 topics of the institution, 7 of 12 services, 1 of 10 resources, outside where there is one")
    void countedByHand() {
        // inside: 6 + 12 * 7 + 10; outside: 6, P-06, P-10 and P-11 by 7, R-01, R-02, R-07, R-09 and R-10
        List<Cell> cells = coverage.cells();
        assertThat(cells).filteredOn(c -> !c.outside()).hasSize(100);
        assertThat(cells).filteredOn(Cell::outside).hasSize(6 + 3 * 7 + 5);
        assertThat(Totals.of(cells)).isEqualTo(new Totals(132, 0));
        assertThat(cells)
                .filteredOn(c -> c.outside() && c.item() != null && c.item().startsWith("R"))
                .extracting(Cell::item)
                .containsExactly("R-01", "R-02", "R-07", "R-09", "R-10");

        // 2 cells
        support.material("MM-0001", "BOTH", null, "POLICY", null);
        // 1 cell: nobody from outside provides P-01
        support.material("MM-0002", "BOTH", null, "SERVICE_PROCESS", "P-01");
        // 1 cell: for inside only
        support.material("MM-0003", "INTERNAL", TODAY, "SERVICE_LAW", "P-10");
        // 2 cells: a training for P-10 and P-11, for outside
        support.training(
                "AP-0001",
                "HELD",
                "EXTERNAL",
                LocalDateTime.of(2025, 11, 23, 12, 0),
                12,
                "SERVICE_RESULT",
                "P-10",
                "P-11");
        // none: lapsed, not published, not held, for nothing that is asked
        support.material("MM-0004", "BOTH", TODAY.minusDays(1), "LAW", null);
        support.draft("MM-0005", "STRATEGY");
        support.training("AP-0002", "PLANNED", "BOTH", LocalDateTime.of(2026, 12, 1, 12, 0), null, "LAW");
        support.training("AP-0003", "CANCELLED", "BOTH", LocalDateTime.of(2026, 1, 1, 12, 0), null, "LAW");
        support.material("MM-0006", "EXTERNAL", null, "SERVICE_PROCESS", "P-01");
        support.material("MM-0007", "BOTH", null, "SERVICE_PROCESS", null);
        assertThat(Totals.of(coverage.cells())).isEqualTo(new Totals(132, 6));
        assertThat(Totals.of(coverage.cells()).gaps()).isEqualTo(126);
        assertThat(codes(Topic.POLICY, null, Audience.EXTERNAL)).containsExactly("MM-0001");
        assertThat(codes(Topic.SERVICE_LAW, "P-10", Audience.EXTERNAL)).isEmpty();
        assertThat(codes(Topic.SERVICE_RESULT, "P-11", Audience.EXTERNAL)).containsExactly("AP-0001");
        assertThat(codes(Topic.SERVICE_RESULT, "P-11", Audience.INTERNAL)).isEmpty();
    }

    @Test
    @DisplayName("K09: what is only expired leaves a gap, from the first minute of the day after; each side by itself")
    void expired() {
        support.material("MM-0001", "EXTERNAL", LocalDate.of(2026, 5, 31), "SERVICE_PROCESS", "P-10");
        support.training(
                "AP-0001", "HELD", "EXTERNAL", LocalDateTime.of(2025, 5, 31, 23, 30), 12, "SERVICE_PROCESS", "P-10");
        support.training(
                "AP-0002", "HELD", "INTERNAL", LocalDateTime.of(2020, 1, 1, 12, 0), null, "SERVICE_PROCESS", "P-10");
        clock.set(LocalDateTime.of(2026, 5, 31, 23, 59));
        assertThat(codes(Topic.SERVICE_PROCESS, "P-10", Audience.EXTERNAL)).containsExactly("MM-0001", "AP-0001");
        clock.set(LocalDateTime.of(2026, 6, 1, 0, 0));
        assertThat(cell(Topic.SERVICE_PROCESS, "P-10", Audience.EXTERNAL).covered())
                .isFalse();
        assertThat(cell(Topic.SERVICE_PROCESS, "P-10", Audience.INTERNAL).covered())
                .isTrue();
    }

    @Test
    @DisplayName("A validity in months ends on the same day of the month, or on its last day")
    void months() {
        for (LocalDate today = LocalDate.of(2027, 1, 1);
                today.isBefore(LocalDate.of(2029, 1, 1));
                today = today.plusDays(1)) {
            for (int months : List.of(1, 6, 12, 18)) {
                LocalDate first = SupportCoverage.earliest(today, months);
                assertThat(first.plusMonths(months)).isAfterOrEqualTo(today);
                assertThat(first.minusDays(1).plusMonths(months)).isBefore(today);
            }
        }
    }

    @Test
    @DisplayName("A provider whose time is over is not asked about")
    void providerOver() {
        jdbc.sql("update catalogue_provider set valid_to = ? where code = 'SN-03'")
                .param(TODAY.minusDays(1))
                .update();
        try {
            assertThat(coverage.cells())
                    .filteredOn(Cell::outside)
                    .noneMatch(c -> "P-10".equals(c.item()))
                    .anyMatch(c -> "P-11".equals(c.item()));
        } finally {
            jdbc.sql("update catalogue_provider set valid_to = null where code = 'SN-03'")
                    .update();
        }
    }

    @Test
    @DisplayName(
            "U1: services whose providers from outside have nothing to read come first; a training alone does not help")
    void forgottenFirst() {
        support.material("MM-0001", "EXTERNAL", null, "SERVICE_PROCESS", "P-06");
        support.training(
                "AP-0001", "HELD", "BOTH", LocalDateTime.of(2026, 10, 1, 12, 0), null, "SERVICE_PROCESS", "P-11");
        assertThat(Matrix.of(coverage.cells()).of(Breadth.SERVICE))
                .extracting(Matrix.Line::item)
                .startsWith("P-10", "P-11", "P-01", "P-02")
                .hasSize(12);
        String page = TestHttp.browser(port, "pakalpojumu-kopuma-vaditajs-1")
                .get(PAGE)
                .body();
        assertThat(page)
                .contains("Ārējam sniedzējam nav materiālu", "/registri/atbalsts/materiali/MM-0001")
                .contains("/registri/atbalsts/apmacibas/AP-0001")
                .contains("/atbalsts/vajadziba?topic=SERVICE_LAW&amp;item=P-06&amp;audience=EXTERNAL")
                .contains("/atbalsts/vajadziba?topic=POLICY&amp;audience=INTERNAL")
                .contains("Jautājumi: 132; ir atbalsts: 3; nepilnības: 129");
    }

    @Test
    @DisplayName("Managers see their services and resources, auditors everything, providers nothing; the file likewise")
    void rights() {
        String own = TestHttp.browser(port, "pakalpojuma-vaditajs-4").get(PAGE).body();
        assertThat(own).contains("P-10 ", "P-11 ").doesNotContain("P-01 ", "Visa iestāde");
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-4")
                        .get(PAGE + "/atbalsts.csv")
                        .body())
                .contains("P-10")
                .doesNotContain("P-01", "R-01");
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PAGE).body()).contains("P-01 ", "R-10 ", "Visa iestāde");
        assertThat(auditor.get(PAGE + "/atbalsts.csv").body().lines()).hasSize(133);
        for (String other : List.of("arejais-sniedzejs-1", "pakalpojuma-sniedzejs-1", "registrators-1")) {
            assertThat(TestHttp.browser(port, other).get(PAGE).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(TestHttp.browser(port, other).get(PAGE + "/atbalsts.csv").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(TestHttp.browser(port, "auditors-1").get(PAGE + "?lapa=xx").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("PU2-12/O1: whoever changes a service sees its materials and trainings; nobody from outside does")
    void toRenew() {
        support.material("MM-0001", "INTERNAL", null, "SERVICE_PROCESS", "P-05");
        support.material("MM-0002", "BOTH", null, "SERVICE_PROCESS", "P-10");
        support.training(
                "AP-0001", "PLANNED", "BOTH", LocalDateTime.of(2026, 12, 1, 12, 0), null, "SERVICE_LAW", "P-05");
        String number = changes.start(NewChanges.ordinary(
                "Koku ciršanas veidlapa",
                "Veidlapā jāpievieno karte.",
                ChangeKind.MODIFY,
                TargetType.SERVICE,
                Set.of("P-05"),
                "pakalpojuma-sniedzejs-2"));
        String page = "/registri/izmainas/" + number;
        for (String address : List.of(page, page + "/panelis")) {
            assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-2")
                            .get(address)
                            .body())
                    .contains("Kādi materiāli un apmācības jāatjauno?", "MM-0001 Materiāls", "AP-0001 Apmācība")
                    .contains("/registri/atbalsts/materiali/MM-0001", "Pakalpojuma sniegšanas process")
                    .doesNotContain("MM-0002");
        }
        assertThat(toRenew.of(Set.of("P-05"), "arejais-sniedzejs-1")).isEmpty();
        support.clear();
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-2").get(page).body())
                .doesNotContain("Kādi materiāli");
        support.material("MM-0009", "BOTH", null, "CENTRAL_PROCESS", null);
        assertThat(toRenew.of(Set.of(), "pakalpojumu-kopuma-vaditajs-1"))
                .extracting(SupportOfItems.Support::code)
                .containsExactly("MM-0009");
    }
}
