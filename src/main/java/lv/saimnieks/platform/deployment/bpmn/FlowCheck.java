package lv.saimnieks.platform.deployment.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.ProcessContract;
import lv.saimnieks.platform.deployment.ProcessContract.Order;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Element;

/** Whether a case can go from the start to the end of a process: no dead ends, islands, jams or ways past a duty. */
class FlowCheck {

    private static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "attachedToRef", "default");

    private final Element process;
    private final GatewayCheck gateways;
    private final ProcessContract contract;
    private final Findings findings;
    private final Map<String, Element> byId = new HashMap<>();
    private boolean broken;

    FlowCheck(Element process, GatewayCheck gateways, ProcessContract contract, Findings findings) {
        this.process = process;
        this.gateways = gateways;
        this.contract = contract;
        this.findings = findings;
    }

    void run() {
        ids();
        if (broken) {
            return;
        }
        scope(new FlowScope(process), false);
        Set<String> reached = new FlowPaths(process, true).reached(List.of(FlowPaths.START), Set.of());
        for (Element node : Xml.all(process, Xml.BPMN, "*")) {
            String id = Xml.attribute(node, "id");
            if (BpmnWords.isNode(node.getLocalName())
                    && !"boundaryEvent".equals(node.getLocalName())
                    && !reached.contains(id)) {
                add(node, "platform.BpmnCheck.unreachable");
            }
        }
        FlowPaths main = new FlowPaths(process, false);
        contract.order().forEach(o -> order(main, o));
    }

    /** Ids that stand once, and references that lead somewhere. */
    private void ids() {
        for (Element element : Xml.all(process.getOwnerDocument(), Xml.BPMN, "*")) {
            String id = Xml.attribute(element, "id");
            if (!id.isEmpty() && byId.put(id, element) != null) {
                broken = true;
                findings.add(Xml.where(element), Wording.of("platform.FlowCheck.twice", id));
            }
        }
        for (Element element : Xml.all(process, Xml.BPMN, "*")) {
            for (String reference : REFERENCES) {
                String id = Xml.attribute(element, reference);
                if (!id.isEmpty() && !byId.containsKey(id)) {
                    broken = true;
                    findings.add(Xml.where(element), Wording.of("platform.FlowCheck.nowhere", id));
                }
            }
        }
    }

    private void scope(FlowScope scope, boolean startedByEvent) {
        boolean sound = starts(scope, startedByEvent);
        for (Map.Entry<String, Element> entry : scope.nodes().entrySet()) {
            sound &= node(scope, entry.getKey(), entry.getValue());
            if ("subProcess".equals(entry.getValue().getLocalName())) {
                scope(new FlowScope(entry.getValue()), FlowScope.isEventSubProcess(entry.getValue()));
            }
        }
        sound &= besides(scope) && ends(scope);
        if (sound) {
            new TokenGame(scope)
                    .play()
                    .ifPresent(
                            t -> add(t.node(), t.stuck() ? "platform.FlowCheck.stuck" : "platform.FlowCheck.double"));
        }
    }

    private boolean starts(FlowScope scope, boolean startedByEvent) {
        long starts = scope.starts().count();
        if (starts == 0) {
            add(scope.element(), "platform.FlowCheck.noStart");
            return false;
        }
        boolean sub = "subProcess".equals(scope.element().getLocalName()) && !startedByEvent;
        if (sub && (starts > 1 || scope.starts().anyMatch(s -> !definitions(s).isEmpty()))) {
            add(scope.element(), "platform.FlowCheck.plainStart");
            return false;
        }
        return true;
    }

    private boolean node(FlowScope scope, String id, Element node) {
        String name = node.getLocalName();
        List<Element> out = scope.out(id);
        boolean gateway = name.endsWith("Gateway");
        boolean links = links(scope, node);
        boolean leaves =
                !"endEvent".equals(name) && !FlowScope.isThrowingLink(node) && !FlowScope.isEventSubProcess(node);
        if (leaves && out.isEmpty()) {
            add(node, "platform.FlowCheck.deadEnd");
            return false;
        }
        if (!gateway && out.size() > 1) {
            add(node, "platform.FlowCheck.twoWays");
            return false;
        }
        if (!gateway && out.stream().anyMatch(f -> !GatewayCheck.condition(f).isEmpty())) {
            add(node, "platform.FlowCheck.conditionWithoutGateway");
        }
        if ("exclusiveGateway".equals(name) || "inclusiveGateway".equals(name)) {
            gateways.check(node, out);
        }
        if ("boundaryEvent".equals(name)
                && FlowScope.definition(node, "errorEventDefinition") != null
                && !FlowScope.isInterrupting(node)) {
            add(node, "platform.FlowCheck.errorInterrupts");
        }
        return links;
    }

    private boolean links(FlowScope scope, Element node) {
        String link = FlowScope.link(node);
        if (link == null) {
            return true;
        }
        boolean throwing = FlowScope.isThrowingLink(node);
        long caught = scope.caught(link).count();
        if (throwing && caught == 0) {
            findings.add(Xml.where(node), Wording.of("platform.FlowCheck.noTarget", link));
        } else if (!throwing && caught > 1) {
            findings.add(Xml.where(node), Wording.of("platform.FlowCheck.twoTargets", link));
        } else if (!throwing
                && scope.nodes().values().stream()
                        .noneMatch(n -> FlowScope.isThrowingLink(n) && link.equals(FlowScope.link(n)))) {
            findings.add(Xml.where(node), Wording.of("platform.FlowCheck.noSource", link));
        }
        return !throwing || caught == 1;
    }

    /** From everywhere there is a way to an end; otherwise the case would go round for ever. */
    private boolean ends(FlowScope scope) {
        for (Map.Entry<String, Element> node : scope.nodes().entrySet()) {
            boolean ending = FlowScope.isEventSubProcess(node.getValue())
                    || within(scope, List.of(node.getKey()), "").stream()
                            .anyMatch(
                                    n -> "endEvent".equals(scope.nodes().get(n).getLocalName()));
            if (!ending) {
                add(node.getValue(), "platform.FlowCheck.endless");
                return false;
            }
        }
        return true;
    }

    /** What runs beside the main way has an end of its own; otherwise the case would go on twice. */
    private boolean besides(FlowScope scope) {
        boolean sound = true;
        for (Element event : scope.nodes().values()) {
            if ("boundaryEvent".equals(event.getLocalName()) && !FlowScope.isInterrupting(event)) {
                String id = Xml.attribute(event, "id");
                Set<String> beside = within(scope, List.of(id), "");
                List<String> starts = new ArrayList<>(
                        scope.starts().map(s -> Xml.attribute(s, "id")).toList());
                Set<String> main = within(scope, starts, id);
                beside.removeIf(n -> "endEvent".equals(scope.nodes().get(n).getLocalName()));
                beside.retainAll(main);
                if (!beside.isEmpty()) {
                    sound = false;
                    findings.add(
                            Xml.where(event),
                            Wording.of(
                                    "platform.FlowCheck.joinsMain",
                                    Xml.where(
                                            scope.nodes().get(beside.iterator().next()))));
                }
            }
        }
        return sound;
    }

    private static Set<String> within(FlowScope scope, List<String> from, String without) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (scope.nodes().containsKey(at) && !at.equals(without) && reached.add(at)) {
                open.addAll(scope.next(at));
                scope.boundaries(at).forEach(b -> open.add(Xml.attribute(b, "id")));
            }
        }
        return reached;
    }

    private void order(FlowPaths paths, Order order) {
        String from = order.from().isEmpty() ? FlowPaths.START : order.from();
        String to = order.to().isEmpty() ? FlowPaths.END : order.to();
        if (paths.reached(List.of(from), order.through()).contains(to)) {
            Element end = byId.get(order.to());
            findings.add(
                    end == null
                            ? Wording.of("platform.BpmnCheck.process", Xml.attribute(process, "id"))
                            : Xml.where(end),
                    Wording.of(
                            "platform.FlowCheck.order",
                            named(order.from(), "platform.FlowCheck.fromStart"),
                            named(order.to(), "platform.FlowCheck.toEnd"),
                            String.join(
                                    ", ",
                                    order.through().stream().map(this::named).toList()),
                            order.why()));
        }
    }

    private String named(String id, String otherwise) {
        return id.isEmpty() ? Wording.of(otherwise) : named(id);
    }

    private String named(String id) {
        Element element = byId.get(id);
        return element == null ? id : Wording.of("platform.FlowCheck.named", Xml.shown(Xml.attribute(element, "name")));
    }

    private static List<Element> definitions(Element event) {
        return Xml.children(event, Xml.BPMN, "*").stream()
                .filter(d -> d.getLocalName().endsWith("EventDefinition"))
                .toList();
    }

    private void add(Element element, String key) {
        findings.add(Xml.where(element), Wording.of(key));
    }
}
