package lv.saimnieks.change.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.change.report.ReceivedChanges.Received;
import lv.saimnieks.shared.Wording;

/**
 * Tables of changes: the same figures for each group, in the order of its key, and for all.
 *
 * @param words the beginning of the message keys {@code table.<id>}, {@code label.<id>}, {@code column.<figure>}
 */
record ChangeGroups(String words, List<Figure> figures) {

    /**
     * A column.
     *
     * @param name of its message key
     */
    record Figure(String name, Function<List<Received>, ReportCell> cell) {}

    /**
     * A table.
     *
     * @param by the keys of the groups to which a change belongs; it counts once in the total
     * @param label of a key
     * @param charted how many columns, from the first, are drawn upright; 0 for none
     */
    <K extends Comparable<K>> ReportTable table(
            String id,
            List<Received> received,
            Function<Received, Stream<K>> by,
            Function<K, String> label,
            int charted) {
        Map<K, List<Received>> groups = new TreeMap<>();
        received.forEach(r -> by.apply(r)
                .forEach(group ->
                        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(r)));
        List<ReportTable.Line> lines = groups.entrySet().stream()
                .map(g -> ReportTable.Line.of(label.apply(g.getKey()), cells(g.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!lines.isEmpty()) {
            lines.add(ReportTable.Line.total(cells(received)));
        }
        return new ReportTable(
                id,
                Wording.of(words + "table." + id),
                Wording.of(words + "label." + id),
                figures.stream()
                        .map(f -> Wording.of(words + "column." + f.name()))
                        .toList(),
                charted == 0 ? ReportChart.NONE : ReportChart.COLUMNS,
                charted,
                lines);
    }

    private ReportCell[] cells(List<Received> received) {
        return figures.stream().map(f -> f.cell().apply(received)).toArray(ReportCell[]::new);
    }
}
