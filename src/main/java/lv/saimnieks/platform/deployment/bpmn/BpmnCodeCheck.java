package lv.saimnieks.platform.deployment.bpmn;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.expressions.ModelExpression;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Code in a process model: only words that the house uses, only the names of delegates that exist, and wherever the
 * engine could find an expression, only comparisons of variables.
 */
class BpmnCodeCheck {

    private static final String EXAMPLE = "${plan == 'AFTER'}";

    private final Document model;
    private final Delegates delegates;
    private final Findings findings;
    private final Set<String> strangeNamespaces = new TreeSet<>();

    BpmnCodeCheck(Document model, Delegates delegates, Findings findings) {
        this.model = model;
        this.delegates = delegates;
        this.findings = findings;
    }

    void run() {
        for (Element element : Xml.all(model, "*", "*")) {
            word(element);
            attributes(element);
            text(element);
        }
        strangeNamespaces.forEach(
                n -> findings.add(Wording.of("platform.Xml.model"), Wording.of("platform.BpmnCodeCheck.namespace", n)));
    }

    private void word(Element element) {
        String name = element.getLocalName();
        String namespace = String.valueOf(element.getNamespaceURI());
        if (BpmnWords.knowsElement(namespace, name)) {
            return;
        }
        if (!Xml.BPMN.equals(namespace) && !Xml.CAMUNDA.equals(namespace)) {
            strangeNamespaces.add(namespace);
            return;
        }
        String sentence = switch (name) {
            case "script", "scriptTask" -> Wording.of("platform.BpmnCodeCheck.run");
            case "connector" -> Wording.of("platform.BpmnCodeCheck.connector");
            case "task" -> Wording.of("platform.BpmnCodeCheck.task");
            case "manualTask" -> Wording.of("platform.BpmnCodeCheck.manualTask");
            default -> Wording.of("platform.BpmnCodeCheck.element", name);
        };
        findings.add(Xml.where(element), sentence);
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attribute(element, attribute);
            }
        }
    }

    private void attribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (!BpmnWords.knowsAttribute(
                element.getNamespaceURI(), element.getLocalName(), attribute.getNamespaceURI(), name)) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.attribute", attribute.getName()));
        }
        switch (name) {
            case "class" -> findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.attributes"));
            case "expression" ->
                findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.expression", value));
            case "language" -> findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.conditionScript"));
            case "topic" -> findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.external"));
            case "delegateExpression" -> delegate(element, value.strip());
            default -> comparison(element, value);
        }
    }

    private void delegate(Element element, String expression) {
        Optional<String> bean = ModelExpression.parse(expression).flatMap(ModelExpression::name);
        if (bean.isEmpty()) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.delegate", expression));
        } else if (!delegates.knows(bean.get(), element.getLocalName())) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.noDelegate", bean.get()));
        }
    }

    /** The element's own text as the engine reads it: all pieces together, however they are cut by comments or CDATA. */
    private void text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        comparison(element, text.toString());
    }

    private void comparison(Element element, String text) {
        if (!ModelExpression.isIn(text)) {
            return;
        }
        Optional<ModelExpression> expression = ModelExpression.parse(text);
        if (expression.isEmpty()) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.unreadable", Xml.shown(text), EXAMPLE));
        } else if (!expression.get().readsOnly()) {
            findings.add(Xml.where(element), Wording.of("platform.BpmnCodeCheck.comparison", Xml.shown(text), EXAMPLE));
        }
    }
}
