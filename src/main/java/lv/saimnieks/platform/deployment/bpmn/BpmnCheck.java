package lv.saimnieks.platform.deployment.bpmn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks one process model: what a process owner can break in Modeler. */
class BpmnCheck {

    private static final int LONGEST = 255;
    private static final int DOCUMENTATION = 4000;
    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,6})D?");

    private final String name;
    private final Document model;
    private final Findings findings;

    BpmnCheck(String name, Document model, Findings findings) {
        this.name = name;
        this.model = model;
        this.findings = findings;
    }

    /**
     * The process itself and its drawing.
     *
     * @param history how long its history is kept at least
     */
    void structure(Duration history) {
        List<Element> processes = executable();
        if (processes.isEmpty()) {
            findings.add(file(), Wording.of("platform.BpmnCheck.structure"));
        }
        for (Element process : processes) {
            String id = Xml.attribute(process, "id");
            if (!id.equals(name)) {
                findings.add(file(), Wording.of("platform.BpmnCheck.processId", id));
            }
            timeToLive(
                    Wording.of("platform.BpmnCheck.process", id), Xml.camunda(process, "historyTimeToLive"), history);
            if (Xml.attribute(process, "name").isEmpty()) {
                findings.add(Wording.of("platform.BpmnCheck.process", id), Wording.of("platform.BpmnCheck.name"));
            }
            nodes(process);
            lengths(process);
        }
    }

    private void timeToLive(String process, String kept, Duration history) {
        Matcher days = DAYS.matcher(kept);
        if (kept.isEmpty()) {
            findings.add(process, Wording.of("platform.BpmnCheck.timeToLive"));
        } else if (!days.matches() || kept.startsWith("P") != kept.endsWith("D")) {
            findings.add(process, Wording.of("platform.BpmnCheck.timeToLiveDays", kept));
        } else if (Long.parseLong(days.group(1)) < history.toDays()) {
            findings.add(process, Wording.of("platform.BpmnCheck.historyTooShort", kept, history.toDays()));
        }
    }

    /** What the engine's tables hold: a longer text would stop the case when it comes there. */
    private void lengths(Element process) {
        List<Element> named = new ArrayList<>(Xml.all(process, Xml.BPMN, "*"));
        named.add(process);
        for (Element element : named) {
            for (String attribute : List.of("id", "name")) {
                if (Xml.attribute(element, attribute).length() > LONGEST) {
                    findings.add(Xml.where(element), Wording.of("platform.BpmnCheck.long", attribute, LONGEST));
                }
            }
        }
        for (Element task : Xml.all(process, Xml.BPMN, "userTask")) {
            Xml.children(task, Xml.BPMN, "documentation").stream()
                    .filter(d -> d.getTextContent().length() > DOCUMENTATION)
                    .forEach(d -> findings.add(
                            Xml.where(task), Wording.of("platform.BpmnCheck.long", "documentation", DOCUMENTATION)));
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
        for (Element node : Xml.all(process, Xml.BPMN, "*")) {
            String id = Xml.attribute(node, "id");
            if (BpmnWords.isNode(node.getLocalName()) && !drawn.contains(id)) {
                findings.add(Xml.where(node), Wording.of("platform.BpmnCheck.notDrawn"));
            }
        }
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
