package lv.saimnieks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Locale files of the Camunda web applications: the engine's English ones and ours. */
public final class WebappWords {

    private static final String FILE = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private WebappWords() {}

    /** The applications that speak Latvian: those with a file {@code lv.json}. */
    public static Stream<String> apps() {
        return Stream.of("tasklist", "admin", "welcome", "cockpit").filter(app -> has(app, "lv"));
    }

    public static boolean has(String app, String language) {
        return loader().getResource(FILE.formatted(app, language)) != null;
    }

    public static JsonNode file(String app, String language) {
        try (InputStream in = loader().getResourceAsStream(FILE.formatted(app, language))) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Key to words. */
    public static Map<String, String> labels(String app, String language) {
        Map<String, String> labels = new TreeMap<>();
        file(app, language)
                .get("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static ClassLoader loader() {
        return WebappWords.class.getClassLoader();
    }
}
