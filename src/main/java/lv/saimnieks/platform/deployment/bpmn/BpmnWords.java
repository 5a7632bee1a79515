package lv.saimnieks.platform.deployment.bpmn;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Word;
import org.w3c.dom.Element;

/** The words of BPMN that the house uses; what is not here is refused, because nobody knows what it would do. */
final class BpmnWords {

    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    static final String BIOC = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    static final String COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    /** How things are drawn: nothing in there is ever run. */
    static final Set<String> DRAWING = Set.of(Xml.BPMN_DI, DC, DI, BIOC, COLOR, MODELER);

    private static final Set<String> STEPS = Set.of(
            "userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "callActivity", "subProcess");
    private static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");
    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateThrowEvent", "intermediateCatchEvent");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "messageFlow",
            "documentation",
            "extensionElements",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "conditionExpression",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "message",
            "error",
            "escalation",
            "category",
            "categoryValue",
            "categoryValueRef",
            "group",
            "textAnnotation",
            "text",
            "association",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            "dataInputAssociation",
            "dataOutputAssociation",
            "property",
            "sourceRef",
            "targetRef",
            "source",
            "target");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "properties",
            "property",
            "taskListener",
            "executionListener",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "in",
            "out",
            "failedJobRetryTimeCycle");

    /** Attributes that are known and not wanted: the check of code has a sentence for each. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("class", "expression", "language", "topic");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "isExecutable",
            "isClosed",
            "processType",
            "processRef",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "parallelMultiple",
            "triggeredByEvent",
            "gatewayDirection",
            "instantiate",
            "eventGatewayType",
            "messageRef",
            "errorRef",
            "errorCode",
            "escalationRef",
            "escalationCode",
            "calledElement",
            "isSequential",
            "isCollection",
            "dataObjectRef",
            "dataStoreRef",
            "categoryValueRef",
            "value",
            "textFormat",
            "associationDirection",
            "isImmediate",
            "startQuantity",
            "completionQuantity",
            "isForCompensation");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "versionTag",
            "candidateStarterGroups",
            "isStartableInTasklist",
            "diagramRelationId",
            "initiator",
            "formRef",
            "formRefBinding",
            "formKey",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "dueDate",
            "followUpDate",
            "priority",
            "asyncBefore",
            "asyncAfter",
            "jobPriority",
            "delegateExpression",
            "decisionRef",
            "decisionRefBinding",
            "resultVariable",
            "mapDecisionResult",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    /** Attributes without a prefix on the engine's own elements. */
    private static final Map<String, Set<String>> OF_CAMUNDA_ELEMENTS = Map.of(
            "property", Set.of("id", "name", "value"),
            "taskListener", Set.of("id", "event", "delegateExpression"),
            "executionListener", Set.of("event", "delegateExpression"),
            "inputParameter", Set.of("name"),
            "outputParameter", Set.of("name"),
            "in", Set.of("source", "target", "variables", "businessKey", "local"),
            "out", Set.of("source", "target", "variables", "local"));

    private BpmnWords() {}

    /** All words, by what they are. */
    static Map<Word, SortedSet<String>> all() {
        Map<Word, SortedSet<String>> words = new EnumMap<>(Word.class);
        words.put(Word.STEP, new TreeSet<>(STEPS));
        words.put(Word.GATEWAY, new TreeSet<>(GATEWAYS));
        words.put(Word.EVENT, new TreeSet<>(EVENTS));
        words.put(Word.ELEMENT, new TreeSet<>(ELEMENTS));
        words.put(Word.ATTRIBUTE, new TreeSet<>(ATTRIBUTES));
        words.put(Word.ENGINE_ELEMENT, new TreeSet<>(CAMUNDA_ELEMENTS));
        words.put(Word.ENGINE_ATTRIBUTE, new TreeSet<>(CAMUNDA_ATTRIBUTES));
        return words;
    }

    static boolean isStep(String element) {
        return STEPS.contains(element);
    }

    static boolean isNode(String element) {
        return STEPS.contains(element) || GATEWAYS.contains(element) || EVENTS.contains(element);
    }

    /** The node that an element belongs to, or the process. */
    static Element node(Element element) {
        return isNode(element.getLocalName()) || "process".equals(element.getLocalName())
                ? element
                : node((Element) element.getParentNode());
    }

    static boolean knowsElement(String namespace, String name) {
        if (DRAWING.contains(namespace)) {
            return true;
        }
        return Xml.BPMN.equals(namespace)
                ? isNode(name) || ELEMENTS.contains(name)
                : Xml.CAMUNDA.equals(namespace) && CAMUNDA_ELEMENTS.contains(name);
    }

    /** Whether an element may have the attribute; {@code namespace} is null for one without a prefix. */
    static boolean knowsAttribute(String elementNamespace, String element, String namespace, String name) {
        if (DRAWING.contains(elementNamespace) || TOLD_ELSEWHERE.contains(name)) {
            return true;
        }
        if (namespace == null) {
            return Xml.CAMUNDA.equals(elementNamespace)
                    ? OF_CAMUNDA_ELEMENTS.getOrDefault(element, Set.of()).contains(name)
                    : ATTRIBUTES.contains(name);
        }
        return switch (namespace) {
            case Xml.CAMUNDA -> CAMUNDA_ATTRIBUTES.contains(name);
            case XSI -> "type".equals(name);
            default -> DRAWING.contains(namespace);
        };
    }
}
