package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Anybody can submit and see how it fares: on a telephone, by keyboard, after a slip (P10, P18, M08)")
class IntakeBrowserTest extends BrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Pattern RECEIPT = Pattern.compile("^Pieteikums ir saņemts");

    private Desk form(int width) {
        Desk desk = stranger();
        desk.page().setViewportSize(width, 800);
        desk.go("/iesniegt");
        clock.advance(Duration.ofSeconds(20));
        return desk;
    }

    private static void isFit(Desk desk) {
        assertThat(desk.settle().axe().withTags(RULES).analyze().getViolations())
                .isEmpty();
        assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing stands beyond the edge of " + desk.page().url())
                .isEqualTo(true);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    @DisplayName("axe finds nothing on the public pages, and all of them fit 320 pixels")
    void pagesAreFit() {
        Desk desk = form(320);
        for (String path : List.of(
                "/iesniegt",
                "/iesniegt?lang=en",
                "/iesniegt/pieklustamiba",
                "/iesniegt/personas-dati",
                "/statuss",
                "/statuss/kods")) {
            isFit(desk.go(path));
        }
    }

    @Test
    @DisplayName("By keyboard alone: from the form to the receipt and to the status")
    void byKeyboard() {
        Desk desk = form(390);
        Page page = desk.page();
        desk.shot("60-iesniegt-390");
        field(page, "Jūsu pieteikums").focus();
        page.keyboard().type("Labdien!\nĢimenes ārsta rinda neatbild.");
        page.keyboard().press("Tab");
        for (String typed : List.of("Iesniedzēja Ķ-901", "iesniedzejs-901@piemers.example")) {
            page.keyboard().press("Tab");
            page.keyboard().type(typed);
        }
        // telephone, address, way of answering, who writes, the button: none is a trap
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(":focus")).hasText("Nosūtīt");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle(RECEIPT);
        isFit(desk);
        desk.shot("61-receipt-390");
        String number = page.locator("#numurs").textContent();
        String code = page.locator("#kods").textContent();
        assertThat(page.url()).doesNotContain(code);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pieteikuma statuss"))
                .first()
                .press("Enter");
        field(page, "Pieteikuma numurs").focus();
        page.keyboard().type(number.toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Tab");
        page.keyboard().type(code.replace("-", " "));
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Reģistrēts");
        assertThat(page.url()).doesNotContain(code).doesNotContain(number);
        isFit(desk);
        desk.shot("62-status-390");
    }

    @Test
    @DisplayName("P18: after a slip the title, the focus and the links lead to what is wrong; what was typed stays")
    void afterASlip() {
        Desk desk = form(320);
        Page page = desk.page();
        field(page, "E-pasta adrese").fill("jana@");
        field(page, "Vārds, uzvārds vai organizācijas nosaukums").fill("Iesniedzēja Ķ-901");
        page.getByLabel("Pa pastu").check();
        field(page, "Pasta adrese").fill("Iela 1");
        file(page, "x.exe");
        desk.button("Nosūtīt").click();
        assertThat(page).hasTitle(Pattern.compile("^Kļūda:"));
        Locator summary = page.locator("#kludas");
        assertThat(summary).isFocused();
        assertThat(summary.getByRole(AriaRole.LINK)).hasCount(3);
        isFit(desk);
        for (String id : List.of("text", "files", "email")) {
            Locator wrong = page.locator("#" + id);
            assertThat(wrong).hasAttribute("aria-invalid", "true");
            String said = page.locator("#" + id + "-error").textContent();
            assertThat(wrong.getAttribute("aria-describedby")).contains(id + "-error");
            Locator link = summary.locator("a[href='#" + id + "']");
            assertThat(link).hasText(said);
            link.press("Enter");
            assertThat(wrong).isFocused();
        }
        assertThat(summary).containsText("fails jāizvēlas no jauna");
        assertThat(field(page, "E-pasta adrese")).hasValue("jana@");
        assertThat(field(page, "Vārds, uzvārds vai organizācijas nosaukums")).hasValue("Iesniedzēja Ķ-901");
        assertThat(page.getByLabel("Pa pastu")).isChecked();
        desk.shot("63-slip-320");
        assertThat(page.url()).contains("/iesniegt/sanemts");
    }

    @Test
    @DisplayName("P10: pressed twice, and sent again after Back: the same number; the receipt takes the draft away")
    void pressedTwice() {
        Desk desk = form(1366);
        Page page = desk.page();
        field(page, "Jūsu pieteikums").fill("Divreiz nospiests");
        page.evaluate("() => { const b = document.querySelector('main form button'); b.click(); b.click(); }");
        assertThat(page).hasTitle(RECEIPT);
        page.waitForFunction("() => sessionStorage.length === 0");
        desk.shot("64-receipt-1366");
        String receipt = page.locator(".receipt").textContent();
        page.goBack();
        field(page, "Jūsu pieteikums").fill("Divreiz nospiests");
        desk.button("Nosūtīt").click();
        assertThat(page).hasTitle(RECEIPT);
        assertThat(page.locator(".receipt")).hasText(receipt);
        page.reload();
        assertThat(page.locator(".receipt")).hasText(receipt);
    }

    @Test
    @DisplayName("The counter tells what is left as the server counts; a large file is named before it is sent")
    void helpWhileTyping() {
        Page page = form(390).page();
        Locator text = field(page, "Jūsu pieteikums");
        Locator counter = page.locator("#text-counter");
        text.fill("a\n".repeat(200) + "b".repeat(19_600));
        assertThat(counter).containsText("Vēl var ierakstīt 0 rakstzīmes");
        text.fill("b".repeat(20_001) + "  \n");
        assertThat(counter).containsText("saīsiniet to par 1 rakstzīmēm");
        text.fill("Melnraksts");
        assertThat(counter).isHidden();
        page.locator("#files")
                .setInputFiles(new FilePayload("liels.txt", "text/plain", new byte[10 * 1024 * 1024 + 1]));
        assertThat(page.locator("#files-check")).containsText("„liels.txt”: fails ir lielāks par 10 MB");
        page.navigate(base() + "/iesniegt");
        assertThat(field(page, "Jūsu pieteikums")).hasValue("Melnraksts");
    }

    private static void file(Page page, String name) {
        page.locator("#files")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", "MZ".getBytes(StandardCharsets.UTF_8)));
    }
}
