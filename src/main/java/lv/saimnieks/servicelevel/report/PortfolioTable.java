package lv.saimnieks.servicelevel.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.servicelevel.report.Portfolio.Group;
import lv.saimnieks.servicelevel.report.Portfolio.Row;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;

/** Tables of words for files; the portfolio is the first of them. */
final class PortfolioTable {

    private PortfolioTable() {}

    /** A table without a chart, whose first column is the first of the columns. */
    static ReportTable of(String id, String columns, Stream<List<String>> lines) {
        List<String> headings = Arrays.stream(columns.split(" "))
                .map(column -> Wording.of("servicelevel.report." + column))
                .toList();
        return new ReportTable(
                id,
                Wording.of("servicelevel.report.table." + id),
                headings.get(0),
                headings.subList(1, headings.size()),
                ReportChart.NONE,
                0,
                lines.map(PortfolioTable::line).toList());
    }

    private static ReportTable.Line line(List<String> words) {
        return new ReportTable.Line(
                words.get(0),
                words.stream().skip(1).map(w -> new ReportCell(w, null)).toList(),
                false);
    }

    static ReportTable of(List<Group> groups) {
        return of(
                "limeni",
                "term kind item client target period value state severity consecutive actions complaints satisfaction values",
                groups.stream().flatMap(g -> g.rows().stream().map(r -> line(g, r))));
    }

    private static List<String> line(Group group, Row r) {
        boolean none = r.last() == null;
        return List.of(
                r.term().label(),
                r.term().content().targetKind().label(),
                group.item().label(),
                text(r.term().content().client()),
                r.term().targetText(),
                r.period(),
                r.value(),
                label(none ? null : r.last().state()),
                label(none ? null : r.last().severity()),
                none ? "" : Integer.toString(r.last().consecutive()),
                Integer.toString(r.actions()),
                Long.toString(group.voice().complaints()),
                group.satisfaction(),
                r.values().stream().map(v -> v.period() + ": " + v.said()).collect(Collectors.joining("; ")));
    }

    static String label(Labelled value) {
        return value == null ? "" : value.label();
    }

    static String text(String text) {
        return text == null ? "" : text;
    }
}
