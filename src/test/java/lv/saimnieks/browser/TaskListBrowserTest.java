package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of tasks: found, ordered, read on a phone, worked through by keyboard alone")
class TaskListBrowserTest extends TasklistBrowserTest {

    private static final String REQUESTER = "pakalpojuma-sniedzejs-2";
    private static final String MANAGER = "pakalpojuma-vaditajs-2";
    private static final String OVERSEER = "pakalpojumu-kopuma-vaditajs-1";
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Test
    @DisplayName(
            "who watches over all finds a task by its number and sees whose it is; the criteria are words people know")
    void found() {
        number = aChange(REQUESTER);
        Page page = at(OVERSEER)
                .app("tasklist", "?filter=" + filter("Visi uzdevumi"))
                .page();
        Locator field = page.locator("[cam-widget-search] .main-field");
        field.click();
        assertThat(page.locator("[cam-widget-search] [role=option]")).hasText(new String[] {
            "Teksts", "Numurs", "Nosaukums", "Pakalpojums vai resurss", "Solis", "Persona", "Termiņš", "Saņemts"
        });
        field.fill(number); // the last part alone may be that of another register, too
        field.press("Enter");
        Locator card = at(OVERSEER).cards();
        assertThat(card).hasCount(1);
        assertThat(card).containsText(number);
        assertThat(card).containsText("Pievienot lauku iesniegumā");
        assertThat(card).containsText("P-05 ");
        assertThat(card).containsText("Pakalpojuma vadītājs 2");
        assertThat(card).containsText("Apzināt vajadzību vai situācijas izmaiņu");
        at(OVERSEER).shot("17-task-found");

        page.locator("[cam-sorting-choices] .new-sort > a").click();
        assertThat(page.locator("[cam-sorting-choices] .new-sort .dropdown-menu > li")
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasText(new String[] {"Saņemts", "Solis", "Atbildīgais"});
    }

    @Test
    @DisplayName("on a phone a link to a task opens its form; the list with the task in it is one tap away")
    void onAPhone() {
        number = aChange(REQUESTER);
        Desk desk = desk(MANAGER);
        Page page = desk.page();
        page.setViewportSize(390, 844);
        desk.app("tasklist", "?task=" + task());
        assertThat(page.locator(".fjs-form")).isInViewport();
        assertThat(desk.cards().first()).isHidden();
        desk.shot("18-task-on-a-phone");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Uzdevumi").setExact(true))
                .click();
        assertThat(page.locator("li.task.active")).containsText(number);
        assertThat(page.locator(".fjs-form")).isHidden();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    @DisplayName(
            "a whole task by keyboard alone, and axe finds nothing grave in the list, the task and the frame around them")
    void byKeyboard() {
        number = aChange(REQUESTER);
        Desk desk = desk(MANAGER).tasks(filter("Mani uzdevumi"), number);
        Page page = desk.page();
        assertThat(desk.cards()).hasCount(1);
        page.keyboard().press("Control+Alt+l");
        assertThat(page.locator("li.task a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".fjs-form")).isVisible();
        assertThat(page.locator(".case-panel")).containsText(number);
        List<String> grave =
                desk.settle().axe().withTags(AccessibilityBrowserTest.RULES).analyze().getViolations().stream()
                        .filter(found -> GRAVE.contains(found.getImpact()))
                        .map(found ->
                                found.getId() + " " + found.getNodes().get(0).getHtml())
                        .toList();
        assertThat(grave).isEmpty();

        page.keyboard().press("Control+Alt+f");
        assertThat(page.locator(".fjs-form input[type=radio]").first()).isFocused();
        page.keyboard().press("Space");
        tabTo(page, page.locator(".fjs-form textarea"));
        page.keyboard().type("Trīs ierosinājumi pēdējā ceturksnī.");
        tabTo(page, new TaskForm(page).button());
        page.keyboard().press("Enter");
        assertThat(page.locator(".page-notifications")).containsText("Uzdevums ir pabeigts.");
    }

    /** As often as it takes, but not through the whole page. */
    private static void tabTo(Page page, Locator wanted) {
        for (int pressed = 0; pressed < 12; pressed++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        assertThat(wanted).isFocused();
    }

    private String task() {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        return task.getId();
    }
}
