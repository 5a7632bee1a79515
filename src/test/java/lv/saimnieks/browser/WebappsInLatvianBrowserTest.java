package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.WebappWords;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("No English word and no raw key in Tasklist, Cockpit, Admin and Welcome")
class WebappsInLatvianBrowserTest extends BrowserTest {

    private static final String CLERK = "pakalpojuma-vaditajs-2";
    private static final String ADMINISTRATOR = "administrators-1";
    private static final String AUDITOR = "auditors-1";

    @Autowired
    TaskService tasks;

    private final EnglishWords english = new EnglishWords();
    private final List<String> found = new ArrayList<>();
    private Desk desk;

    @Test
    @DisplayName("A clerk at a task, its diagram and description, the start of a process, the keys")
    void tasklist() {
        Task task = aTask();
        sitDown(CLERK);
        open("tasklist", "?task=" + task.getId(), ".fjs-form");
        look("tasklist-task");
        click(".followup-date .view-value");
        look("tasklist-calendar");
        open("tasklist", "?task=" + task.getId() + "&detailsTab=task-detail-history", ".task-details .nav-tabs");
        for (String tab : List.of("Diagramma", "Apraksts")) {
            desk.page().locator(".task-details .nav-tabs a", withText(tab)).click();
            look("tasklist-" + tab);
        }
        click(".start-process-action a");
        look("tasklist-start");
        open("tasklist", "", ".tasks-list");
        click(".showShortcutHelp");
        look("tasklist-keys");
        assertNothingEnglish();
    }

    @Test
    @DisplayName("Every fixed word of the forms' viewer is Latvian, in a browser that itself speaks English too")
    void formWords() {
        Task task = aTask();
        sitDown(CLERK);
        open("tasklist", "?task=" + task.getId(), ".fjs-form");
        Page page = desk.page();
        page.locator("button[ng-click='complete()']").click();
        assertThat(page.locator(".fjs-form-field-error").first()).containsText("Šis lauks jāaizpilda.");
        look("form-required");
        // words of components that the forms of today do not use are put where the viewer would put them
        page.evaluate("() => { const form = document.querySelector('.fjs-container'); const add = html => {"
                + " form.insertAdjacentHTML('beforeend', html); };"
                + " for (const text of ['Value is expected to be an integer.', 'Value is not a number.',"
                + "   'Value is expected to have at most 2 decimal digits.', 'Date and time must both be entered.',"
                + "   'Please select a valid value, the two nearest valid values are 1.5 and 2.',"
                + "   'Field must have maximum length of 21.', 'Field must have minimum length of 3.',"
                + "   'Field must have maximum value of 1.5.', 'Field must have minimum value of 2.',"
                + "   'Field must match pattern ^x$.', 'Field must be a valid email.',"
                + "   'Field must be a valid  international phone number. (e.g. +4930664040900)'])"
                + "   add('<div class=\"fjs-form-field-error\"><ul><li>' + text + '</li></ul></div>');"
                + " add('<div class=\"fjs-table-empty\">Nothing to show.</div>');"
                + " add('<span class=\"fjs-table-nav-label\">1<!-- --> of <!-- -->3</span>');"
                + " add('<p class=\"fjs-iframe-placeholder-text\">No content to show.</p>');"
                + " add('<p class=\"fjs-iframe-placeholder-text\">External content couldn\\'t be loaded.</p>');"
                + " add('<button class=\"fjs-taglist-skip-link\">Skip to search</button>');"
                + " add('<button class=\"fjs-repeat-render-add\">Add new</button>');"
                + " add('<button class=\"fjs-repeat-render-collapse\">Expand all (7)</button>');"
                + " add('<button class=\"fjs-repeat-render-collapse\">Collapse</button>');"
                + " add('<div class=\"fjs-dropdownlist-empty\">No results</div>');"
                + " add('<div class=\"fjs-dropdownlist-empty\">All values selected</div>');"
                + " for (const label of ['Increment', 'Decrement', 'Previous page', 'Next page',"
                + "   'Remove list item 2']) add('<button aria-label=\"' + label + '\">x</button>');"
                + " for (const label of ['Click to sort by Nosaukums ascending', 'Click to remove sorting',"
                + "   'Click to sort by Nosaukums descending'])"
                + "   add('<div class=\"fjs-table-th\" aria-label=\"' + label + '\">x</div>');"
                + " add('<button title=\"Remove tag\">x</button>');"
                + " add('<input placeholder=\"Search\">'); add('<input placeholder=\"hh:mm\">'); }");
        assertThat(page.locator(".fjs-iframe-placeholder-text").first()).containsText("Nav satura");
        assertThat(page.locator(".fjs-table-nav-label")).containsText("1. lappuse no 3");
        assertThat(
                        page.evaluate(
                                "new Intl.DateTimeFormat('default').formatToParts(new Date(2026, 10, 5)).map(p => p.value).join('')"))
                .isEqualTo("05.11.2026.");
        look("form-words");
        assertNothingEnglish();
    }

