package lv.saimnieks.platform.deployment;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What of HTML may stand in a form: a text and its shape. A form must not look like another page, or like a login. */
final class TextMarkup {

    private static final PolicyFactory TEXT = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "small",
                    "sub",
                    "sup",
                    "code",
                    "pre",
                    "span",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote")
            .allowElements("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption")
            .allowWithoutAttributes("span")
            .allowElements("a", "img")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("target", "rel", "title")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("colspan", "rowspan", "scope")
            .onElements("th", "td")
            .allowUrlProtocols("http", "https", "mailto", "data")
            .toFactory();

    private TextMarkup() {}

    /** The elements and attributes of the text that are more than that; empty when there are none. */
    static Set<String> beyond(String content) {
        Set<String> more = new TreeSet<>();
        TEXT.sanitize(
                content,
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(Set<String> found, String element) {
                        found.add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(Set<String> found, String element, String... attributes) {
                        found.addAll(Arrays.asList(attributes));
                    }
                },
                more);
        return more;
    }
}
