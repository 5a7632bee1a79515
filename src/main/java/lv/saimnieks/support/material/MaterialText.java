package lv.saimnieks.support.material;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Markdown as safe HTML: the one way in which a material is shown, as a page, as a preview and in comparison. Only the
 * elements of a text are let through, links only to http, https, mailto and pages of ours, pictures only where they are
 * files of materials, which answer to those who may read them; what is typed stays as it is.
 */
@Component("materialText")
public class MaterialText {

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).sanitizeUrls(true).build();

    private static final Pattern FILE = Pattern.compile(Materials.PATH + "/[A-Z]+-\\d+/faili/\\d{1,18}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "br",
                    "hr",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("src")
            .matching(FILE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowElements(leadingSomewhere("href"), "a")
            .allowElements(leadingSomewhere("src"), "img")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    /** Without an address that is let through, what stands in a link is plain text, and a picture is none. */
    private static ElementPolicy leadingSomewhere(String address) {
        return (name, attributes) -> {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(address) && !attributes.get(i + 1).isEmpty()) {
                    return name;
                }
            }
            return null;
        };
    }

    /** HTML that may stand in a page as it is; what is nested deeper than the parser can follow is shown as it was typed. */
    public String html(String markdown) {
        String typed = markdown == null ? "" : markdown;
        try {
            Node text = PARSER.parse(typed);
            text.accept(new BelowTitle());
            return POLICY.sanitize(RENDERER.render(text));
        } catch (StackOverflowError e) {
            return "<pre>" + HtmlUtils.htmlEscape(typed) + "</pre>";
        }
    }

    /** The title of the page is the only heading of the first level. */
    private static final class BelowTitle extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 1, 6));
        }
    }
}
