package lv.saimnieks.intake.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** HTML as the text that it shows: nothing in it is run, fetched or kept. */
final class HtmlText {

    private static final Pattern META =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_TAGS = 20_000;
    private static final int HEAD = 4096;
    private static final String UNSEEN = "script, style, head, title, noscript, template, object, svg";
    private static final String BEGIN =
            "address, article, blockquote, div, dd, dt, fieldset, form, h1, h2, h3, h4, h5, h6,"
                    + " hr, li, ol, p, pre, section, table, tr, ul";

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
        Element page = Jsoup.parse(html).body();
        page.select(UNSEEN).remove();
        page.nodeStream(TextNode.class).forEach(words -> words.text(words.text()));
        for (Element link : page.select("a[href~=(?i)^https?://]")) {
            String address = link.attr("href");
            link.appendText(link.text().contains(address) ? "" : " (" + address + ")");
        }
        page.select("td, th").forEach(cell -> cell.appendText(" "));
        page.select("li").forEach(item -> item.prependText("- "));
        page.select(BEGIN).forEach(block -> block.prependText("\n"));
        page.select("ol, p, tr, ul").forEach(block -> block.appendText("\n"));
        return page.wholeText();
    }

    /** The code page that the document names for itself. */
    static @Nullable String charset(byte[] html) {
        Matcher named = META.matcher(new String(html, 0, Math.min(HEAD, html.length), StandardCharsets.ISO_8859_1));
        return named.find() ? named.group(1) : null;
    }
}
