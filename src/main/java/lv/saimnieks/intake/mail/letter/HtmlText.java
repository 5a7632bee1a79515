package lv.saimnieks.intake.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ENDS = Set.of("ol", "p", "tr", "ul");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    /** Of a page that is nested deeper than any letter, which would take hours to understand, its words. */
    static String of(String html) {
        boolean deep = html.chars().filter(c -> c == '<').count() > MOST_TAGS;
        return (deep ? Parser.unescapeEntities(html.replaceAll("<[^<>]{0,2000}>", "\n"), false) : shown(html))
                .lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String shown(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title, noscript, template, object, svg")
                .remove();
        HtmlText visitor = new HtmlText();
        page.body().traverse(visitor);
        return visitor.text.toString();
    }

    /** The code page that the document names for itself. */
    static @Nullable String charset(byte[] html) {
        Matcher named = META.matcher(new String(html, 0, Math.min(HEAD, html.length), StandardCharsets.ISO_8859_1));
        return named.find() ? named.group(1) : null;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            boolean begins = element.isBlock() && !CELLS.contains(element.normalName());
            text.append(element.nameIs("li") ? "\n- " : begins || element.nameIs("br") ? "\n" : "");
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
            } else if (CELLS.contains(element.normalName())) {
                text.append(' ');
            } else if (ENDS.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }
}
