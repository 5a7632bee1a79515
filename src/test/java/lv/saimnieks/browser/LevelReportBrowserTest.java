package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.servicelevel.measurement.Answer;
import lv.saimnieks.servicelevel.measurement.Corrections;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Service levels at a glance, and a term's chart with its table (RPT-4, RPT-5)")
class LevelReportBrowserTest extends BrowserTest {

    private static final String MANAGER = "pakalpojumu-kopuma-vaditajs-1";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    @Autowired
    Measurements measurements;

    @Autowired
    Corrections corrections;

    @Autowired
    Evaluation evaluation;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void figures() {
        new TestTerms(jdbc).clear();
        Wanted term = Wanted.of("N-901", "MEAN", "MINUTES", "AT_MOST", "15").warning("13");
        TestTerms terms = new TestTerms(jdbc);
        terms.add(term.during(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31)));
        terms.add(Wanted.of("N-901", "MEAN", "MINUTES", "AT_MOST", "12")
                .warning("11")
                .during(2, LocalDate.of(2026, 8, 1), null));
        List<Map<String, String>> rows = Stream.of("04:12", "05:16", "06:14", "08:11.5", "09:10", "10:13")
                .flatMap(v -> Stream.of("N-901", "N-05")
                        .map(code ->
                                Map.of("term", code, "period", "2026-" + v.substring(0, 2), "value", v.substring(3))))
                .toList();
        List<Answer> answers = measurements.record(rows, "tests", MANAGER);
        assertThat(answers).noneMatch(Answer::refused);
        corrections.correct(
                answers.get(10).id(),
                new BigDecimal("12.5"),
                null,
                null,
                "Saskaitīts vēlreiz.",
                "pakalpojuma-vaditajs-2");
        evaluation.changed();
    }

    @AfterEach
    void clean() {
        new TestTerms(jdbc).clear();
    }

    private static void isFit(Desk desk) {
        assertThat(desk.settle().axe().withTags(RULES).analyze().getViolations())
                .isEmpty();
        assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing stands beyond the edge of " + desk.page().url())
                .isEqualTo(true);
        assertThat(
                        desk.page()
                                .evaluate(
                                        "[...document.querySelectorAll('.table-wrap')].every(t => t.scrollWidth <= t.clientWidth)"))
                .as("no table has to be scrolled")
                .isEqualTo(true);
    }

    @Test
    @DisplayName("RPT-4: on one screen 1366 px wide; by keyboard to a term's numbers and its page")
    void atAGlance() {
        Desk desk = desk(MANAGER).go("/parskati/limeni");
        Page page = desk.page();
        isFit(desk);
        desk.shot("90-levels-1366");
        Locator term =
                page.locator(".portfolio > tbody > tr:not(.group)", new Page.LocatorOptions().setHasText("N-901 "));
        assertThat(term.locator("svg path").last()).hasAttribute("d", java.util.regex.Pattern.compile("M.*h0"));
        term.locator("th a").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(term.locator("details tr")).hasCount(6);
        assertThat(term.locator("details tr").last()).hasText("01.10.2026. – 31.10.2026.12,5 min");
        isFit(desk);
        page.locator("#state").selectOption("BREACHED");
        desk.button("Rādīt").press("Enter");
        assertThat(page.locator(".portfolio > tbody > tr:not(.group)")).hasCount(1);
        assertThat(page.locator("#state")).hasValue("BREACHED");
        page.locator(".portfolio > tbody > tr:not(.group) > th a").press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/registri/limeni/N-901$"));
    }

    @Test
    @DisplayName(
            "The chart of a term says what its table says: actual, target, warning, what changed; a gap where nothing was measured")
    void chartAndTable() {
        Desk desk = desk(MANAGER).go("/registri/limeni/N-901");
        Page page = desk.page();
        assertThat(page.locator(".chart canvas")).isVisible();
        desk.settle();
        String drawn =
                "name => Chart.getChart(document.querySelector('.chart canvas')).data.datasets.find(d => d.label === name).data";
        assertThat(page.evaluate(drawn, "Vērtība").toString()).isEqualTo("[12, 16, 14, null, 11.5, 10, 12.5]");
        assertThat(page.evaluate(drawn, "Mērķis").toString()).isEqualTo("[15, 15, 15, null, 12, 12, 12]");
        assertThat(page.evaluate(drawn, "Labojumi").toString()).isEqualTo("[null, null, null, null, null, null, 12.5]");
        assertThat(page.evaluate(drawn, "Nosacījums mainīts").toString())
                .isEqualTo("[null, null, null, null, 12, null, null]");
        assertThat(page.locator("table[data-levels] tbody tr")).hasCount(6);
        isFit(desk);
        page.locator("#rezultati").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "91-level-term-1366.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.PNG)
                .setPath(Path.of("target", "screenshots", "92-level-term-print.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    @DisplayName("RPT-4, RPT-5: results of a period, and what is not covered")
    void periodAndCoverage() {
        Desk desk = desk(MANAGER).go("/parskati/limeni/izpilde?period=2026-10");
        assertThat(desk.page().locator("main")).containsText("2026. gada oktobris");
        isFit(desk);
        desk.shot("93-levels-of-period");
        isFit(desk.go("/parskati/parklajums"));
        assertThat(desk.page().locator("main")).containsText("R-03 Klientu");
        desk.shot("94-levels-coverage");
    }
}
