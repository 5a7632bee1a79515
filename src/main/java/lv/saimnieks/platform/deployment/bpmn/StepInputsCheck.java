package lv.saimnieks.platform.deployment.bpmn;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Java work that needs inputs gets them from the model, with values that it understands. */
class StepInputsCheck {

    private final Document model;
    private final Delegates delegates;
    private final Findings findings;

    StepInputsCheck(Document model, Delegates delegates, Findings findings) {
        this.model = model;
        this.delegates = delegates;
        this.findings = findings;
    }

    void run() {
        for (Element element : Xml.all(model, "*", "*")) {
            Delegates.named(element).ifPresent(bean -> check(element, bean, delegates.inputs(bean)));
        }
    }

    private void check(Element element, String bean, Map<String, Set<String>> needed) {
        Map<String, String> given = Xml.children(BpmnWords.node(element), Xml.BPMN, "extensionElements").stream()
                .flatMap(x -> Xml.all(x, Xml.CAMUNDA, "inputParameter").stream())
                .collect(Collectors.toMap(
                        p -> Xml.attribute(p, "name"), p -> p.getTextContent().strip(), (a, b) -> a));
        needed.forEach((name, values) -> {
            String value = given.getOrDefault(name, "");
            if (value.isEmpty()) {
                findings.add(Xml.where(element), Wording.of("platform.StepInputsCheck.missing", bean, name));
            } else if (!values.isEmpty() && !values.contains(value)) {
                findings.add(
                        Xml.where(element),
                        Wording.of("platform.StepInputsCheck.value", name, value, String.join(", ", values)));
            }
        });
    }
}
