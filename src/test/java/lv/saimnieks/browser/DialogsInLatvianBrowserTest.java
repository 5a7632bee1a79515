package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Dialogs filled in, refusals and what a browser says of a field, in Latvian")
class DialogsInLatvianBrowserTest extends BrowserTest {

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)*\\b");

    @Autowired
    RuntimeService runtime;

    private final EnglishWords english = new EnglishWords();
    private Desk desk;
    private Page page;

    @Test
    @DisplayName(
            "An administrator reads permissions in words, their constants in a tooltip; of a decision table its own")
    void permissions() {
        open("administrators-1", "admin", "authorization?resource=6");
        Locator auditor = onItsPage(page.locator(
                        "tr",
                        new Page.LocatorOptions().setHasText(Pattern.compile("\\bauditor\\b[\\s\\S]*skatīt vēsturi"))))
                .locator("td.permissions");
        assertThat(auditor).hasAttribute("title", Pattern.compile("READ_HISTORY"));

        page.locator("[ng-click='addNewAuthorization()']").click();
        page.locator("tr:has(#inputResourceId) .dropdown-toggle").click();
        assertThat(page.locator(".permissions .dropdown-menu")).containsText("mēģināt fona darbus vēlreiz");
        String shown = String.join("\n", page.locator(".permissions").allInnerTexts());
        assertThat(CONSTANT.matcher(shown).find()).as(shown).isFalse();
        desk.shot("dialogs-admin-permissions");

        desk.app("admin", "authorization?resource=10");
        assertThat(page.locator("tr", withText("auditor")).first().locator("td.permissions"))
                .containsText("izvērtēt");
    }

    /** Rights fill several pages, more with each process; the row is looked for on one after another. */
    private Locator onItsPage(Locator row) {
        Locator next = page.locator(".pagination-next:not(.disabled) a");
        assertThat(page.locator("td.permissions").first()).isVisible();
        while (row.count() == 0 && next.isVisible()) {
            page.waitForResponse(answer -> answer.url().contains("/authorization?"), next::click);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        return row.first();
    }

    @Test
    @DisplayName("An administrator whose new user is refused, and who is asked before a user is deleted")
    void users() {
        open("administrators-1", "admin", "user-create");
        page.locator("[name=userId]").fill("labais eksperts");
        page.locator("#inputPassword").fill("Gara-parole-2026");
        page.locator("#inputPasswordRepeat").fill("Gara-parole-2026");
        page.locator("#inputFirstname").fill("Vārds");
        page.locator("#inputLastname").fill("Uzvārds");
        page.locator("#inputEmail").fill("nav adrese");
        assertThat(page.locator("form")).containsText("E-pasta adrese nav derīga.");
        page.locator("#inputEmail").fill("");
        page.locator("[ng-click='createUser()']").click();
        Locator note = page.locator(".notifications .alert");
        assertThat(note).containsText("ID „labais eksperts” nevar lietot");
        assertThat(note.locator(".status + strong")).isVisible();
        page.locator("[name=userId]").fill("e".repeat(300));
        page.locator("[ng-click='createUser()']").click();
        assertThat(note).containsText("Kāds no ierakstiem ir par garu.");
        noEnglish("admin-user-refused");

        desk.app("admin", "users");
        assertThat(page.locator("th", withText("Uzvārds"))).not().containsText("*");
        desk.app("admin", "users/eksperts-2?tab=account");
        assertThat(page.locator(".ctn-main")).containsText("Lietotājs Eksperts 2");
        page.locator("[ng-click='deleteUser()']").click();
        assertThat(page.locator(".modal-dialog")).containsText("Vai tiešām vēlaties dzēst lietotāju „eksperts-2”?");
        noEnglish("admin-user-delete");
    }

    @Test
    @DisplayName("An administrator at an incident and at a new variable in Cockpit: kind, time and types in words")
    void incidentAndVariable() {
        ProcessInstance instance = anInstance();
        String waiting = runtime.createExecutionQuery()
                .processInstanceId(instance.getId())
                .activityId("Task_IdentifyNeed")
                .singleResult()
                .getId();
        runtime.createIncident("failedJob", waiting, null, "Pasta serveris neatbild");
        open("administrators-1", "cockpit", "process-instance/" + instance.getId() + "/runtime?tab=incidents-tab");
        Locator incident = page.locator("tr", withText("Pasta serveris neatbild"));
        assertThat(incident).containsText("Neizdevies fona darbs");
        assertThat(incident).containsText(Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}\\. \\d\\d:\\d\\d"));
        noEnglish("cockpit-incident");

        page.locator("[ng-click='openDialog()']:is([title*='jaunu mainīgo'], [uib-tooltip*='jaunu mainīgo'])")
                .click();
        Locator types = page.locator(".modal-dialog select").first();
        assertThat(types.locator("option").nth(3)).hasAttribute("label", "Vesels skaitlis (Integer)");
        types.selectOption(new SelectOption().setLabel("Decimālskaitlis (Double)"));
        page.locator(".modal-dialog [ng-model*=alue] >> visible=true").last().fill("1,5");
        assertThat(page.locator(".modal-dialog")).containsText("decimāldaļu atdaliet ar punktu");
        desk.shot("dialogs-cockpit-variable");
    }

    @Test
    @DisplayName("A clerk whose link leads to a task that is done is told so, without signs for programmers")
    void taskThatIsGone() {
        open("pakalpojuma-vaditajs-2", "tasklist", "?task=nav-tada");
        Locator note = page.locator(".notifications .alert").first();
        assertThat(note).containsText("tas jau ir pabeigts vai dzēsts");
        assertThat(note).not().containsText("<");
        assertThat(note.locator(".status")).hasText("Neizdevās atvērt");
        noEnglish("tasklist-gone");
    }

    @Test
    @DisplayName("What is wrong with a field is said in the page's language, and no longer once it is mended")
    void fields() {
        sit(stranger());
        desk.go("/ieiet");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ieiet").setExact(true))
                .last()
                .click();
        Locator user = page.getByLabel("Lietotājvārds");
        assertThat(user).isFocused();
        assertThat(message(user)).isEqualTo("Aizpildiet šo lauku.");
        user.pressSequentially("registrators-1");
        assertThat(message(user)).isEmpty();

        page.evaluate("document.querySelector('main').innerHTML = '<form><input name=a type=number value=9 max=5>"
                + "<input name=b type=date value=2026-11-29 min=2026-12-01><input name=c type=email value=x>"
                + "<select name=d required><option></option></select><input name=e type=radio required>"
                + "<input name=f type=file required><input name=g type=number min=0 value=1.5>"
                + "<input name=h type=number></form>'");
        page.locator("[name=h]").pressSequentially("1e");
        page.evaluate("document.forms[0].checkValidity()");
        Map.of(
                        "a", "Skaitlis ir par lielu: ne vairāk kā 5.",
                        "b", "Datums nedrīkst būt agrāks par 01.12.2026.",
                        "c", "Norādiet derīgu e-pasta adresi.",
                        "d", "Izvēlieties vienu no saraksta.",
                        "e", "Izvēlieties vienu no iespējām.",
                        "f", "Izvēlieties failu.",
                        "g", "Norādiet veselu skaitli.",
                        "h", "Norādiet skaitli.")
                .forEach((name, words) -> assertThat(message(page.locator("[name=" + name + "]")))
                        .as(name)
                        .isEqualTo(words));
    }

    private static String message(Locator field) {
        return (String) field.evaluate("field => field.validationMessage");
    }

    private void open(String user, String app, String route) {
        sit(desk(user));
        desk.app(app, route);
    }

    private void sit(Desk at) {
        desk = at;
        page = at.page();
    }

    private void noEnglish(String name) {
        desk.shot("dialogs-" + name);
        assertThat(List.copyOf(english.on(page))).as(name).isEmpty();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private ProcessInstance anInstance() {
        String number = aChange("pakalpojuma-vaditajs-2");
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }
}