    @Test
    @DisplayName("An administrator at users, groups, tenants, rights and the system; anybody at the welcome page")
    void adminAndWelcome() {
        sitDown(ADMINISTRATOR);
        open("admin", "", ".ctn-main a");
        look("admin");
        for (String page : List.of(
                "users",
                "user-create",
                "users/eksperts-1?tab=profile",
                "users/eksperts-1?tab=account",
                "users/eksperts-1?tab=groups",
                "users/eksperts-1?tab=tenants",
                "groups",
                "group-create",
                "groups/auditor?tab=group",
                "groups/auditor?tab=users",
                "groups/auditor?tab=tenants",
                "tenants",
                "tenant-create",
                "authorization?resource=0",
                "authorization?resource=6",
                "system?section=system-settings-general",
                "system?section=system-settings-metrics")) {
            open("admin", page, ".ctn-main a");
            look("admin-" + page.replaceAll("\\W+", "-"));
        }
        open("welcome", "", ".app-tile, [ng-view] a");
        look("welcome");
        assertNothingEnglish();
    }

    @Test
    @DisplayName("An auditor and an administrator in Cockpit, as soon as its words are there")
    void cockpit() {
        if (!WebappWords.has("cockpit", "lv")) {
            return;
        }
        Task task = aTask();
        String definition = task.getProcessDefinitionId();
        for (String user : List.of(AUDITOR, ADMINISTRATOR)) {
            sitDown(user);
            for (String page : List.of(
                    "dashboard",
                    "processes",
                    "decisions",
                    "tasks",
                    "repository",
                    "batch",
                    "process-definition/" + definition + "/runtime",
                    "process-instance/" + task.getProcessInstanceId() + "/runtime")) {
                open("cockpit", page, ".ctn-main a");
                look("cockpit-" + user + "-" + page.replaceAll("[^a-z]+.*", ""));
            }
        }
        assertNothingEnglish();
    }

    @Test
    @DisplayName(
            "Latvian at once, whatever was kept from the last visit; English by choice with the keyboard, and back")
    void languageIsChosen() {
        sitDown(CLERK);
        desk.page()
                .addInitScript(
                        "window.rawKeys = []; new MutationObserver(() => { const text = document.body?.innerText;"
                                + " const key = /\\b[A-Z]{3,}_[A-Z_]{3,}\\b/.exec(text); if (key) window.rawKeys.push(key[0]); })"
                                + ".observe(document, { childList: true, subtree: true, characterData: true });");
        open("tasklist", "", ".task-filters");
        assertThat((List<?>) desk.page().evaluate("window.rawKeys")).isEmpty();
        Locator html = desk.page().locator("html");
        assertThat(html).hasAttribute("lang", "lv");
        assertThat(desk.page()).hasTitle("Saimnieks Uzdevumi");
        Locator language = desk.page().locator("[cam-widget-header] .language button");
        language.focus();
        desk.page().keyboard().press("Enter");
        assertThat(html).hasAttribute("lang", "en");
        assertThat(desk.page().locator("body")).containsText("Start process");
        desk.shot("webapps-english");
        language.focus();
        desk.page().keyboard().press("Enter");
        assertThat(html).hasAttribute("lang", "lv");
        assertThat(desk.page().locator("body")).containsText("Sākt procesu");
    }

    private void sitDown(String user) {
        desk = desk(user);
    }

    private void open(String app, String route, String landmark) {
        desk.app(app, route);
        assertThat(desk.page().locator(":is(" + landmark + ") >> visible=true").first())
                .isVisible();
    }

    private void click(String selector) {
        desk.page().locator(selector).first().click();
    }

    private void look(String name) {
        desk.settle();
        english.on(desk.page()).forEach(text -> found.add(name + ": " + text));
        desk.shot("webapps-" + name);
    }

    private void assertNothingEnglish() {
        assertThat(found).isEmpty();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Task aTask() {
        String number = aChange(CLERK);
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }
}
