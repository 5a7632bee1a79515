package lv.saimnieks.platform.deployment;

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
                findings.add(
                        Xml.where(element),
                        "skripti modelī nav atļauti. Darbu dara Java kods, ko norāda ar „Delegate expression”.");
            }
            if ("connector".equals(element.getLocalName())) {
                findings.add(Xml.where(element), "savienotāji (connector) nav atļauti. Izdzēsiet to.");
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
                case "class" ->
                    findings.add(
                            Xml.where(element),
                            "Java klasi modelī norādīt nedrīkst. Lietojiet „Delegate expression”, piemēram,"
                                    + " ${registerChange}.");
                case "expression" ->
                    findings.add(
                            Xml.where(element),
                            "izteiksme „" + value + "” nav atļauta. Lietojiet „Delegate expression”, piemēram,"
                                    + " ${registerChange}.");
                case "language" ->
                    findings.add(
                            Xml.where(element),
                            "nosacījums nedrīkst būt skripts. Izvēlieties „Expression” un salīdziniet mainīgo, piemēram,"
                                    + " ${plan == 'AFTER'}.");
                case "topic" ->
                    findings.add(
                            Xml.where(element),
                            "ārējus uzdevumus (External) neviens nedara. Lietojiet „Delegate expression”.");
                case "delegateExpression" -> delegate(element, value);
                default -> comparison(element, value);
            }
        }
    }

    private void delegate(Element element, String expression) {
        String bean = Expressions.bean(expression);
        if (bean.isEmpty()) {
            findings.add(
                    Xml.where(element),
                    "„Delegate expression” ir „" + expression + "”, bet tai jābūt formā ${nosaukums}.");
        } else if (!delegates.knows(bean, element.getLocalName())) {
            findings.add(
                    Xml.where(element),
                    "sistēmā nav darba „" + bean + "”. Ierakstiet tādu nosaukumu, kāds ir piegādātajā modelī,"
                            + " vai lūdziet izstrādātājam to pievienot.");
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
                    "izteiksme „" + text.strip() + "” kaut ko izsauc. Atļauts tikai salīdzināt mainīgos, piemēram,"
                            + " ${plan == 'AFTER'}.");
        }
    }
}
