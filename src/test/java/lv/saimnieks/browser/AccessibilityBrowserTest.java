package lv.saimnieks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.change.FinishedChange;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@Tag("browser")
@DisplayName("Our pages, the case panel and the history in Cockpit can be used by everybody (issue 3: 2.6)")
class AccessibilityBrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ChangeProcess process;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private Chromium chromium;

    @BeforeEach
    void begin() {
        clock.reset();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = new Chromium();
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    @DisplayName("axe finds nothing on any page of ours")
    void ourPages() {
        String number = FinishedChange.c3(port, process, runtime, management);
        Desk nobody = chromium.desk(port);
        assertThat(found(nobody.go("/ieiet").page(), null)).isEmpty();
        Desk manager = chromium.desk(port).login("pakalpojumu-kopuma-vaditajs-1");
        List<String> findings = Stream.of(
                        "/",
                        "/registri/izmainas",
                        "/registri/izmainas/jauna",
                        "/registri/izmainas/" + number,
                        "/registri/izmainas/" + number + "/panelis",
                        "/registri/izmainas/modeli",
                        "/registri/izmainas/modeli/SM-01",
                        "/registri/pakalpojumi",
                        "/registri/pakalpojumi/P-05",
                        "/registri/pakalpojumi/P-05/labot",
                        "/registri/resursi",
                        "/registri/atbildigie",
                        "/registri/kalendars",
                        "/registri/zinojumi",
                        "/parskati/atbilstiba",
                        "/parskati/pieradijumi",
                        "/registri/izmainas/IZM-1999-000001")
                .flatMap(path -> found(manager.go(path).page(), null).stream().map(f -> path + ": " + f))
                .toList();
        assertThat(findings).isEmpty();
    }

    @Test
    @DisplayName("axe finds nothing in the history's views in Cockpit")
    void history() {
        String number = FinishedChange.c3(port, process, runtime, management);
        Desk auditor = chromium.desk(port).login("auditors-1");
        List<String> findings = Stream.of(
                        "/vesture",
                        "/vesture/lieta/" + number,
                        "/vesture/darbibas",
                        "/vesture/process/change-management")
                .flatMap(path -> {
                    Page page =
                            auditor.go("/camunda/app/cockpit/default/#" + path).page();
                    page.locator(".vst h1").waitFor();
                    page.locator(".vst [aria-busy=true]")
                            .first()
                            .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
                    return found(page, ".vst").stream().map(f -> path + ": " + f);
                })
                .toList();
        assertThat(findings).isEmpty();
    }

    /** What axe finds, each as the rule and the place; within a part of the page, or everywhere. */
    private static List<String> found(Page page, String within) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES);
        if (within != null) {
            axe.include(List.of(within));
        }
        return axe.analyze().getViolations().stream()
                .flatMap(v -> v.getNodes().stream().map(n -> v.getId() + " " + n.getTarget() + " " + n.getHtml()))
                .toList();
    }
}
