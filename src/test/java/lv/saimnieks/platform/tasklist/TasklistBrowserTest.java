package lv.saimnieks.platform.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@Tag("browser")
@DisplayName("Tasklist as staff see it (issue 2: 1.6)")
class TasklistBrowserTest {

    private static final String USER = "pakalpojuma-vaditajs-2";

    @LocalServerPort
    int port;

    @Test
    void panelStandsBesideTheFormAndRefusalsAreTold() {
        startChange();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newContext(
                            new Browser.NewContextOptions().setLocale("lv-LV").setViewportSize(1500, 950))
                    .newPage();
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.route(
                    "**/registri/panelis*",
                    r -> r.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=utf-8")
                            .setBody("<h2>Lietas dati</h2><a href='/registri/izmainas'>Atvērt reģistrā</a>")));
            login(page);
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            page.locator(".tasks-list li.task").first().click();

            assertThat(page.locator(".case-panel")).containsText("Lietas dati");
            assertThat(page.locator(".case-panel a")).hasAttribute("target", "_blank");
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            assertThat(page.locator("ol.tasks-list")).containsText("Numurs");
            assertThat(page.locator(".navbar-brand")).containsText("Saimnieks");
            assertThat(page.locator(".create-task-action")).isHidden();
            assertThat(page.locator(".fjs-form")).isVisible();
            var form = page.locator(".fjs-form").boundingBox();
            var panel = page.locator(".case-panel").boundingBox();
            assertThat(panel.x).isGreaterThanOrEqualTo(form.x + form.width);

            page.locator(".fjs-form input[type=radio]").first().check();
            page.locator(".fjs-form textarea").fill("vadības\u0001zīme");
            page.getByText("Complete", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".page-notifications")).containsText("neatļautas vadības zīmes");
            assertThat(page.locator(".fjs-form textarea")).hasValue("vadības\u0001zīme");
            assertThat(errors).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist.png")));
        }
    }

    private void login(Page page) {
        page.navigate("http://localhost:" + port + "/ieiet");
        page.fill("#username", USER);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
    }

    private void startChange() {
        TestHttp.Answer answer = TestHttp.basic(port, USER, "demo")
                .json("POST", "/engine-rest/process-definition/key/change-management/submit-form", """
                        {"variables": {"titleText": {"value": "Jauns lauks pieteikumā"},
                          "descriptionText": {"value": "Vajag lauku"}, "changeKind": {"value": "MODIFY"},
                          "targetType": {"value": "SERVICE"}, "targetCodes": {"value": "P-05"},
                          "criticalSituation": {"value": false}}}
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install chromium or name its path in the variable CHROMIUM."));
    }
}
