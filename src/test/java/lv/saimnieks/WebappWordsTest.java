package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Tasklist, Cockpit, Admin and Welcome speak Latvian")
class WebappWordsTest {

    /** The same in both languages: names of products and formats, signs, words of international use. */
    private static final Set<String> SAME = Set.of(
            "Admin",
            "CSV",
            "Camunda",
            "Camunda Cockpit",
            "Cockpit",
            "ID",
            "ID*",
            "ID:",
            "JSON",
            "Optimize",
            "Tasklist",
            "Job",
            "XML",
            "<",
            "<=",
            ">",
            ">=",
            "=",
            "!=",
            "<null>",
            "<undefined>",
            "N/A",
            "");

    /** A title that is given "tenant" where the English words wait for "name", and a number that is given as a word. */
    private static final Set<String> OTHER_PLACES =
            Set.of("TENANTS_TENANT_TITLE", "PLUGIN_PROCESS_DEF_PREV_RUNNING_INSTANCES");

    private static final Pattern PLACES =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|</?(?:a|b|br|code|em|strong)\\b|href=\"[^\"]*\"");

    /** English words that no Latvian sentence has; names of products and code are taken out first. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|and|of|is|are|was|not|has|have|with|for|from|this|"
                    + "that|you|your|please|could|cannot|can|will|be|an|in|on|by|or|failed|error|delete|add|edit|save|"
                    + "search|select|loading|task|user|group|tenant|instance|definition|variable|filter|"
                    + "deployment|decision|batch|activity|incident|value|name|type|show|click|open|close)\\b");

    private static final Pattern NO_WORDS = Pattern.compile("<[^>]*>|\\{\\{[^}]*}}|#resolve|\\(promise\\)");

    private static final Pattern TERMS = Pattern.compile("\\b(Case|Token|Flow Nodes)\\b");

    static Stream<String> apps() {
        return WebappWords.apps();
    }

    @Test
    void tasklistAdminAndWelcomeHaveTheirFiles() {
        assertThat(apps()).contains("tasklist", "admin", "welcome");
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyKeyHasLatvianWords(String app) {
        Map<String, String> latvian = WebappWords.labels(app, "lv");
        assertThat(latvian.keySet()).containsAll(WebappWords.labels(app, "en").keySet());
        assertThat(WebappWords.file(app, "lv").get("labels"))
                .allSatisfy(words -> assertThat(words.isTextual()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("apps")
    void noWordsAreLeftEnglish(String app) {
        Map<String, String> english = WebappWords.labels(app, "en");
        WebappWords.labels(app, "lv").forEach((key, words) -> {
            if (words.equals(english.get(key))) {
                assertThat(SAME).as(app + " " + key).contains(words);
            }
            String bare = NO_WORDS.matcher(words).replaceAll(" ");
            assertThat(matches(ENGLISH, bare))
                    .as(app + " " + key + ": " + words)
                    .isEmpty();
            assertThat(matches(TERMS, bare)).as(app + " " + key + ": " + words).isEmpty();
            assertThat(words).as(key).doesNotContain(" \"", "“", "''", "  ");
        });
    }

    @ParameterizedTest
    @MethodSource("apps")
    void placesAndTagsAreKept(String app) {
        Map<String, String> latvian = WebappWords.labels(app, "lv");
        WebappWords.labels(app, "en").forEach((key, words) -> {
            if (!OTHER_PLACES.contains(key)) {
                assertThat(matches(PLACES, latvian.get(key)))
                        .as(app + " " + key)
                        .isEqualTo(matches(PLACES, words));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("apps")
    void datesAreLatvian(String app) {
        JsonNode english = WebappWords.file(app, "en").path("dateLocales");
        if (english.isMissingNode()) {
            return;
        }
        JsonNode latvian = WebappWords.file(app, "lv").get("dateLocales");
        assertSameShape(english, latvian, app);
        assertThat(latvian.at("/longDateFormat/L").asText()).isEqualTo("DD.MM.YYYY.");
        assertThat(latvian.at("/longDateFormat/LT").asText()).isEqualTo("HH:mm");
        assertThat(latvian.at("/months/10").asText()).isEqualTo("novembris");
        assertThat(latvian.at("/weekdays/1").asText()).isEqualTo("pirmdiena");
        assertThat(latvian.at("/week/dow").asInt()).isEqualTo(1);
    }

    private static void assertSameShape(JsonNode english, JsonNode latvian, String path) {
        english.properties().forEach(field -> {
            String here = path + "/" + field.getKey();
            assertThat(latvian.has(field.getKey())).as(here).isTrue();
            assertSameShape(field.getValue(), latvian.get(field.getKey()), here);
        });
        assertThat(latvian.size()).as(path).isGreaterThanOrEqualTo(english.size());
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return List.copyOf(
                        pattern.matcher(text).results().map(MatchResult::group).toList())
                .stream()
                .map(place -> place.replaceAll("\\s", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
