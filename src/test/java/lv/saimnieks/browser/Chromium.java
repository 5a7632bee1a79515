package lv.saimnieks.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, driven by Playwright; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path program = find();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=lv-LV")));
    }

    /** A window of its own, with its own cookies: one person's. */
    Desk desk(int port) {
        return new Desk(
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("lv-LV").setViewportSize(1366, 900)),
                "http://localhost:" + port);
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
                        "The browser tests want Chromium or Google Chrome: install one (on Debian: apt-get install"
                                + " chromium) so that chromium, chromium-browser or google-chrome is on the PATH, or"
                                + " name the program in the environment variable CHROMIUM."));
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
