package lv.saimnieks.models.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.models.comparison.Part.Said;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Everything that a process model says, element by element; how it is drawn is kept apart. */
final class BpmnContent {

    /** What stands directly in one of these and has an id is drawn and named in Modeler. */
    private static final Set<String> HOLDERS = Set.of(
            "definitions",
            "process",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "collaboration",
            "laneSet",
            "childLaneSet");

    /** Messages and their like are told where they are used. */
    private static final Set<String> NO_PARTS = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "laneSet",
            "collaboration",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "ioSpecification",
            "property",
            "itemDefinition",
            "message",
            "error",
            "escalation",
            "signal",
            "category",
            "dataStore");

    /** Told by the other side: by the flow, the lane. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("incoming", "outgoing", "flowNodeRef", "laneSet", "childLaneSet");

    /** Attributes that point to another element of the drawing. */
    private static final Set<String> POINTING = Set.of("sourceRef", "targetRef", "default", "attachedToRef");

    /** Attributes that say nothing to people. */
    private static final Set<String> SILENT = Set.of("id", "name", "processRef", "gatewayDirection", "dataObjectRef");

    /** What Modeler leaves out or writes, as it likes. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "asyncBefore", "false",
            "asyncAfter", "false",
            "exclusive", "true",
            "cancelActivity", "true",
            "isInterrupting", "true",
            "isSequential", "false",
            "triggeredByEvent", "false",
            "isForCompensation", "false",
            "isStartableInTasklist", "true");

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final Document model;

    private BpmnContent(Document model) {
        this.model = model;
        Xml.all(model, Xml.BPMN, "*").forEach(e -> byId.putIfAbsent(Xml.attribute(e, "id"), e));
        Xml.all(model, Xml.BPMN, "lane")
                .forEach(lane -> Xml.children(lane, Xml.BPMN, "flowNodeRef")
                        .forEach(node -> lanes.put(node.getTextContent().strip(), Xml.attribute(lane, "name"))));
    }

    static Content read(byte[] file) {
        return Xml.read(file)
                .filter(m -> "definitions".equals(m.getDocumentElement().getLocalName()))
                .map(m -> new BpmnContent(m).content())
                .orElse(Content.UNREADABLE);
    }

    private Content content() {
        String title = Xml.all(model, Xml.BPMN, "process").stream()
                .map(p -> Xml.attribute(p, "name"))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining(", "));
        List<Part> parts = Xml.all(model, Xml.BPMN, "*").stream()
                .filter(BpmnContent::isPart)
                .map(this::part)
                .toList();
        return new Content(title, parts, Map.of(), drawing(), true);
    }

    private static boolean isPart(Element element) {
        return Xml.BPMN.equals(element.getNamespaceURI())
                && element.getParentNode() instanceof Element parent
                && HOLDERS.contains(parent.getLocalName())
                && !NO_PARTS.contains(element.getLocalName())
                && element.hasAttribute("id");
    }

    private Part part(Element element) {
        String id = Xml.attribute(element, "id");
        String name = Xml.attribute(element, "name");
        Map<String, Said> properties = new LinkedHashMap<>();
        put(properties, "name", Said.of(name));
        say(element, properties);
        put(properties, "lane", Said.of(lanes.getOrDefault(id, "")));
        String shown = element.hasAttribute("sourceRef") && name.isEmpty()
                ? Wording.of(
                        "comparison.flow",
                        pointed(element.getAttribute("sourceRef")),
                        pointed(element.getAttribute("targetRef")))
                : name;
        return new Part(id, element.getLocalName(), shown, place(element), properties);
    }

    private Said place(Element element) {
        for (Node node = element.getParentNode(); node instanceof Element around; node = node.getParentNode()) {
            if (around.getLocalName().equals("subProcess")) {
                return new Said(Xml.attribute(around, "id"), pointed(Xml.attribute(around, "id")));
            }
        }
        return Said.NOTHING;
    }

    private void say(Element element, Map<String, Said> properties) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String key = attribute.getLocalName();
            String value = attribute.getValue().strip();
            if (!attribute.getName().startsWith("xmlns")
                    && !attribute.getName().startsWith("xsi:")
                    && !SILENT.contains(key)
                    && !value.equals(DEFAULTS.get(key))) {
                put(properties, key, said(key, value));
            }
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !isPart(child) && !TOLD_ELSEWHERE.contains(child.getLocalName())) {
                child(child, properties);
            }
        }
    }

    private void child(Element child, Map<String, Said> properties) {
        String kind = child.getLocalName();
        switch (kind) {
            case "extensionElements", "properties", "inputOutput" -> say(child, properties);
            case "property" ->
                put(properties, "property:" + Xml.attribute(child, "name"), Said.of(Xml.attribute(child, "value")));
            case "inputParameter", "outputParameter" ->
                put(properties, kind + ":" + Xml.attribute(child, "name"), Said.of(text(child)));
            case "taskListener", "executionListener" ->
                put(properties, kind + ":" + Xml.attribute(child, "event"), Said.of(attributes(child, "event")));
            case "in", "out" -> put(properties, kind, Said.of(attributes(child, "")));
            case "multiInstanceLoopCharacteristics" -> {
                put(properties, kind, Said.of(Wording.of("comparison.yes")));
                say(child, properties);
            }
            default -> {
                if (kind.endsWith("EventDefinition")) {
                    put(properties, "event", new Said(kind, Part.typeLabel(kind)));
                    say(child, properties);
                } else {
                    put(properties, kind, Said.of(text(child)));
                }
            }
        }
    }

    /** All attributes of a listener or mapping but one, and what is in it. */
    private static String attributes(Element element, String but) {
        NamedNodeMap attributes = element.getAttributes();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String key = attributes.item(i).getNodeName();
            if (!key.equals(but) && !key.equals("id")) {
                String value = attributes.item(i).getNodeValue();
                values.add(key.equals("delegateExpression") ? value : key + "=" + value);
            }
        }
        return Stream.concat(values.stream(), Stream.of(text(element)))
                .filter(v -> !v.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Said said(String key, String value) {
        if (POINTING.contains(key)) {
            return new Said(value, pointed(value));
        }
        Element named = byId.get(value);
        if (key.endsWith("Ref") && named != null) {
            return Said.of(Stream.of("name", "value")
                    .map(a -> Xml.attribute(named, a))
                    .filter(n -> !n.isEmpty())
                    .findFirst()
                    .orElse(value));
        }
        if (value.equals("true") || value.equals("false")) {
            return Said.of(Wording.of(value.equals("true") ? "comparison.yes" : "comparison.no"));
        }
        return Said.of(value);
    }

    /** The name of an element that another one points to; its type and id where it has none. */
    private String pointed(String id) {
        Element element = byId.get(id);
        if (element == null) {
            return id;
        }
        String name = Xml.attribute(element, "name");
        return name.isEmpty()
                ? Part.typeLabel(element.getLocalName()) + " " + id
                : Wording.of("comparison.quoted", name);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Several of one kind, as two listeners, stand together. */
    private static void put(Map<String, Said> properties, String key, Said said) {
        if (!said.value().isEmpty()) {
            properties.merge(key, said, (a, b) -> new Said(a.value() + "\n" + b.value(), a.shown() + "\n" + b.shown()));
        }
    }

    /** Element → where it is drawn. */
    private Map<String, String> drawing() {
        Map<String, String> drawing = new HashMap<>();
        Stream.of("BPMNShape", "BPMNEdge")
                .flatMap(kind -> Xml.all(model, Xml.BPMN_DI, kind).stream())
                .forEach(shape -> drawing.put(
                        Xml.attribute(shape, "bpmnElement"),
                        shape.getAttribute("isExpanded")
                                + Xml.all(shape, "*", "*").stream()
                                        .map(e -> attributes(e, ""))
                                        .collect(Collectors.joining(";"))));
        return drawing;
    }
}
