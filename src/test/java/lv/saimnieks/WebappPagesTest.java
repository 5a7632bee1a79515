package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our copies of the first pages of Camunda's web applications are Camunda's own, but for what is listed here. When the
 * engine is replaced by another version, this test says what of its pages has to be taken over.
 */
class WebappPagesTest {

    private static final String PAGE = "META-INF/resources/webjars/camunda/app/%s/index.html";

    @ParameterizedTest
    @CsvSource(textBlock = """
                    cockpit,  Camunda, camunda, Procesu norise
                    tasklist, Camunda, Camunda, Uzdevumi
                    admin,    camunda, camunda, Administr&#275;&#353;ana
                    welcome,  Camunda, camunda, S&#257;kums""")
    void pageDiffersFromCamundasOnlyHere(String app, String vendor, String author, String name) throws IOException {
        String title = Character.toUpperCase(app.charAt(0)) + app.substring(1);
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("<html lang=\"en\">", "<html lang=\"lv\">");
        changes.put("<title>Camunda " + title + "</title>", "<title>Saimnieks " + name + "</title>");
        changes.put(
                "<meta name=\"description\" content=\"%s %s\"/>".formatted(vendor, title),
                "<meta name=\"description\" content=\"Saimnieks: %s\"/>".formatted(name));
        changes.put("<meta name=\"author\" content=\"" + author + " services GmbH\"/>\n", "");
        changes.put(
                "<link rel=\"icon\" href=\"$APP_ROOT/favicon.ico\">",
                "<link rel=\"icon\" href=\"$APP_ROOT/../favicon.svg\" type=\"image/svg+xml\">");
        if (app.equals("cockpit") || app.equals("admin")) {
            // the name that a screen reader gives to the button of the menu, which these two leave empty
            String current = "current-app=\"" + app + "\"";
            changes.put(
                    current,
                    current + " toggle-navigation=\"{{ 'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION' | translate }}\"");
        }

        assertThat(page(app, true)).isEqualTo(changed(page(app, false), changes));
    }

    private static String changed(String page, Map<String, String> changes) {
        String result = page;
        for (Entry<String, String> change : changes.entrySet()) {
            assertThat(result).as("Camunda's page").containsOnlyOnce(change.getKey());
            result = result.replace(change.getKey(), change.getValue());
        }
        return result;
    }

    /** The page without comments, each tag on a line of its own. */
    private static String page(String app, boolean ours) throws IOException {
        List<URL> pages =
                Collections.list(WebappPagesTest.class.getClassLoader().getResources(PAGE.formatted(app)));
        URL page = pages.stream()
                .filter(url -> url.getProtocol().equals("file") == ours)
                .findFirst()
                .orElseThrow();
        try (InputStream in = page.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("\\s+", " ")
                    .replaceAll("> ?<", ">\n<")
                    .replaceAll(" ?/>", "/>");
        }
    }
}
