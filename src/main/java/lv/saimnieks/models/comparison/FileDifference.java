package lv.saimnieks.models.comparison;

import java.util.List;

/**
 * What differs in a file.
 *
 * @param name the newer file's name without folders
 * @param title what the model, form or table is called; the file's name when it says nothing
 * @param before the name under which the earlier version holds it; empty when it does not
 * @param after the name under which the newer version holds it; empty when it does not
 * @param parts steps and flows, fields, decisions and columns that differ
 * @param tables decision tables with rows that differ
 * @param redrawn how many elements are only drawn in another place or size
 * @param readable whether both could be read; false for pictures too
 */
public record FileDifference(
        String name,
        String title,
        String before,
        String after,
        List<Difference> parts,
        List<TableDifference> tables,
        int redrawn,
        boolean readable) {

    public Sign sign() {
        return before.isEmpty() ? Sign.ADDED : after.isEmpty() ? Sign.REMOVED : Sign.CHANGED;
    }

    /** Whether this is a model that can be drawn. */
    public boolean drawn() {
        return readable && name.matches(Comparison.BPMN);
    }

    /** What a drawing may show. */
    public List<Sign> signs() {
        return List.of(Sign.ADDED, Sign.REMOVED, Sign.CHANGED);
    }

    /** Whether nothing differs that people could see. */
    boolean isEmpty() {
        return readable && redrawn == 0 && count() == 0;
    }

    /** How many steps, fields, columns and rows differ. */
    public int count() {
        return parts.size() + tables.stream().mapToInt(t -> t.rows().size()).sum();
    }
}
