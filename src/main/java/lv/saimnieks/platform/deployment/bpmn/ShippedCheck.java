package lv.saimnieks.platform.deployment.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.ProcessContract;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A model against the shipped one, step by step: what carries a requirement stays and stays what it is, what hands
 * answers and results to the register stays connected, and events stay as their step needs them.
 */
class ShippedCheck {

    private static final String LOOP = "multiInstanceLoopCharacteristics";

    /** The parts of the house whose beans serve every process. */
    private static final Set<String> GENERAL = Set.of("cases", "platform", "notification");

    private final Document model;
    private final Document shipped;
    private final Delegates delegates;
    private final Findings findings;
    private final Map<String, Element> now = new HashMap<>();

    ShippedCheck(Document model, Document shipped, Delegates delegates, Findings findings) {
        this.model = model;
        this.delegates = delegates;
        this.shipped = shipped;
        this.findings = findings;
        Xml.all(model, Xml.BPMN, "*").forEach(e -> now.putIfAbsent(Xml.attribute(e, "id"), e));
    }

    /** @param contract what the process and the system promise each other */
    void run(ProcessContract contract) {
        overrides(contract);
        foreignListeners();
        for (Element before : Xml.all(shipped, Xml.BPMN, "*")) {
            Element after = now.get(Xml.attribute(before, "id"));
            Set<String> requirements = Xml.requirements(before);
            if (after == null) {
                if (!requirements.isEmpty()) {
                    gone(before, requirements);
                }
            } else if (BpmnWords.isNode(before.getLocalName()) || "process".equals(before.getLocalName())) {
                kept(before, after, requirements);
            }
        }
        startMessages();
    }

    private void gone(Element before, Set<String> requirements) {
        findings.add(Xml.where(before), Wording.of("platform.ShippedCheck.gone", String.join(", ", requirements)));
    }

    private void kept(Element before, Element after, Set<String> requirements) {
        String where = Xml.where(after);
        if (!requirements.isEmpty() && !before.getLocalName().equals(after.getLocalName())) {
            findings.add(
                    where,
                    Wording.of(
                            "platform.ShippedCheck.otherKind",
                            String.join(", ", requirements),
                            Wording.of("platform.ShippedCheck.kind." + before.getLocalName())));
        }
        requirements.removeAll(Xml.requirements(after));
        if (!requirements.isEmpty()) {
            findings.add(where, Wording.of("platform.ShippedCheck.requirement", String.join(", ", requirements)));
        }
        same(before, after, Xml.CAMUNDA, "delegateExpression", "platform.ShippedCheck.delegate");
        same(before, after, Xml.CAMUNDA, "formRef", "platform.ShippedCheck.form");
        same(before, after, Xml.CAMUNDA, "decisionRef", "platform.ShippedCheck.decision");
        if (!Xml.children(before, Xml.BPMN, LOOP).isEmpty()
                && Xml.children(after, Xml.BPMN, LOOP).isEmpty()) {
            findings.add(where, Wording.of("platform.ShippedCheck.everybody"));
        }
        listeners(before, after);
        events(before, after);
        attributes(before, after);
    }

    /** A step would work with another value than the one that the system gave. */
    private void overrides(ProcessContract contract) {
        Set<String> known = parameters(shipped);
        for (String kind : List.of("inputParameter", "outputParameter")) {
            for (Element parameter : Xml.all(model, Xml.CAMUNDA, kind)) {
                String name = Xml.attribute(parameter, "name");
                if (contract.variables().containsKey(name) && !known.contains(name)) {
                    findings.add(Xml.where(parameter), Wording.of("platform.ShippedCheck.override", name));
                }
            }
        }
    }

    private static Set<String> parameters(Document document) {
        return List.of("inputParameter", "outputParameter").stream()
                .flatMap(kind -> Xml.all(document, Xml.CAMUNDA, kind).stream())
                .map(p -> Xml.attribute(p, "name"))
                .collect(Collectors.toSet());
    }

    /** What the system does at one step it cannot do at another; what serves every process may be added. */
    private void foreignListeners() {
        Map<String, Set<String>> places = new HashMap<>();
        for (String kind : List.of("taskListener", "executionListener")) {
            Xml.all(shipped, Xml.CAMUNDA, kind)
                    .forEach(l -> Delegates.named(l)
                            .ifPresent(bean -> places.computeIfAbsent(bean, b -> new TreeSet<>())
                                    .add(Xml.attribute(holder(l), "id"))));
        }
        for (String kind : List.of("taskListener", "executionListener")) {
            for (Element listener : Xml.all(model, Xml.CAMUNDA, kind)) {
                String bean = Delegates.named(listener)
                        .map(b -> delegates.today("${" + b + "}"))
                        .map(b -> b.substring(2, b.length() - 1))
                        .orElse("");
                Set<String> at = places.getOrDefault(bean, Set.of());
                boolean general =
                        delegates.moduleOf(bean).filter(GENERAL::contains).isPresent();
                if (!bean.isEmpty()
                        && !general
                        && !"timeout".equals(Xml.attribute(listener, "event"))
                        && !at.contains(Xml.attribute(holder(listener), "id"))) {
                    findings.add(Xml.where(holder(listener)), Wording.of("platform.ShippedCheck.foreign", bean));
                }
            }
        }
    }

