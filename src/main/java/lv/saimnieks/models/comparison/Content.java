package lv.saimnieks.models.comparison;

import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.tables.DecisionTable;

/**
 * What a file says.
 *
 * @param title what it is called; empty when it says nothing
 * @param tables id of a decision → its table
 * @param drawing id of an element → how it is drawn
 * @param readable false when nobody can read it, or there is nothing to read
 */
record Content(
        String title,
        List<Part> parts,
        Map<String, DecisionTable> tables,
        Map<String, String> drawing,
        boolean readable) {

    /** A file that is not there. */
    static final Content NONE = new Content("", List.of(), Map.of(), Map.of(), true);

    static final Content UNREADABLE = new Content("", List.of(), Map.of(), Map.of(), false);

    static Content of(String name, byte[] file) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn", "xml" -> BpmnContent.read(file);
            case "form" -> FormContent.read(file);
            case "dmn" -> DmnContent.read(file);
            default -> UNREADABLE;
        };
    }

    /** How many elements of both are drawn in another place or size. */
    int redrawn(Content after) {
        return (int) drawing.entrySet().stream()
                .filter(d -> after.drawing.containsKey(d.getKey()))
                .filter(d -> !after.drawing.get(d.getKey()).equals(d.getValue()))
                .count();
    }
}
