package lv.saimnieks.platform.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The values of an input with which a table is tried: known codes, yes and no, and for numbers each boundary with what
 * lies between, below and above.
 */
final class Points {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern OPEN = Pattern.compile("[<>()]|\\]\\s*-?\\d|\\d\\s*\\[");
    private static final Set<String> WHOLE = Set.of("integer", "long");

    private Points() {}

    /**
     * The values to try.
     *
     * @param column the input
     * @param cells what is written below it, in the shipped table too
     * @return empty when values of this type are not tried
     */
    static List<Object> of(DecisionTable.Column column, List<String> cells) {
        return switch (column.type()) {
            case "boolean" -> List.of(true, false);
            case "string" -> texts(column, cells);
            case "integer", "long", "double", "number" -> numbers(cells, WHOLE.contains(column.type()));
            default -> List.of();
        };
    }

    private static List<Object> texts(DecisionTable.Column column, List<String> cells) {
        Set<String> texts = new TreeSet<>(column.codes());
        if (texts.isEmpty()) {
            cells.forEach(c -> texts.addAll(DecisionTable.texts(c)));
            if (texts.isEmpty() || cells.stream().anyMatch(c -> c.contains("not("))) {
                texts.add("…");
            }
        }
        return List.copyOf(texts);
    }

    private static List<Object> numbers(List<String> cells, boolean whole) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        TreeSet<BigDecimal> open = new TreeSet<>();
        for (String cell : cells) {
            String code = DecisionTable.withoutTexts(cell);
            NUMBER.matcher(code).results().map(n -> new BigDecimal(n.group())).forEach(n -> {
                bounds.add(n);
                if (OPEN.matcher(code).find()) {
                    open.add(n);
                }
            });
        }
        if (bounds.isEmpty()) {
            return List.of(typed(BigDecimal.ONE, whole));
        }
        TreeSet<BigDecimal> points = new TreeSet<>(bounds);
        if (open.contains(bounds.first())) {
            points.add(bounds.first().subtract(BigDecimal.ONE));
        }
        if (open.contains(bounds.last())) {
            points.add(bounds.last().add(BigDecimal.ONE));
        }
        for (BigDecimal bound : bounds) {
            BigDecimal next = bounds.higher(bound);
            if (next != null) {
                points.add(whole ? bound.add(BigDecimal.ONE) : bound.add(next).divide(BigDecimal.valueOf(2)));
            }
        }
        boolean negative = bounds.first().signum() < 0;
        List<Object> typed = new ArrayList<>();
        for (BigDecimal point : points) {
            boolean fraction = point.stripTrailingZeros().scale() > 0;
            if ((negative || point.signum() >= 0) && !(whole && fraction)) {
                typed.add(typed(point, whole));
            }
        }
        return typed;
    }

    private static Object typed(BigDecimal number, boolean whole) {
        return whole ? (Object) number.longValue() : (Object) number.doubleValue();
    }
}
