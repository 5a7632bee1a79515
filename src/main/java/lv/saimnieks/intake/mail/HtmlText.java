package lv.saimnieks.intake.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** HTML as the text that it shows: nothing in it is run, fetched or kept. */
final class HtmlText implements NodeVisitor {

    private static final Pattern META =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_TAGS = 20_000;
    private static final int HEAD = 4096;
    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> BREAKS = Set.of(
            "address",
            "blockquote",
            "div",
            "dd",
            "dt",
            "fieldset",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "article",
            "table",
            "tr",
            "ul");

    private static final Set<String> ENDS = Set.of("ol", "p", "tr", "ul");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        return tidy(html.chars().filter(c -> c == '<').count() > MOST_TAGS ? withoutTags(html) : shown(html));
    }

    private static String shown(String html) {
        var page = Jsoup.parse(html);
        page.select("script, style, head, title, noscript, template, object, svg")
                .remove();
        HtmlText visitor = new HtmlText();
        page.body().traverse(visitor);
        return visitor.text.toString();
    }

    /** The words of a page that is nested deeper than any letter, which would take hours to understand. */
    private static String withoutTags(String html) {
        return Parser.unescapeEntities(html.replaceAll("<[^<>]{0,2000}>", "\n"), false);
    }

    private static String tidy(String text) {
        return text.lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** The code page that the document names for itself. */
    static @Nullable String charset(byte[] html) {
        String head = new String(html, 0, Math.min(HEAD, html.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher named = META.matcher(head);
        return named.find() ? named.group(1) : null;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                text.append('\n');
            } else if (element.nameIs("li")) {
                text.append("\n- ");
            } else if (BREAKS.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String address = element.attr("href");
            if (element.nameIs("a")
                    && address.matches("(?i)https?://.*")
                    && !element.text().contains(address)) {
                text.append(" (").append(address).append(')');
            } else if (element.nameIs("td") || element.nameIs("th")) {
                text.append(' ');
            } else if (ENDS.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }
}
