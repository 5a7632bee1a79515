package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lv.saimnieks.change.FinishedChange;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An auditor reads the history of cases in Cockpit")
class HistoryBrowserTest extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String AUTHORISED =
            "Uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu” pabeidza Pakalpojuma vadītājs 2.";
    private static final String WHY = "Ieguvums pārsniedz izmaksas, riski ir zemi.";

    @Autowired
    ProcessEngine engine;

    @Autowired
    HistoryService history;

    @TempDir
    Path folder;

    private Desk desk;
    private Page page;
    private String number;

    @BeforeEach
    void finishedCase() {
        number = FinishedChange.c3(port, process, engine);
        sit(desk("auditors-1"));
    }

    private void sit(Desk at) {
        desk = at;
        page = at.page();
    }

    @Test
    @DisplayName("Finds a finished C-3 by number, reads who authorised it and why, opens the version used, "
            + "checks the evidence file, changes one byte and sees it refused")
    void fromNumberToEvidence() throws IOException {
        desk.go(COCKPIT + "#/vesture");
        page.getByLabel("Reģistra numurs", exactly()).fill(number);
        page.keyboard().press("Enter");
        Locator rows = page.locator(".vst-cases tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Pabeigta");
        assertThat(page).hasURL(Pattern.compile(".*#/vesture\\?number=" + number));
        accessible();
        desk.shot("30-history-cases");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        assertThat(page.locator(".vst h1")).hasText(number + " · " + FinishedChange.TITLE);
        assertThat(page.locator(".vst-head")).containsText("Autorizēt. Pakalpojuma vadītājs 2");
        assertThat(page.locator(".vst-head")).containsText(WHY);
        assertThat(page.locator(".vst-timeline")).containsText(AUTHORISED);
        Locator deciding = page.locator(".vst-canvas .vst-done[data-element-id=SubProcess_Authorisation]");
        deciding.locator(".djs-hit").first().click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".vst-timeline")).containsText(AUTHORISED);
        assertThat(page.locator(".vst-timeline")).not().containsText("Lieta pabeigta");
        open("4 Pieņemt lēmumu");
        Locator decided = page.locator(".vst-canvas .vst-done[data-element-id=Task_AuthoriseChange]");
        assertThat(decided).isVisible();
        desk.shot("31-history-case");
        decided.locator(".djs-hit").first().click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".vst-timeline")).containsText(AUTHORISED);
        assertThat(page.locator(".vst-timeline")).not().containsText("Lieta pabeigta");
        accessible();
        tab("Lēmumu tabulas");
        page.getByText("Visa tabula, kāda tā bija toreiz").first().click();
        assertThat(page.locator(".vst-hit").first()).containsText("atbilda");
        accessible();
        desk.shot("32-history-decisions");
        tab("Mainīgie");
        assertThat(page.locator(".vst-panel:visible")).containsText("changeNumber");
        tab("Izmantotās versijas");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Skatīt: Process: Izmaiņu īstenošana, \\d+\\. versija$")))
                .click();
        assertThat(page.locator(".vst-card .vst-canvas [data-element-id=SubProcess_Authorisation]"))
                .isVisible();
        accessible();
        desk.shot("33-history-version-used");

        Path file = evidence();
        check(file);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Fails ir īsts");
        desk.shot("34-evidence-genuine");
        check(withOneByteChanged(file));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Fails ir mainīts");
        desk.shot("35-evidence-changed");
    }

    /** Opens the plane of a closed step. */
    private void open(String step) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Atvērt soli „" + step))
                .first()
                .click();
    }

    @Test
    @DisplayName("Cockpit's own address of a finished instance leads to its history without a word of refusal")
    void finishedInstance() {
        String instance = instance().getId();
        desk.go(COCKPIT + "#/process-instance/" + instance + "/runtime");
        assertThat(page.locator(".vst h1")).containsText(number);
        assertThat(page).hasURL(Pattern.compile(".*#/vesture/lieta/" + instance));
        assertThat(page.locator(".page-notifications .alert")).hasCount(0);
    }

    @Test
    @DisplayName("Cases and figures are tabs of every process; figures and operation log have pages of their own")
    void processAndOperations() {
        desk.go(COCKPIT + "#/process-definition/" + instance().getProcessDefinitionId() + "/runtime");
        page.locator(".nav-tabs a, .ctn-tabbed a")
                .filter(new Locator.FilterOptions().setHasText("Vēsture"))
                .first()
                .click();
        assertThat(page.locator(".vst-tab .vst-cases")).containsText(number);
        page.locator(".nav-tabs a, .ctn-tabbed a")
                .filter(new Locator.FilterOptions().setHasText("Statistika"))
                .first()
                .click();
        assertThat(page.locator(".vst-tab .vst-figures")).containsText("Mediāna");

        desk.go(COCKPIT + "#/vesture/process/change-management");
        assertThat(page.locator(".vst h1")).hasText("Izmaiņu īstenošana");
        assertThat(page.locator(".vst-canvas [data-element-id=SubProcess_Authorisation][class*=vst-heat-]"))
                .isVisible();
        open("4 Pieņemt lēmumu");
        assertThat(page.locator(".vst-canvas [data-element-id=Task_AuthoriseChange][class*=vst-heat-]"))
                .isVisible();
        assertThat(page.locator(".vst")).containsText("Kur lietas gaida");
        accessible();
        desk.shot("36-history-figures");

        desk.go(COCKPIT + "#/vesture/darbibas?case=" + number + "&kind=CHANGE");
        assertThat(page.locator(".vst-operations tbody tr").first()).containsText("Pakalpojuma vadītājs 2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pievienot piezīmi")))
                .first()
                .click();
        page.locator(".vst-annotation textarea").fill("Pārbaudīts. <b>Atbilst</b>");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Saglabāt").setExact(true))
                .click();
        assertThat(page.locator(".vst-annotation").first()).containsText("Pārbaudīts. <b>Atbilst</b>");
        page.reload();
        assertThat(page.locator(".vst-annotation").first()).containsText("Pārbaudīts. <b>Atbilst</b>");
        accessible();
        desk.shot("37-history-operations");
    }

    @Test
    @DisplayName("Whoever switches to English reads the case, the log and refusals in English (E21)")
    void inEnglish() {
        desk.go(COCKPIT + "#/vesture?number=" + number);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cases")))
                .isVisible();
        assertThat(page.locator(".vst-cases tbody tr").first()).containsText("Completed");

        desk.go(COCKPIT + "#/vesture/lieta/" + number);
        assertThat(page.locator(".vst-head .vst-badge").first()).hasText("Completed");
        assertThat(page.locator(".vst-timeline"))
                .containsText("Task \"Klasificēt izmaiņu\" completed by Pakalpojuma vadītājs 2.");
        assertThat(page.locator(".vst-chips")).containsText("Decision table");
        for (String latvian : List.of("pabeidza", "nodots:", "Lieta pabeigta", "Lēmumu tabula")) {
            assertThat(page.locator(".vst-timeline")).not().containsText(latvian);
        }
        desk.shot("38-history-case-english");

        desk.go(COCKPIT + "#/vesture/darbibas?case=" + number + "&kind=CHANGE");
        assertThat(page.locator(".vst-operations tbody tr").first()).containsText("Completion: task");
        desk.go(COCKPIT + "#/vesture?startedFrom=1800-01-01");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a date from the years 1990 to 2200");
    }

    @Test
    @DisplayName("An administrator saves a filter, ticks a case and reads what can be done to it and what not")
    void manyAtOnce() {
        sit(desk("administrators-1"));
        desk.go(COCKPIT + "#/vesture?number=" + number);
        assertThat(page.locator(".vst-cases tbody tr")).hasCount(1);
        page.locator(".vst-filter summary").click();
        page.locator("[name=startedFrom]").fill("1.1.2026.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meklēt"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*startedFrom=2026-01-01.*"));
        page.locator(".vst-saved summary").click();
        page.locator("[name=savedName]").fill("Tikai " + number);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Saglabāt šo atlasi kā jaunu"))
                .click();
        assertThat(page.locator("[name=saved]")).containsText("Tikai " + number);
        page.getByLabel("Atzīmēt lietu " + number).check();
        accessible();
        desk.shot("39-history-ticked");
        page.getByText("Rīkoties ar 1 atzīmēto lietu").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Izvēlētas lietas: 1");
        page.getByLabel("Atcelt", exactly()).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rādīt, kas notiks"))
                .click();
        assertThat(page.locator("#preview")).containsText("Lieta jau ir beigusies.");
    }

    @Test
    @DisplayName("By keyboard alone: from the field in the header to the parts of the case")
    void keyboardAlone() {
        desk.go(COCKPIT + "#/vesture");
        assertThat(page.locator(".vst-cases")).isVisible();
        page.getByLabel("Atvērt lietu pēc numura").focus();
        page.keyboard().type(number.toLowerCase(Locale.ROOT));
        page.keyboard().press("Enter");
        assertThat(page.locator(".vst h1")).isFocused();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Norise"))
                .focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Mainīgie"))))
                .isFocused();
        assertThat(page).hasURL(Pattern.compile(".*cilne=mainigie"));
        page.reload();
        assertThat(page.locator(".vst-panel:visible")).containsText("changeNumber");
    }

    @Test
    @DisplayName("The engine's records: every stay, task and job with who and when; by step; numbers can be copied")
    void records() {
        desk.go(COCKPIT + "#/vesture/lieta/" + number);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kopēt numuru"))
                .click();
        assertThat(page.locator(".vst-head .vst-note").filter(new Locator.FilterOptions().setHasText("Nokopēts.")))
                .isVisible();
        tab("Žurnāli");
        Locator panel = page.locator(".vst-panel:visible");
        assertThat(records("Soļi").locator("tbody tr").first()).containsText("Izmaiņa pieprasīta");
        assertThat(records("Uzdevumi")
                        .locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Pieņemt lēmumu un autorizēt izmaiņu")))
                .containsText("Pakalpojuma vadītājs 2");
        assertThat(records("Fona darbi")).containsText("automātiska soļa izpilde");
        assertThat(panel).containsText("Kļūmju nav.");
        accessible();
        desk.shot("39-history-records");
        panel.getByLabel("Solis:").selectOption("Task_AuthoriseChange");
        assertThat(records("Uzdevumi").locator("tbody tr")).hasCount(1);
        panel.getByText("Šīs lietas ieraksti darbību žurnālā").click();
        assertThat(page.locator(".vst-operations tbody tr").first()).containsText(number);
    }

    @Test
    @DisplayName("A process owner has the figures with the heat map, and is shown no way that ends in a refusal")
    void processOwner() {
        sit(desk("procesa-saimnieks-1"));
        desk.go(COCKPIT + "#/vesture");
        assertThat(page.locator(".vst h1")).hasText("Procesu statistika");
        assertThat(page.locator(".vst-main form:visible")).hasCount(0);
        assertThat(page.locator(".vst-top")).not().containsText("Darbību žurnāls");
        accessible();
        page.getByText("Statistika: Izmaiņu īstenošana").click();
        assertThat(page.locator(".vst h1")).hasText("Izmaiņu īstenošana");
        assertThat(page.locator(".vst-canvas [data-element-id=SubProcess_Authorisation][class*=vst-heat-]"))
                .isVisible();
        assertThat(page.locator(".vst-heat-note:visible").first()).isVisible();
        desk.shot("40-history-figures-owner");
    }

    @Test
    @DisplayName("When the session has ended, the page says so, and after the login it is there again")
    void endOfSession() {
        sit(stranger().login("auditors-1", "demo"));
        page.waitForURL(url -> !url.contains("/ieiet"));
        desk.go(COCKPIT + "#/vesture?number=" + number);
        assertThat(page.locator(".vst-cases tbody tr")).hasCount(1);
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meklēt"))
                .click();
        assertThat(page.locator(".vst [role=alert]")).containsText("Darba sesija ir beigusies");
        desk.shot("38-history-session-ended");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ieiet no jauna"))
                .click();
        page.getByLabel("Lietotājvārds").fill("auditors-1");
        page.getByLabel("Parole").fill("demo");
        desk.button("Ieiet").click();
        assertThat(page.locator(".vst-cases tbody tr")).hasCount(1);
        assertThat(page.locator(".vst-cases")).containsText(number);
    }

    private HistoricProcessInstance instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** The table with that name. */
    private Locator records(String name) {
        return page.locator(".vst-panel:visible")
                .getByRole(
                        AriaRole.REGION,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
    }

    private Path evidence() {
        Download download = page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(90_000),
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pierādījumu fails (ZIP)"))
                        .click());
        assertThat(download.suggestedFilename()).contains(number).endsWith(".zip");
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private void check(Path file) {
        desk.go("/parskati/pieradijumi");
        page.locator("#file").setInputFiles(file);
        desk.button("Pārbaudīt").click();
    }

    /** The same file, in which one byte of its first JSON is another. */
    private Path withOneByteChanged(Path file) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        boolean done = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (!done && entry.getName().endsWith(".json")) {
                    content[content.length / 2] ^= 1;
                    done = true;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        assertThat(done).isTrue();
        return Files.write(folder.resolve("mainits.zip"), changed.toByteArray());
    }

    private void accessible() {
        var found = desk.axe().include(".vst").analyze();
        assertThat(found.getViolations())
                .as("axe: %s", found.getViolations())
                .extracting(violation -> violation.getId())
                .isEmpty();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
