package lv.saimnieks.models.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.shared.Wording;

/**
 * The rows of a decision table that differ, cell by cell.
 *
 * @param id id of the decision
 * @param columns what stands above the cells: of both versions, the last one for annotations
 */
public record TableDifference(String id, List<String> columns, List<Row> rows) {

    /**
     * A row that differs.
     *
     * @param before its number in the earlier version, from 1; 0 when it was not there
     * @param after its number in the newer version, from 1; 0 when it is gone
     * @param moved whether it stands in another order among the rows that stayed
     */
    public record Row(Sign sign, int before, int after, boolean moved, List<Cell> cells) {}

    /** A cell as written; empty where nothing is written or there was no such column. */
    public record Cell(String before, String after) {

        public boolean changed() {
            return !any(before).equals(any(after));
        }

        private static String any(String cell) {
            return cell.equals("-") ? "" : cell;
        }
    }

    static List<TableDifference> between(Map<String, DecisionTable> before, Map<String, DecisionTable> after) {
        return Stream.concat(after.keySet().stream(), before.keySet().stream().filter(id -> !after.containsKey(id)))
                .map(id -> of(id, before.getOrDefault(id, NONE), after.getOrDefault(id, NONE)))
                .filter(t -> !t.rows().isEmpty())
                .toList();
    }

    private static final DecisionTable NONE = new DecisionTable("", List.of(), List.of(), List.of());

    private static TableDifference of(String id, DecisionTable before, DecisionTable after) {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of(after, before).forEach(t -> columns(t).forEach(columns::putIfAbsent));
        columns.put(ANNOTATION, Wording.of("comparison.annotation"));
        Map<String, Numbered> old = rows(before, Map.of());
        Map<String, Numbered> now = rows(after, old);
        Set<String> moved = Moved.of(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
        List<Row> rows = new ArrayList<>();
        now.forEach((row, is) -> {
            Numbered was = old.getOrDefault(row, NO_ROW);
            List<Cell> cells = cells(columns.keySet(), was, is);
            boolean same = cells.stream().noneMatch(Cell::changed);
            if (was == NO_ROW || !same || moved.contains(row)) {
                Sign sign = was == NO_ROW ? Sign.ADDED : same ? Sign.MOVED : Sign.CHANGED;
                rows.add(new Row(sign, was.number(), is.number(), moved.contains(row), cells));
            }
        });
        old.forEach((row, was) -> {
            if (!now.containsKey(row)) {
                rows.add(new Row(Sign.REMOVED, was.number(), 0, false, cells(columns.keySet(), was, NO_ROW)));
            }
        });
        return new TableDifference(id, List.copyOf(columns.values()), rows);
    }

    private static final String ANNOTATION = "annotation";
    private static final Numbered NO_ROW = new Numbered(0, Map.of());

    /** A row and its number from 1: column → cell. */
    private record Numbered(int number, Map<String, String> cells) {}

    private static List<Cell> cells(Set<String> columns, Numbered before, Numbered after) {
        return columns.stream()
                .map(c -> new Cell(
                        before.cells().getOrDefault(c, ""), after.cells().getOrDefault(c, "")))
                .toList();
    }

    /** Columns by what they ask for or give, as those of a table that was made anew have other ids. */
    private static Map<String, String> columns(DecisionTable table) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.inputs().forEach(c -> add(columns, "in " + c.name(), c.label()));
        table.outputs().forEach(c -> add(columns, "out " + c.name(), c.label()));
        return columns;
    }

    /** Two may ask for the same. */
    private static void add(Map<String, String> columns, String key, String label) {
        if (columns.putIfAbsent(key, label) != null) {
            add(columns, key + " again", label);
        }
    }

    /** Rows by id; one whose id the other version does not have is the first there that says the same. */
    private static Map<String, Numbered> rows(DecisionTable table, Map<String, Numbered> others) {
        List<String> columns = List.copyOf(columns(table).keySet());
        Map<String, String> alike = new HashMap<>();
        Set<String> own = table.rows().stream().map(DecisionTable.Row::id).collect(Collectors.toSet());
        others.forEach((id, row) -> {
            if (!own.contains(id)) {
                alike.putIfAbsent(row.cells().toString(), id);
            }
        });
        Map<String, Numbered> rows = new LinkedHashMap<>();
        for (DecisionTable.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> texts =
                    Stream.of(row.inputs(), row.outputs()).flatMap(List::stream).toList();
            for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
                cells.put(columns.get(i), texts.get(i));
            }
            cells.put(ANNOTATION, row.annotation());
            String id = others.containsKey(row.id()) ? row.id() : alike.getOrDefault(cells.toString(), row.id());
            rows.putIfAbsent(id, new Numbered(rows.size() + 1, cells));
        }
        return rows;
    }
}
