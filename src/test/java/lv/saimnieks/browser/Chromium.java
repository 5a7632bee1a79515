package lv.saimnieks.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, driven by Playwright; nothing is downloaded. One serves all tests of a run: whoever logged in
 * stays so, and what a browser keeps of the web applications is fetched once.
 */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    /** The shell is the same engine without the windows around it, which nobody sees here. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, BrowserContext> windows = new HashMap<>();

    private Chromium() {
        Path program = find();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=lv-LV")));
    }

    /** The one of this run; closed when the run ends. */
    static Chromium of(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
    }

    /** A desk of somebody who logged in before, perhaps in another test; nothing else is left of that one. */
    Desk known(String base, String user) {
        BrowserContext window = windows.computeIfAbsent(user + " " + base, key -> {
            BrowserContext context = window();
            Desk desk = Desk.in(context, base).login(user, "demo");
            desk.page().waitForURL(url -> !url.contains("/ieiet"));
            desk.close();
            return context;
        });
        return Desk.in(window, base).forgetChoices();
    }

    /** A window of its own, with its own cookies, where nobody is logged in yet. */
    Desk stranger(String base) {
        return Desk.alone(window(), base);
    }

    /** May write what is copied, as a window may that somebody looks at. */
    private BrowserContext window() {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("lv-LV")
                .setViewportSize(1366, 900)
                .setPermissions(List.of("clipboard-write")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path find() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .or(Chromium::onPath)
                .filter(Files::isExecutable)
                .orElseThrow(() -> new AssertionError(
                        "The browser tests want Chromium or Google Chrome: install one (on Debian: apt-get install "
                                + NAMES.get(0) + ") so that one of " + String.join(", ", NAMES)
                                + " is on the PATH, or name the program in the environment variable CHROMIUM."));
    }

    private static Optional<Path> onPath() {
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
