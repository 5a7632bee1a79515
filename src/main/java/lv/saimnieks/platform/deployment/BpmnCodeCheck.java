package lv.saimnieks.platform.deployment;

import lv.saimnieks.shared.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Code in a process model: only the names of delegates that exist, and comparisons of variables. */
class BpmnCodeCheck {

    private final Document model;
    private final Delegates delegates;
    private final Findings findings;

    BpmnCodeCheck(Document model, Delegates delegates, Findings findings) {
        this.model = model;
        this.delegates = delegates;
        this.findings = findings;
    }

    void run() {
        for (Element element : Xml.all(model, "*", "*")) {
            if ("script".equals(element.getLocalName()) || "scriptTask".equals(element.getLocalName())) {
                findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.run"));
            }
            if ("connector".equals(element.getLocalName())) {
                findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.connector"));
            }
            attributes(element);
            text(element);
        }
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String value = attribute.getValue().strip();
            switch (attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName()) {
                case "class" -> findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.attributes"));
                case "expression" ->
                    findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.expression", value));
                case "language" ->
                    findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.conditionScript"));
                case "topic" -> findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.external"));
                case "delegateExpression" -> delegate(element, value);
                default -> comparison(element, value);
            }
        }
    }

    private void delegate(Element element, String expression) {
        String bean = Expressions.bean(expression);
        if (bean.isEmpty()) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.delegate", expression));
        } else if (!delegates.knows(bean, element.getLocalName())) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.noDelegate", bean));
        }
    }

    private void text(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                boolean forPeople =
                        "documentation".equals(element.getLocalName()) || "text".equals(element.getLocalName());
                if (!forPeople) {
                    comparison(element, node.getNodeValue());
                }
            }
        }
    }

    private void comparison(Element element, String text) {
        if (Expressions.isExpression(text) && Expressions.callsSomething(text)) {
            findings.add(
                    Xml.where(element),
                    Wording.of("platform.BpmnCodeCheck.comparison", text.strip(), "${plan == 'AFTER'}"));
        }
    }
}
