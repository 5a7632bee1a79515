package lv.saimnieks.audit.pdf;

import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseReport;

/** How a part of the model is drawn: whether the case came there, and what became of it. Told by line and by colour. */
enum Mark {
    /** the case did not come here */
    NONE("#9aa3ab", "#ffffff", "#5d666e", 1, ""),
    DONE("#1b6e37", "#e6f4ea", "#111111", 2.6, ""),
    /** going on now */
    ACTIVE("#0b57a4", "#dcebfb", "#111111", 4, ""),
    CANCELLED("#96590a", "#fdf0dc", "#111111", 2.6, "7 4"),
    /** something failed here and was not put right yet */
    FAILED("#b3261e", "#fce4e2", "#111111", 4, "");

    final String line;
    final String fill;
    final String text;
    final double width;
    final String dashes;

    Mark(String line, String fill, String text, double width, String dashes) {
        this.line = line;
        this.fill = fill;
        this.text = text;
        this.width = width;
        this.dashes = dashes;
    }

    private static final int ORDERS_SHOWN = 3;

    static Mark of(CaseReport.Element element) {
        if (element == null) {
            return NONE;
        }
        if (element.active() > 0) {
            return element.failed() > 0 ? FAILED : ACTIVE;
        }
        return element.completed() > 0 || element.cancelled() == 0 ? DONE : CANCELLED;
    }

    /** Line and filling as SVG attributes. */
    String look() {
        return look(fill);
    }

    String look(String filling) {
        return "fill=\"" + filling + "\" stroke=\"" + line + "\" stroke-width=\"" + Svg.number(width) + "\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    /** Places in the order of visits: {@code 3}, {@code 3, 7}, {@code 3, 7, 9 …}. */
    static String orders(List<Integer> orders) {
        return orders.stream().limit(ORDERS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (orders.size() > ORDERS_SHOWN ? " …" : "");
    }
}
