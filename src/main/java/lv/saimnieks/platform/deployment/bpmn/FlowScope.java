package lv.saimnieks.platform.deployment.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.saimnieks.platform.deployment.Xml;
import org.w3c.dom.Element;

/** What lies directly in a process or sub-process: its nodes, the arrows between them, and links as if they were arrows. */
class FlowScope {

    private final Element element;
    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final List<Element> flows;

    FlowScope(Element element) {
        this.element = element;
        Xml.children(element, Xml.BPMN, "*").stream()
                .filter(n -> BpmnWords.isNode(n.getLocalName()))
                .forEach(n -> nodes.put(Xml.attribute(n, "id"), n));
        this.flows = Xml.children(element, Xml.BPMN, "sequenceFlow");
    }

    Element element() {
        return element;
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    List<Element> flows() {
        return flows;
    }

    List<Element> out(String node) {
        return flows.stream()
                .filter(f -> Xml.attribute(f, "sourceRef").equals(node))
                .toList();
    }

    List<Element> in(String node) {
        return flows.stream()
                .filter(f -> Xml.attribute(f, "targetRef").equals(node))
                .toList();
    }

    /** Where one gets from a node by arrows and links. */
    List<String> next(String node) {
        List<String> next = new ArrayList<>(
                out(node).stream().map(f -> Xml.attribute(f, "targetRef")).toList());
        String link = isThrowingLink(nodes.get(node)) ? link(nodes.get(node)) : null;
        if (link != null) {
            caught(link).forEach(next::add);
        }
        return next;
    }

    Stream<String> caught(String link) {
        return nodes.values().stream()
                .filter(n -> "intermediateCatchEvent".equals(n.getLocalName()) && link.equals(link(n)))
                .map(n -> Xml.attribute(n, "id"));
    }

    Stream<Element> boundaries(String node) {
        return nodes.values().stream()
                .filter(n -> "boundaryEvent".equals(n.getLocalName())
                        && Xml.attribute(n, "attachedToRef").equals(node));
    }

    /** The sub-processes in it that an event starts. */
    Stream<Element> eventSubProcesses() {
        return nodes.values().stream().filter(FlowScope::isEventSubProcess);
    }

    Stream<Element> starts() {
        return nodes.values().stream().filter(n -> "startEvent".equals(n.getLocalName()));
    }

    static boolean isEventSubProcess(Element node) {
        return "subProcess".equals(node.getLocalName()) && "true".equals(Xml.attribute(node, "triggeredByEvent"));
    }

    static boolean isInterrupting(Element event) {
        return !"false".equals(Xml.attribute(event, "cancelActivity"))
                && !"false".equals(Xml.attribute(event, "isInterrupting"));
    }

    /** The definition of an event of that kind; null when it has none. */
    static Element definition(Element event, String kind) {
        return Xml.children(event, Xml.BPMN, kind).stream().findFirst().orElse(null);
    }

    /** The name of the link that an event throws or catches; null when it is no link. */
    static String link(Element event) {
        Element link = definition(event, "linkEventDefinition");
        return link == null ? null : Xml.attribute(link, "name");
    }

    static boolean isThrowingLink(Element event) {
        return event != null && "intermediateThrowEvent".equals(event.getLocalName()) && Objects.nonNull(link(event));
    }
}
