package lv.saimnieks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.change.FinishedChange;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Our pages, the case panel and the history in Cockpit can be used by everybody")
class AccessibilityBrowserTest extends BrowserTest {

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    @Autowired
    ProcessEngine engine;

    @Test
    @DisplayName("axe finds nothing on any page of ours")
    void ourPages() {
        String number = FinishedChange.c3(port, process, engine);
        Desk nobody = stranger();
        assertThat(found(nobody.go("/ieiet"), null)).isEmpty();
        Desk manager = desk("pakalpojumu-kopuma-vaditajs-1");
        List<String> findings = Stream.of(
                        "/",
                        "/registri/izmainas",
                        "/registri/izmainas/jauna",
                        "/registri/izmainas/" + number,
                        "/registri/izmainas/" + number + "/panelis",
                        "/registri/izmainas/kalendars?day=2026-11-23",
                        "/registri/izmainas/kalendars/moratoriji/jauns",
                        "/registri/izmainas/kalendars/adreses",
                        "/registri/izmainas/modeli",
                        "/registri/izmainas/modeli/SM-01",
                        "/registri/izmainas/" + number + "/parskats",
                        "/registri/izmainas/sapulces/jauna",
                        "/registri/izmainas/sagataves/jauna",
                        "/parskati/izmainas",
                        "/parskati/izmainas/riski",
                        "/registri/pakalpojumi",
                        "/registri/pakalpojumi/P-05",
                        "/registri/pakalpojumi/P-05/labot",
                        "/registri/resursi",
                        "/registri/atbildigie",
                        "/registri/kalendars",
                        "/registri/zinojumi",
                        "/registri/limeni",
                        "/registri/limeni/N-10",
                        "/registri/limeni/N-05/versija",
                        "/registri/limeni/jauns?standard=N-05",
                        "/registri/limeni/imports",
                        "/registri/limeni/saskanotiba",
                        "/registri/limeni/dokumenti",
                        "/registri/limeni/dokumenti/VN-04",
                        "/registri/limeni/dokumenti/jauns?kind=AGREEMENT",
                        "/atbalsts?text=process",
                        "/atbalsts/procesi",
                        "/atbalsts/procesi/change-management",
                        "/registri/atbalsts/materiali",
                        "/registri/atbalsts/materiali/jauns",
                        "/parskati/atbilstiba",
                        "/parskati/pieteikumi",
                        "/parskati/apjomi",
                        "/parskati/pieradijumi",
                        "/registri/izmainas/IZM-1999-000001")
                .flatMap(path -> found(manager.go(path), null).stream().map(f -> path + ": " + f))
                .toList();
        assertThat(findings).isEmpty();
        Desk owner = desk("procesa-saimnieks-1");
        assertThat(Stream.of(
                                "/modeli",
                                "/modeli/procesi/change-management",
                                "/modeli/izmeginat",
                                "/modeli/salidzinat",
                                "/modeli/parcelsana",
                                "/modeli/apstajusas",
                                "/modeli/uzzinas")
                        .flatMap(path -> found(owner.go(path), null).stream().map(f -> path + ": " + f)))
                .isEmpty();
    }

    @Test
    @DisplayName("axe finds nothing in the history's views in Cockpit")
    void history() {
        String number = FinishedChange.c3(port, process, engine);
        Desk auditor = desk("auditors-1");
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
                    return found(auditor, ".vst").stream().map(f -> path + ": " + f);
                })
                .toList();
        assertThat(findings).isEmpty();
    }

    /** What axe finds, each as the rule and the place; within a part of the page, or everywhere. */
    private static List<String> found(Desk desk, String within) {
        AxeBuilder axe = desk.settle().axe().withTags(RULES);
        if (within != null) {
            axe.include(List.of(within));
        }
        return axe.analyze().getViolations().stream()
                .flatMap(v -> v.getNodes().stream().map(n -> v.getId() + " " + n.getTarget() + " " + n.getHtml()))
                .toList();
    }
}
