package lv.saimnieks.platform.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A model file as XML; reads nothing from outside the file. */
public final class Xml {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final String BY_NAME = "elements-by-name";

    private Xml() {}

    /** The document; empty when this is not well-formed XML. */
    public static Optional<Document> read(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(content));
            document.setUserData(BY_NAME, below(document).collect(Collectors.groupingBy(Node::getLocalName)), null);
            return Optional.of(document);
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * All elements of that name below the node, in order; {@code *} for any name or namespace. A whole document, which no
     * one changes, is asked by its index: the checks ask it hundreds of times.
     */
    public static List<Element> all(Node node, String namespace, String name) {
        Stream<Element> found = node.getUserData(BY_NAME) instanceof Map<?, ?> index && !name.equals("*")
                ? index.get(name) instanceof List<?> named ? named.stream().map(Element.class::cast) : Stream.empty()
                : below(node).filter(e -> name.equals("*") || name.equals(e.getLocalName()));
        return found.filter(e -> namespace.equals("*") || namespace.equals(e.getNamespaceURI()))
                .toList();
    }

    private static Stream<Element> below(Node top) {
        return Stream.iterate(next(top, top), Objects::nonNull, node -> next(node, top))
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The next node in the order of the text, below the top one; a file may be nested more deeply than a stack. */
    private static @Nullable Node next(Node node, Node top) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node up = node; up != null && up != top; up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
        }
        return null;
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
    public static String camunda(Element element, String name) {
        return element.getAttributeNS(CAMUNDA, name).strip();
    }

    /** What an attribute of the engine's extension names, separated by commas: roles, {@code candidateGroups}. */
    public static Set<String> list(Element element, String name) {
        return split(camunda(element, name));
    }

    /** The requirements that an element says it serves. */
    public static Set<String> requirements(Element element) {
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
    public static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /** How people find the nearest named element in Modeler: its name and id. */
    public static String where(Element element) {
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
