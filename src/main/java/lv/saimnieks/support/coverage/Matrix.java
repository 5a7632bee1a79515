package lv.saimnieks.support.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.support.material.Topic;
import org.jspecify.annotations.Nullable;

/** Cells as a table: a line for the institution, for each service and for each resource (RPT-7). */
public record Matrix(Map<Breadth, List<Line>> lines, Totals totals) {

    /** How many cells there are, and how many of them are covered. */
    public record Totals(long cells, long covered) {

        public static Totals of(Collection<Cell> cells) {
            return new Totals(cells.size(), cells.stream().filter(Cell::covered).count());
        }

        public long gaps() {
            return cells - covered;
        }
    }

    /** A topic for both sides; {@code outside} is null where there are no providers from outside. */
    public record Pair(Topic topic, Cell inside, @Nullable Cell outside) {}

    /** @param item null for the institution */
    public record Line(@Nullable String item, List<Pair> pairs) {

        /** Whether it has providers from outside, and not one material is for them (PU2-12/U1). */
        public boolean outsideForgotten() {
            List<Cell> outside =
                    pairs.stream().map(Pair::outside).filter(c -> c != null).toList();
            return !outside.isEmpty()
                    && outside.stream().flatMap(c -> c.by().stream()).allMatch(Cell.Means::training);
        }
    }

    /** In the order of the cells, but first those whose providers from outside have nothing to read. */
    public static Matrix of(Collection<Cell> cells) {
        Map<String, Map<Topic, Pair>> found = new LinkedHashMap<>();
        for (Cell cell : cells) {
            found.computeIfAbsent(String.valueOf(cell.item()), i -> new LinkedHashMap<>())
                    .merge(
                            cell.topic(),
                            new Pair(cell.topic(), cell, null),
                            (inside, outside) -> new Pair(cell.topic(), inside.inside(), cell));
        }
        Map<Breadth, List<Line>> lines = new EnumMap<>(Breadth.class);
        found.values().forEach(pairs -> {
            Pair first = pairs.values().iterator().next();
            for (Breadth breadth : Breadth.values()) {
                if (breadth.topics().contains(first.topic())) {
                    lines.computeIfAbsent(breadth, b -> new ArrayList<>())
                            .add(new Line(first.inside().item(), List.copyOf(pairs.values())));
                }
            }
        });
        lines.values().forEach(list -> list.sort(Comparator.comparing(line -> !line.outsideForgotten())));
        return new Matrix(lines, Totals.of(cells));
    }

    /** At most so many lines of each part; the totals are of all. */
    public Matrix first(int most) {
        Map<Breadth, List<Line>> some = new EnumMap<>(Breadth.class);
        lines.forEach((breadth, list) -> some.put(breadth, list.subList(0, Math.min(most, list.size()))));
        return new Matrix(some, totals);
    }

    /** The lines of one part; none where the person has none there. */
    public List<Line> of(Breadth breadth) {
        return lines.getOrDefault(breadth, List.of());
    }
}
