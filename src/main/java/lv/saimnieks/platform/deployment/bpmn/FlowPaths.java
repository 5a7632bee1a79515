package lv.saimnieks.platform.deployment.bpmn;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.deployment.Xml;
import org.w3c.dom.Element;

/** All ways through a process, with its sub-processes, the events at their borders, links, errors and escalations. */
class FlowPaths {

    static final String START = "^";
    static final String END = "$";

    private static final List<String> THROWN = List.of("errorEventDefinition", "escalationEventDefinition");

    private final Map<String, Set<String>> next = new HashMap<>();
    private final boolean withSideWays;

    /** @param withSideWays also what runs beside the main way: events that do not interrupt */
    FlowPaths(Element process, boolean withSideWays) {
        this.withSideWays = withSideWays;
        walk(new FlowScope(process), START, END);
    }

    private void walk(FlowScope scope, String entry, String exit) {
        scope.nodes().forEach((id, node) -> node(scope, id, node, entry, exit));
    }

    private void node(FlowScope scope, String id, Element node, String entry, String exit) {
        String leave = id;
        switch (node.getLocalName()) {
            case "startEvent" -> way(entry, id);
            case "subProcess" -> {
                if (FlowScope.isEventSubProcess(node)) {
                    FlowScope inner = new FlowScope(node);
                    boolean interrupts = inner.starts().allMatch(FlowScope::isInterrupting);
                    way(entry, id);
                    walk(inner, id, interrupts ? exit : id + "/beside");
                    return;
                }
                leave = id + "/exit";
                walk(new FlowScope(node), id, leave);
            }
            case "boundaryEvent" -> border(id, node);
            case "endEvent" -> {
                if (FlowScope.definition(node, "errorEventDefinition") == null && !interrupts(scope, node)) {
                    way(id, exit);
                }
                return;
            }
            default -> {}
        }
        List<String> following = scope.next(id);
        if (following.isEmpty()) {
            way(leave, exit);
        }
        for (String target : following) {
            way(leave, target);
        }
    }

    /** What is thrown inside a sub-process leads to the event at its border; other events come at any time. */
    private void border(String id, Element event) {
        if (!withSideWays && !FlowScope.isInterrupting(event)) {
            return;
        }
        String host = Xml.attribute(event, "attachedToRef");
        boolean thrown = false;
        for (String kind : THROWN) {
            Element caught = FlowScope.definition(event, kind);
            for (Element thrower : caught == null ? List.<Element>of() : throwers(event, host, kind, caught)) {
                way(Xml.attribute(thrower, "id"), id);
                thrown = true;
            }
        }
        if (!thrown) {
            way(host, id);
        }
    }

    /** Whether an escalation ends the sub-process, because an event at its border takes it and interrupts. */
    private static boolean interrupts(FlowScope scope, Element end) {
        Element thrown = FlowScope.definition(end, "escalationEventDefinition");
        if (thrown == null || !(scope.element().getParentNode() instanceof Element around)) {
            return false;
        }
        return new FlowScope(around)
                .boundaries(Xml.attribute(scope.element(), "id"))
                .filter(FlowScope::isInterrupting)
                .map(b -> FlowScope.definition(b, "escalationEventDefinition"))
                .anyMatch(d -> d != null
                        && List.of("", Xml.attribute(thrown, "escalationRef"))
                                .contains(Xml.attribute(d, "escalationRef")));
    }

    private static List<Element> throwers(Element event, String host, String kind, Element caught) {
        String reference = kind.startsWith("error") ? "errorRef" : "escalationRef";
        String wanted = Xml.attribute(caught, reference);
        return Xml.children((Element) event.getParentNode(), Xml.BPMN, "subProcess").stream()
                .filter(s -> Xml.attribute(s, "id").equals(host))
                .flatMap(s -> Xml.all(s, Xml.BPMN, kind).stream())
                .filter(d -> wanted.isEmpty() || wanted.equals(Xml.attribute(d, reference)))
                .map(d -> (Element) d.getParentNode())
                .filter(e ->
                        e.getLocalName().equals("endEvent") || e.getLocalName().equals("intermediateThrowEvent"))
                .toList();
    }

    private void way(String from, String to) {
        next.computeIfAbsent(from, f -> new LinkedHashSet<>()).add(to);
    }

    /** All that can be reached from there, the places themselves too, without passing the others. */
    Set<String> reached(Collection<String> from, Set<String> without) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String at = open.pop();
            if (!without.contains(at) && reached.add(at)) {
                open.addAll(next.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }
}
