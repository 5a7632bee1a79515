package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One person at their browser window: our pages, Tasklist, Cockpit. */
final class Desk {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final Duration CUT_OFF = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMillis(200);

    private final Page page;
    private final String base;
    private final Runnable leaving;
    private final List<String> errors = new ArrayList<>();
    private final Set<Request> fetched = new HashSet<>();
    private long changed;

    /** A new page in a window that others use too. */
    static Desk in(BrowserContext window, String base) {
        Page page = window.newPage();
        return new Desk(page, base, page::close);
    }

    /** The only page of a window. */
    static Desk alone(BrowserContext window, String base) {
        return new Desk(window.newPage(), base, window::close);
    }

    private Desk(Page page, String base, Runnable leaving) {
        this.page = page;
        this.base = base;
        this.leaving = leaving;
        page.onPageError(errors::add);
        page.onRequest(request -> change(fetched.add(request)));
        page.onRequestFinished(request -> change(fetched.remove(request)));
        page.onRequestFailed(request -> change(fetched.remove(request)));
    }

    private void change(boolean ignored) {
        changed = System.nanoTime();
    }

    Page page() {
        return page;
    }

    /** Logs in, or tries to, on the login page. */
    Desk login(String user, String password) {
        go("/ieiet");
        page.getByLabel("Lietotājvārds").fill(user);
        page.getByLabel("Parole").fill(password);
        button("Ieiet").click();
        return this;
    }

    Desk go(String path) {
        fetched.clear();
        page.navigate(base + path);
        return this;
    }

    /** A page of a web application. Within an application, as its links lead there: without loading it anew. */
    Desk app(String name, String route) {
        String address = "/camunda/app/" + name + "/default/#/";
        if (page.url().startsWith(base + address) && !place(page.url()).equals(place(base + address + route))) {
            page.evaluate(
                    "route => { document.querySelector('[ng-view]').dataset.left = ''; location.hash = route; }",
                    "#/" + route);
            page.waitForSelector(
                    "[ng-view]:not([data-left])",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            return this;
        }
        page.navigate("about:blank");
        return go(address + route);
    }

    /** What decides on the page of an application: the address without its query. */
    private static String place(String url) {
        return url.replaceAll("\\?.*", "");
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

    /**
     * Waits until nothing is being fetched any more, and what was fetched is drawn. Of a request that another page cut off
     * the browser may tell no end.
     */
    Desk settle() {
        change(true);
        page.waitForCondition(() -> System.nanoTime() - changed > (fetched.isEmpty() ? QUIET : CUT_OFF).toNanos());
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return this;
    }

    /** Tells what is wrong with the page as it is now; without frames of others, which want axe's slower way. */
    AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** As in a browser where nobody has chosen a language or begun a form. */
    Desk forgetChoices() {
        go("/favicon.svg");
        page.evaluate("localStorage.clear()");
        return this;
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
        leaving.run();
    }
}
