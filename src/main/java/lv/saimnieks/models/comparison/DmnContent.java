package lv.saimnieks.models.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.models.comparison.Part.Said;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.platform.tables.DecisionTable.Column;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Everything that a file of decisions says: the decisions, the columns of their tables, and their rows. */
final class DmnContent {

    private DmnContent() {}

    static Content read(byte[] file) {
        return Xml.read(file)
                .flatMap(model -> DecisionTable.read(file).map(tables -> content(model, tables)))
                .orElse(Content.UNREADABLE);
    }

    private static Content content(Document model, Map<String, DecisionTable> tables) {
        List<Part> parts = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Element decision : Xml.all(model, "*", "decision")) {
            String id = Xml.attribute(decision, "id");
            String name = Xml.attribute(decision, "name");
            titles.add(name.isEmpty() ? id : name);
            Map<String, Said> properties = new LinkedHashMap<>();
            put(properties, "name", name);
            put(properties, "historyTimeToLive", decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive"));
            put(properties, "versionTag", decision.getAttributeNS(Xml.CAMUNDA_DMN, "versionTag"));
            for (Element child : Xml.children(decision, decision.getNamespaceURI(), "*")) {
                switch (child.getLocalName()) {
                    case "description", "literalExpression" ->
                        put(
                                properties,
                                child.getLocalName(),
                                child.getTextContent().strip());
                    default -> {}
                }
            }
            put(
                    properties,
                    "requiredDecision",
                    Xml.all(decision, "*", "requiredDecision").stream()
                            .map(r -> r.getAttribute("href").replaceFirst("^#", ""))
                            .collect(Collectors.joining("\n")));
            DecisionTable table = tables.get(id);
            if (table != null) {
                put(properties, "hitPolicy", table.hitPolicy());
                put(properties, "aggregation", aggregation(decision));
            }
            parts.add(new Part(id, "decision", name, Said.NOTHING, properties));
            if (table != null) {
                Said place = new Said(id, name);
                table.inputs().forEach(c -> parts.add(column(id + ": " + c.name(), "input", c, place)));
                table.outputs().forEach(c -> parts.add(column(id + " → " + c.name(), "output", c, place)));
            }
        }
        return new Content(String.join(", ", titles), parts, tables, Map.of(), true);
    }

    private static String aggregation(Element decision) {
        return Xml.all(decision, "*", "decisionTable").stream()
                .map(t -> Xml.attribute(t, "aggregation"))
                .collect(Collectors.joining());
    }

    private static Part column(String id, String type, Column column, Said place) {
        Map<String, Said> properties = new LinkedHashMap<>();
        put(properties, "label", column.label());
        put(properties, "typeRef", column.type());
        put(properties, "codes", String.join(", ", column.codes()));
        return new Part(id, type, column.label(), place, properties);
    }

    private static void put(Map<String, Said> properties, String key, String text) {
        if (!text.isEmpty()) {
            properties.put(key, Said.of(text));
        }
    }
}
