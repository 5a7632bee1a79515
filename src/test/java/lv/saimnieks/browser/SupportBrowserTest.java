package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-12/O1, U1: from a need to a material that a provider from outside has read")
class SupportBrowserTest extends TasklistBrowserTest {

    private static final String OUTSIDE = "arejais-sniedzejs-1";
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";

    private String material;

    @Test
    @DisplayName("Asked on our page, evaluated in Tasklist, written, approved, confirmed for those outside, read")
    void fromNeedToReading() {
        ask();
        evaluate();
        write();
        nameTheMaterial();
        confirm();
        read();
    }

    private void ask() {
        Desk desk = at(OUTSIDE).go("/atbalsts/vajadziba");
        Locator main = desk.page().locator("main");
        main.locator("#what").fill("Kādi papīri jāved līdzi, izvedot atkritumus?");
        main.locator("#topic").selectOption("SERVICE_LAW");
        main.locator("#item").selectOption("P-10");
        main.getByText("Iekšējiem un ārējiem").click();
        desk.shot("support-01-ask");
        desk.button("Lūgt metodisko atbalstu").click();
        desk.page().waitForURL("**/registri/atbalsts/MA-*");
        number = desk.page().url().replaceAll(".*/(MA-\\d{4}-\\d{6}).*", "$1");
        assertThat(main).containsText("Kādi papīri jāved līdzi");
        desk.shot("support-02-registered");
    }

    private void evaluate() {
        TaskForm form = open(MANAGER, "Task_EvaluateSupportNeed");
        assertThat(at(MANAGER).page().locator(".case-panel")).containsText("Kādi papīri jāved līdzi");
        form.answer("Lēmums", "Atbalsts jāsniedz").write("Cik cilvēkiem", "3");
        done(MANAGER, form, "support-03-evaluate");
    }

    private void write() {
        Desk desk = at(MANAGER).go("/registri/atbalsts/materiali/jauns");
        Locator main = desk.page().locator("main");
        main.locator("#title").fill("Atkritumu izvešanas pavadzīme");
        main.locator("#summary").fill("Kas tajā jāraksta.");
        main.getByText("Iekšējiem un ārējiem").click();
        main.locator("input[name=topics][value=SERVICE_LAW]").check();
        main.locator("input[name=items][value='P-10']").check();
        main.locator("#body").fill("## Pavadzīme\n\n- datums\n- svars");
        desk.button("Saglabāt projektu").click();
        desk.page().waitForURL("**/materiali/MM-*");
        material = desk.page().url().replaceAll(".*/(MM-\\d+).*", "$1");
        desk.button("Iesniegt apstiprināšanai").click();
        assertThat(main).containsText("Apstiprināšanā");
        Desk approver = at(PORTFOLIO).go("/registri/atbalsts/materiali/" + material);
        approver.button("Apstiprināt un publicēt").click();
        assertThat(approver.page().locator("main")).containsText("Publicēts");
    }

    private void nameTheMaterial() {
        TaskForm form = open(MANAGER, "Task_PrepareMaterial");
        form.write("Publicētā materiāla kods", "MM-9999");
        form.complete();
        assertThat(form.refusal()).containsText("MM-9999");
        form.write("Publicētā materiāla kods", material);
        done(MANAGER, form, "support-04-material");
    }

    private void confirm() {
        TaskForm form = open(MANAGER, "Task_ConfirmAvailability");
        form.answer("Kas ir informēti", "Iestādes darbinieki");
        form.complete();
        assertThat(form.refusal()).containsText("neviens no tiem nav informēts");
        at(MANAGER).shot("support-05-nobody-outside");
        form.field("Kas ir informēti").locator("input").nth(1).check();
        done(MANAGER, form, "support-06-confirm");
    }

    private void read() {
        Desk desk = at(OUTSIDE).go("/registri/atbalsts/" + number);
        desk.page().locator("main").getByText(material).first().click();
        desk.button("Apstiprinu, ka esmu iepazinies").click();
        assertThat(desk.page().locator("main")).containsText("Jūs apstiprinājāt");
        desk.shot("support-07-read");
    }
}