    /** The element that has the listener. */
    private static Element holder(Element listener) {
        return (Element) listener.getParentNode().getParentNode();
    }

    private void same(Element before, Element after, String namespace, String attribute, String key) {
        String was = before.getAttributeNS(namespace, attribute).strip();
        String is = after.getAttributeNS(namespace, attribute).strip();
        if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
            findings.add(Xml.where(after), Wording.of(key, was, is));
        }
    }

    /** Answers and results reach the register through listeners; reminders are the owner's. */
    private void listeners(Element before, Element after) {
        for (String kind : List.of("taskListener", "executionListener")) {
            Set<String> missing = listeners(before, kind);
            missing.removeAll(listeners(after, kind));
            if (!missing.isEmpty()) {
                String listener = "taskListener".equals(kind) ? "Task listener" : "Execution listener";
                findings.add(
                        Xml.where(after),
                        Wording.of("platform.ShippedCheck.listener", listener, String.join("; ", missing)));
            }
        }
    }

    /** By today's names, so that an earlier version may come back. */
    private Set<String> listeners(Element element, String kind) {
        return extensions(element).stream()
                .flatMap(x -> Xml.children(x, Xml.CAMUNDA, kind).stream())
                .filter(l -> !"timeout".equals(Xml.attribute(l, "event")))
                .map(l -> Xml.attribute(l, "event") + " " + delegates.today(Xml.attribute(l, "delegateExpression")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void events(Element before, Element after) {
        if (!flag(before, "cancelActivity").equals(flag(after, "cancelActivity"))) {
            findings.add(Xml.where(after), interrupting(flag(before, "cancelActivity")));
        }
        if (!flag(before, "isInterrupting").equals(flag(after, "isInterrupting"))) {
            findings.add(Xml.where(after), interrupting(flag(before, "isInterrupting")));
        }
        String was = message(before);
        String is = message(after);
        if (!was.isEmpty() && !was.equals(is)) {
            findings.add(Xml.where(after), Wording.of("platform.ShippedCheck.message", was, is));
        }
        String host = Xml.attribute(before, "attachedToRef");
        if (!host.isEmpty() && !host.equals(Xml.attribute(after, "attachedToRef"))) {
            findings.add(Xml.where(after), Wording.of("platform.ShippedCheck.attached", host));
        }
    }

    private static String interrupting(String was) {
        return Wording.of(
                "true".equals(was) ? "platform.ShippedCheck.interrupting" : "platform.ShippedCheck.notInterrupting");
    }

    /** What people and the calendar of the register decide, whatever stands here. */
    private void attributes(Element before, Element after) {
        if ("userTask".equals(before.getLocalName())) {
            for (String attribute : List.of("assignee", "candidateUsers")) {
                if (!Xml.camunda(after, attribute).isEmpty()) {
                    findings.add(Xml.where(after), Wording.of("platform.ShippedCheck.people", attribute));
                }
            }
        }
    }

    /** A message that began cases must go on beginning them, also when its event was drawn anew. */
    private void startMessages() {
        Set<String> begun = starts(model);
        for (String message : starts(shipped)) {
            if (!begun.contains(message)) {
                findings.add(Wording.of("platform.Xml.model"), Wording.of("platform.ShippedCheck.start", message));
            }
        }
    }

    private static Set<String> starts(Document document) {
        return Xml.all(document, Xml.BPMN, "startEvent").stream()
                .map(ShippedCheck::message)
                .filter(m -> !m.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of the message that an event catches or throws; empty when there is none. */
    static String message(Element event) {
        Optional<String> id = Xml.children(event, Xml.BPMN, "messageEventDefinition").stream()
                .map(d -> Xml.attribute(d, "messageRef"))
                .findFirst()
                .or(() -> Optional.of(Xml.attribute(event, "messageRef")));
        return id.filter(i -> !i.isEmpty())
                .flatMap(i -> Xml.all(event.getOwnerDocument(), Xml.BPMN, "message").stream()
                        .filter(m -> Xml.attribute(m, "id").equals(local(i)))
                        .map(m -> Xml.attribute(m, "name"))
                        .findFirst())
                .orElse("");
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    private static String flag(Element element, String attribute) {
        return "false".equals(Xml.attribute(element, attribute)) ? "false" : "true";
    }

    private static List<Element> extensions(Element element) {
        return Xml.children(element, Xml.BPMN, "extensionElements");
    }
}
