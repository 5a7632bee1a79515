package lv.saimnieks.browser;

import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.WebappWords;

/**
 * Finds English on a page: the words of the web applications' English locale files, and those that the applications are
 * known to hold outside of them, as far as Latvian does not use the same word.
 */
final class EnglishWords {

    /** Words that stay: names of products and formats, ids of the demo institution, the switch of languages. */
    static final Set<String> STATED = Set.of(
            "admin",
            "camunda",
            "cockpit",
            "tasklist",
            "platform",
            "welcome",
            "optimize",
            "bpmn",
            "dmn",
            "cmmn",
            "csv",
            "json",
            "xml",
            "english");

    /** Held by the application as written, shown in Latvian by camunda-words when the pointer is on it. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("Toggle this section");

    /** Texts that are identifiers, not sentences: ids, permissions as the engine names them, code. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[A-Z][A-Z_]{2,},?|\\S*[-_/@:.\\d]\\S*|[a-z]+[A-Z]\\w*|\"[^ ]*\",?");

    /** What people have entered, repeated in a sentence of the application. */
    private static final Pattern QUOTED = Pattern.compile("„[^”]*”");

    /** Names that Cockpit shows as they are: a variable, deployments and the engine. */
    private static final Set<String> DATA = Set.of("scope", "change", "support", "default");

    private static final Pattern RAW_KEY = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final List<String> OUTSIDE_OF_LOCALES = List.of(
            "january february march april may june july august september october november december",
            "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
            "zoom reset toggle previous next upload download close select unselect all loading",
            "required must field value valid results search collapse expand remove add new",
            "ago minutes hours days month year yesterday today tomorrow increment decrement");

    private static final String TEXTS = "() => { const out = [];"
            + " const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
            + " while (walk.nextNode()) { const e = walk.currentNode.parentElement;"
            + "   if (e && !['SCRIPT', 'STYLE'].includes(e.tagName) && !e.closest('[lang=en]')"
            + "       && (e.checkVisibility() || e.classList.contains('sr-only'))) out.push(walk.currentNode.data); }"
            + " const names = ['title', 'aria-label', 'placeholder', 'alt', 'uib-tooltip'];"
            + " document.querySelectorAll(names.map(n => '[' + n + ']').join(',')).forEach(e => {"
            + "   if (e.checkVisibility() && !e.closest('[lang=en]'))"
            + "     names.forEach(n => e.getAttribute(n) && out.push(e.getAttribute(n))); });"
            + " return out.map(t => t.trim()).filter(Boolean); }";

    private final Set<String> english;

    EnglishWords() {
        Set<String> latvian = WebappWords.apps()
                .flatMap(app -> WebappWords.labels(app, "lv").values().stream())
                .flatMap(EnglishWords::words)
                .collect(Collectors.toSet());
        english = Stream.concat(
                        Stream.of("tasklist", "admin", "welcome", "cockpit")
                                .flatMap(app -> WebappWords.labels(app, "en").values().stream()),
                        OUTSIDE_OF_LOCALES.stream())
                .flatMap(EnglishWords::words)
                .filter(word -> !latvian.contains(word) && !STATED.contains(word))
                .collect(Collectors.toSet());
    }

    /** Every text of the page, seen or read out, that has an English word or is a raw key; in order, each once. */
    @SuppressWarnings("unchecked")
    Collection<String> on(Page page) {
        return ((List<String>) page.evaluate(TEXTS))
                .stream()
                        .filter(text -> !SHOWN_OTHERWISE.contains(text) && !DATA.contains(text))
                        .filter(text -> RAW_KEY.matcher(text).matches() || isEnglish(text))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isEnglish(String text) {
        String sentences = Stream.of(QUOTED.matcher(text).replaceAll(" ").split("\\s+"))
                .filter(piece -> !IDENTIFIER.matcher(piece).matches())
                .collect(Collectors.joining(" "));
        return words(sentences).anyMatch(english::contains);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(String::toLowerCase);
    }
}
