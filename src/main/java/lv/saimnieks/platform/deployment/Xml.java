package lv.saimnieks.platform.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A model file as XML; reads nothing from outside the file. */
public final class Xml {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private Xml() {}

    /** The document; empty when this is not well-formed XML. */
    public static Optional<Document> read(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(content)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All elements of that name below the node, in order; {@code *} for any name or namespace. */
    public static List<Element> all(Node node, String namespace, String name) {
        NodeList found = node instanceof Document document
                ? document.getElementsByTagNameNS(namespace, name)
                : ((Element) node).getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The direct children of that name; {@code *} for any name. */
    public static List<Element> children(Element parent, String namespace, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && (name.equals("*") || name.equals(child.getLocalName()))) {
                children.add(child);
            }
        }
        return children;
    }

    /** An attribute of the model language; empty text when it is not there. */
    public static String attribute(Element element, String name) {
        return element.getAttribute(name).strip();
    }

    /** An attribute of the engine's extension; empty text when it is not there. */
    static String camunda(Element element, String name) {
        return element.getAttributeNS(CAMUNDA, name).strip();
    }

    /** What an attribute of the engine's extension names, separated by commas: roles, {@code candidateGroups}. */
    static Set<String> list(Element element, String name) {
        return split(camunda(element, name));
    }

    /** The requirements that an element says it serves. */
    static Set<String> requirements(Element element) {
        return children(element, BPMN, "extensionElements").stream()
                .flatMap(x -> children(x, CAMUNDA, "properties").stream())
                .flatMap(p -> children(p, CAMUNDA, "property").stream())
                .filter(p -> "requirement".equals(attribute(p, "name")))
                .flatMap(p -> split(attribute(p, "value")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> split(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A text of the model as it is quoted in a sentence: on one line, and not endless. */
    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /** How people find the nearest named element in Modeler: its name and id. */
    static String where(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            String id = e.getAttribute("id");
            boolean flowElement = BPMN.equals(e.getNamespaceURI()) && !id.isBlank();
            if (flowElement && !e.getLocalName().endsWith("EventDefinition")) {
                String name = shown(e.getAttribute("name"));
                return name.isEmpty()
                        ? Wording.of("platform.Xml.element", id)
                        : Wording.of("platform.Xml.named", name, id);
            }
        }
        return Wording.of("platform.Xml.model");
    }
}
