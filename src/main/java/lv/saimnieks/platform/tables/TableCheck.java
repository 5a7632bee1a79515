package lv.saimnieks.platform.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.platform.tables.DecisionTable.Column;
import lv.saimnieks.platform.tables.DecisionTable.Row;
import lv.saimnieks.shared.Wording;

/**
 * Checks a table: each cell for its type and against what services understand, each input whether exactly one row, or
 * the first of several, answers it. Sentences say row and column as Modeler shows them.
 */
public final class TableCheck {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");

    private static final int LONGEST_CELL = 80;

    private final DecisionTable table;
    private final Optional<DecisionTable> shipped;
    private final List<List<Object>> points = new ArrayList<>();
    private final Map<String, Object> sample = new HashMap<>();
    private final Set<String> findings = new LinkedHashSet<>();

    private TableCheck(DecisionTable table, Optional<DecisionTable> shipped) {
        this.table = table;
        this.shipped = shipped;
    }

    /**
     * What is wrong with a table.
     *
     * @param shipped the table that the services were written for; empty for one of the process owner's own
     */
    public static Set<String> check(DecisionTable table, Optional<DecisionTable> shipped) {
        TableCheck check = new TableCheck(table, shipped);
        check.whole();
        return check.findings;
    }

    private void whole() {
        policy();
        if (table.rows().isEmpty()) {
            findings.add(Wording.of("tables.noRows"));
            return;
        }
        if (table.rows().stream()
                .anyMatch(r -> r.inputs().size() != table.inputs().size()
                        || r.outputs().size() != table.outputs().size())) {
            findings.add(Wording.of("tables.cells"));
            return;
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            points.add(Points.of(known(column, DecisionTable::inputs), cells(column, i)));
            sample.put(
                    column.name(),
                    points.get(i).isEmpty() ? null : points.get(i).get(0));
        }
        inputs();
        boolean readable = findings.isEmpty();
        outputs();
        if (readable && points.stream().noneMatch(List::isEmpty)) {
            findings.addAll(new Coverage(table, points, sample).findings());
        }
    }

    private void policy() {
        String right = shipped.map(DecisionTable::hitPolicy).orElse(table.hitPolicy());
        if (!right.equals(table.hitPolicy()) || !POLICIES.contains(right)) {
            findings.add(Wording.of(
                    "tables.policy",
                    table.hitPolicy(),
                    shipped.isPresent() ? right : String.join(", ", new TreeSet<>(POLICIES))));
        }
    }

    private void inputs() {
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            Column known = known(column, DecisionTable::inputs);
            type(column, known);
            for (int r = 0; r < table.rows().size(); r++) {
                String cell = table.rows().get(r).inputs().get(i);
                if (!Cells.any(cell)) {
                    tell(r, column, condition(cell, known, points.get(i)));
                }
            }
        }
    }

    private String condition(String cell, Column column, List<Object> values) {
        String unreadable = Cells.unreadableTest(cell);
        if (!unreadable.isEmpty()) {
            return Wording.of("tables.unreadable", shown(cell), unreadable);
        }
        Set<String> unknown = DecisionTable.texts(cell);
        unknown.removeAll(column.codes());
        if (!column.codes().isEmpty() && !unknown.isEmpty()) {
            return Wording.of(
                    "tables.code", String.join(", ", unknown), String.join(", ", new TreeSet<>(column.codes())));
        }
        boolean never = !values.isEmpty();
        for (Object value : values) {
            Cells.Answer answer = Cells.test(cell, value, sample);
            if (answer.unknownName()) {
                return Wording.of("tables.noQuotes", shown(cell));
            }
            if (answer.wrong()) {
                return Wording.of("tables.type", shown(cell), typeInWords(column.type()));
            }
            never &= !answer.fits();
        }
        return never ? Wording.of("tables.never", shown(cell)) : "";
    }

    private void outputs() {
        for (int i = 0; i < table.outputs().size(); i++) {
            Column column = table.outputs().get(i);
            type(column, known(column, DecisionTable::outputs));
            Optional<ResultRule> rule = rule(column);
            for (int r = 0; r < table.rows().size(); r++) {
                tell(r, column, result(table.rows().get(r).outputs().get(i), column, rule));
            }
        }
    }

    private String result(String cell, Column column, Optional<ResultRule> rule) {
        if (Cells.any(cell)) {
            return rule.flatMap(r -> r.problem("")).orElse("");
        }
        String unreadable = Cells.unreadableValue(cell);
        if (!unreadable.isEmpty()) {
            return Wording.of("tables.unreadable", shown(cell), unreadable);
        }
        Cells.Answer answer = Cells.value(cell, sample);
        if (answer.unknownName()) {
            return Wording.of("tables.noQuotes", shown(cell));
        }
        if (answer.wrong() || answer.value() == null || !isOf(column.type(), answer.value())) {
            return Wording.of("tables.type", shown(cell), typeInWords(column.type()));
        }
        return rule.flatMap(r -> r.problem(answer.value())).orElse("");
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer", "long", "double", "number" -> value instanceof Number;
            default -> true;
        };
    }

    private void type(Column column, Column known) {
        if (!column.type().equals(known.type())) {
            findings.add(Wording.of("tables.typeChanged", column.label(), column.type(), known.type()));
        }
    }

    private static String typeInWords(String type) {
        String key = "tables.type." + type;
        return Wording.has(key) ? Wording.of(key) : type;
    }

    private static String shown(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }

    private void tell(int row, Column column, String problem) {
        if (!problem.isEmpty()) {
            findings.add(Wording.of("tables.cell", row + 1, column.label(), problem));
        }
    }

    /** The column as shipped; the process owner's own where there is none. */
    private Column known(Column column, Function<DecisionTable, List<Column>> side) {
        return shipped.stream()
                .flatMap(s -> side.apply(s).stream())
                .filter(c -> c.name().equals(column.name()))
                .findFirst()
                .orElse(column);
    }

    private Optional<ResultRule> rule(Column column) {
        return shipped.flatMap(s -> {
            int place = s.outputs().stream().map(Column::name).toList().indexOf(column.name());
            return place < 0
                    ? Optional.empty()
                    : Optional.of(ResultRule.of(
                            s.outputs().get(place),
                            s.rows().stream().map(r -> r.outputs().get(place)).toList()));
        });
    }

    private List<String> cells(Column column, int place) {
        List<String> cells =
                table.rows().stream().map(r -> r.inputs().get(place)).collect(Collectors.toCollection(ArrayList::new));
        shipped.ifPresent(s -> {
            int before = s.inputs().stream().map(Column::name).toList().indexOf(column.name());
            if (before >= 0) {
                s.rows().stream().map(Row::inputs).map(c -> c.get(before)).forEach(cells::add);
            }
        });
        return cells;
    }
}
