package lv.saimnieks.platform.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import lv.saimnieks.shared.Wording;

/** Which rows answer which values: whether some fall through, and under UNIQUE whether two rows answer the same. */
class Coverage {

    private static final int MOST_GAPS = 3;

    /** Combinations looked at; more would keep a deployment waiting. */
    private static final int MOST_STEPS = 20_000;

    private final DecisionTable table;
    private final List<List<Object>> points;
    private final Set<String> findings = new LinkedHashSet<>();

    /** Input → value → rows that it fits. */
    private final List<List<BitSet>> fitting = new ArrayList<>();

    private int steps;

    Coverage(DecisionTable table, List<List<Object>> points, Map<String, Object> sample) {
        this.table = table;
        this.points = points;
        for (int i = 0; i < points.size(); i++) {
            List<BitSet> rows = new ArrayList<>();
            for (Object value : points.get(i)) {
                BitSet fits = new BitSet();
                for (int r = 0; r < table.rows().size(); r++) {
                    String cell = table.rows().get(r).inputs().get(i);
                    fits.set(
                            r,
                            Cells.any(cell) || Cells.test(cell, value, sample).fits());
                }
                rows.add(fits);
            }
            fitting.add(rows);
        }
    }

    Set<String> findings() {
        BitSet all = new BitSet();
        all.set(0, table.rows().size());
        gaps(0, all, List.of());
        if ("UNIQUE".equals(table.hitPolicy())) {
            overlaps();
        }
        return findings;
    }

    private void gaps(int input, BitSet rows, List<Object> values) {
        if (findings.size() >= MOST_GAPS
                || ++steps > MOST_STEPS
                || rows.stream().anyMatch(r -> openFrom(r, input))) {
            return;
        }
        if (rows.isEmpty()) {
            findings.add(Wording.of("tables.gap", inWords(values)));
            return;
        }
        for (int v = 0; v < points.get(input).size(); v++) {
            BitSet left = (BitSet) rows.clone();
            left.and(fitting.get(input).get(v));
            List<Object> with = new ArrayList<>(values);
            with.add(points.get(input).get(v));
            gaps(input + 1, left, with);
        }
    }

    /** Whether the row asks nothing of this input and those after it. */
    private boolean openFrom(int row, int input) {
        return fitting.subList(input, fitting.size()).stream()
                .allMatch(values -> values.stream().allMatch(rows -> rows.get(row)));
    }

    private void overlaps() {
        for (int one = 0; one < table.rows().size(); one++) {
            for (int other = one + 1; other < table.rows().size(); other++) {
                List<Object> values = both(one, other);
                if (values.size() == points.size()) {
                    findings.add(Wording.of("tables.overlap", one + 1, other + 1, inWords(values)));
                }
            }
        }
    }

    /** Values that fit both rows, one for each input as far as there are any. */
    private List<Object> both(int one, int other) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int v = 0; v < points.get(i).size() && values.size() == i; v++) {
                if (fitting.get(i).get(v).get(one) && fitting.get(i).get(v).get(other)) {
                    values.add(points.get(i).get(v));
                }
            }
        }
        return values;
    }

    private String inWords(List<Object> values) {
        StringJoiner words = new StringJoiner(", ");
        for (int i = 0; i < values.size(); i++) {
            words.add(table.inputs().get(i).label() + " = " + inWords(values.get(i)));
        }
        return words.toString();
    }

    /** As FEEL writes it. */
    private static String inWords(Object value) {
        if (value instanceof Number n) {
            return new BigDecimal(n.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }
}
