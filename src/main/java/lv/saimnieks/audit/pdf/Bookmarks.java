package lv.saimnieks.audit.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The outline of a printed page: its headings of the first two levels. */
final class Bookmarks {

    private Bookmarks() {}

    static void add(Document page) {
        Node head = page.getElementsByTagName("head").item(0);
        Element outline = page.createElement("bookmarks");
        NodeList all = page.getElementsByTagName("*");
        Element chapter = null;
        int count = 0;
        for (int i = 0; i < all.getLength(); i++) {
            Element heading = (Element) all.item(i);
            boolean first = heading.getTagName().equals("h1");
            if (first || heading.getTagName().equals("h2")) {
                Element bookmark = bookmark(page, heading, ++count);
                (first || chapter == null ? outline : chapter).appendChild(bookmark);
                chapter = first ? bookmark : chapter;
            }
        }
        if (count > 0) {
            head.appendChild(outline);
        }
    }

    private static Element bookmark(Document page, Element heading, int count) {
        if (!heading.hasAttribute("id")) {
            heading.setAttribute("id", "virsraksts-" + count);
        }
        Element bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }
}
