package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at their browser window: our pages, Tasklist, Cockpit. */
final class Desk {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext window;
    private final Page page;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    Desk(BrowserContext window, String base) {
        this.window = window;
        this.base = base;
        page = window.newPage();
        page.onPageError(errors::add);
    }

    Page page() {
        return page;
    }

    Desk login(String user) {
        return login(user, "demo");
    }

    Desk login(String user, String password) {
        go("/ieiet");
        page.getByLabel("Lietotājvārds").fill(user);
        page.getByLabel("Parole").fill(password);
        button("Ieiet").click();
        return this;
    }

    Desk go(String path) {
        page.navigate(base + path);
        return this;
    }

    Locator button(String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Tasklist with one of its filters, narrowed to a case, as its search field does. */
    Desk tasks(String filterId, String number) {
        String search =
                "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";
        page.navigate("about:blank");
        return go("/camunda/app/tasklist/default/#/?filter=" + filterId + "&searchQuery="
                + URLEncoder.encode(search.formatted(number), StandardCharsets.UTF_8));
    }

    Locator cards() {
        return page.locator("ol.tasks-list li.task");
    }

    /** Opens the only card of the list; its form and the panel beside it are there. */
    TaskForm openTask(String number) {
        assertThat(cards()).hasCount(1);
        cards().first().click();
        assertThat(page.locator(".fjs-form")).isVisible();
        assertThat(page.locator(".case-panel")).containsText(number);
        return new TaskForm(page);
    }

    /** A picture of the window as it is now. */
    Desk shot(String name) {
        page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    /** The same in a window so high that a whole form is seen. */
    void shotOfFailure(String name) {
        page.setViewportSize(1366, 3000);
        shot(name);
    }

    /** What went wrong in scripts so far. */
    List<String> errors() {
        return errors;
    }

    void close() {
        window.close();
    }
}
