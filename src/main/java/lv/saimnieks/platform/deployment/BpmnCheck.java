package lv.saimnieks.platform.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks one process model: what a process owner can break in Modeler. */
class BpmnCheck {

    private static final Set<String> NEED_INCOMING = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "intermediateThrowEvent",
            "endEvent");
    private static final Set<String> NODES = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateThrowEvent",
            "intermediateCatchEvent");

    private final String name;
    private final Document model;
    private final Findings findings;

    BpmnCheck(String name, Document model, Findings findings) {
        this.name = name;
        this.model = model;
        this.findings = findings;
    }

    /** The process itself, its drawing and whether every element can be reached. */
    void structure() {
        List<Element> processes = executable();
        if (processes.isEmpty()) {
            findings.add(file(), Wording.of("platform.BpmnCheck.structure"));
        }
        for (Element process : processes) {
            String id = Xml.attribute(process, "id");
            if (!id.equals(name)) {
                findings.add(file(), Wording.of("platform.BpmnCheck.processId", id));
            }
            if (Xml.camunda(process, "historyTimeToLive").isEmpty()) {
                findings.add(Wording.of("platform.BpmnCheck.process", id), Wording.of("platform.BpmnCheck.timeToLive"));
            }
            if (Xml.attribute(process, "name").isEmpty()) {
                findings.add(Wording.of("platform.BpmnCheck.process", id), Wording.of("platform.BpmnCheck.name"));
            }
            nodes(process);
        }
    }

    private void nodes(Element process) {
        Set<String> drawn = Xml.all(model, Xml.BPMN_DI, "BPMNShape").stream()
                .map(s -> Xml.attribute(s, "bpmnElement"))
                .collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            findings.add(file(), Wording.of("platform.BpmnCheck.nodes"));
            return;
        }
        Set<String> reached = Xml.all(process, Xml.BPMN, "sequenceFlow").stream()
                .map(f -> Xml.attribute(f, "targetRef"))
                .collect(Collectors.toSet());
        for (Element node : Xml.all(process, Xml.BPMN, "*")) {
            String id = Xml.attribute(node, "id");
            if (NODES.contains(node.getLocalName()) && !drawn.contains(id)) {
                findings.add(Xml.where(node), Wording.of("platform.BpmnCheck.notDrawn"));
            }
            if (NEED_INCOMING.contains(node.getLocalName()) && !reached.contains(id)) {
                findings.add(Xml.where(node), Wording.of("platform.BpmnCheck.unreachable"));
            }
        }
    }

    /** Every step that served a requirement in the shipped model must still be there. */
    void requirements(Document shipped) {
        Map<String, Element> before = requirementsOf(shipped);
        Set<String> now = requirementsOf(model).keySet();
        before.forEach((requirement, step) -> {
            if (!now.contains(requirement)) {
                findings.add(
                        file(),
                        Wording.of(
                                "platform.BpmnCheck.requirements",
                                requirement,
                                Xml.where(step).replace(Wording.of("platform.BpmnCheck.element"), "")));
            }
        });
    }

    private static Map<String, Element> requirementsOf(Document model) {
        Map<String, Element> requirements = new TreeMap<>();
        for (Element property : Xml.all(model, Xml.CAMUNDA, "property")) {
            if ("requirement".equals(Xml.attribute(property, "name"))) {
                for (String id : Xml.attribute(property, "value").split(",")) {
                    requirements.putIfAbsent(id.strip(), property);
                }
            }
        }
        requirements.remove("");
        return requirements;
    }

    List<Element> executable() {
        return Xml.all(model, Xml.BPMN, "process").stream()
                .filter(p -> "true".equals(Xml.attribute(p, "isExecutable")))
                .toList();
    }

    private String file() {
        return Wording.of("platform.BpmnCheck.file", name);
    }
}
