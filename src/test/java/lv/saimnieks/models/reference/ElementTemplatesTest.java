package lv.saimnieks.models.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import lv.saimnieks.GeneratedDocument;
import lv.saimnieks.TestHttp;
import lv.saimnieks.platform.ModelCheck;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary;
import lv.saimnieks.shared.WorkingCalendar;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("Modeler's element templates give steps that can be deployed")
class ElementTemplatesTest {

    private static final Path FILE = Path.of(".camunda/element-templates/saimnieks.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a person writes where a template asks. */
    private static final Map<String, String> WRITTEN = Map.of(
            "name", "Jauns solis",
            "camunda:formRef", "jauna",
            "camunda:decisionRef", "risk-level",
            "camunda:resultVariable", "iznakums",
            "text", "Sāciet darbu.");

    private static final String FORM = """
            {"id": "jauna", "type": "default", "schemaVersion": 16, "components": [
              {"type": "textfield", "id": "f1", "key": "noteText", "label": "Piezīme"}]}""";

    private static final String OWN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="http://own">
              <process id="own" name="Savs process" isExecutable="true" PROCESS>
                START<endEvent id="End"/><sequenceFlow id="F1" sourceRef="Start" targetRef="End"/>
              </process>
              <bpmndi:BPMNDiagram id="D1"><bpmndi:BPMNPlane id="P" bpmnElement="own">
                <bpmndi:BPMNShape id="s1" bpmnElement="Start"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="End"><dc:Bounds x="300" y="100" width="36" height="36"/></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>""";

    @LocalServerPort
    int port;

    @Autowired
    ElementTemplates templates;

    @Autowired
    ModelVocabulary vocabulary;

    @Autowired
    ModelCheck check;

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    @Test
    @DisplayName("the file that Modeler finds above the models is up to date, and the reference offers the same")
    void file() {
        GeneratedDocument.isUpToDate(FILE, templates.json());
        assertThat(TestHttp.browser(port, "procesa-saimnieks-1")
                        .get("/modeli/uzzinas/saimnieks.json")
                        .body())
                .isEqualTo(templates.json());
    }

    @Test
    @DisplayName("one for each bean of a step, and none for a bean that is not there")
    void beans() throws IOException {
        List<String> named = templates()
                .flatMap(t -> properties(t)
                        .filter(p -> p.path("binding").path("name").asText().equals("camunda:delegateExpression"))
                        .map(p -> p.path("value").asText()))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(vocabulary.beans().stream()
                        .filter(b -> b.elements().contains("serviceTask"))
                        .map(b -> "${" + b.name() + "}")
                        .toList());
    }

    @Test
    @DisplayName("a model with an element made of each template is deployed")
    void deployed() throws IOException {
        List<JsonNode> all = templates().toList();
        assertThat(all).hasSizeGreaterThan(15);
        for (JsonNode template : all) {
            Map<String, byte[]> files =
                    switch (template.path("elementType").path("value").asText()) {
                        case "bpmn:Process" -> own(attributes(template), "<startEvent id=\"Start\"/>");
                        case "bpmn:StartEvent" ->
                            own("camunda:historyTimeToLive=\"P3650D\"", element(template, "Start", ""));
                        default -> inItsProcess(template);
                    };
            assertThat(check.findings(files)).as(template.path("name").asText()).isEmpty();
            deployAndDelete(files);
        }
    }

    private void deployAndDelete(Map<String, byte[]> files) {
        asSystem.run(() -> {
            var builder = repository.createDeployment().name("Elementu veidnes");
            files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
            repository.deleteDeployment(builder.deploy().getId(), true);
        });
    }

    @Test
    @DisplayName("times that the reference shows are taken where it says")
    void times() {
        for (List<String> time : Reference.TIMES) {
            String text = time.get(0);
            switch (time.get(1)) {
                case "table" -> assertThat(text).matches(WorkingCalendar.TERM);
                case "retries" -> assertThat(timed("timeDuration", "P1D", text)).isEmpty();
                default ->
                    assertThat(timed(time.get(1), text, "R5/PT10M")).as(text).isEmpty();
            }
        }
        assertThat(timed("timeDuration", "5 wd", "R5/PT10M")).isNotEmpty();
        assertThat(timed("timeDuration", "P1D", "5 wd")).isNotEmpty();
    }

    private List<String> timed(String element, String time, String retries) {
        return check.findings(own("camunda:historyTimeToLive=\"P3650D\"", """
                <startEvent id="Start"><extensionElements><camunda:failedJobRetryTimeCycle>%3$s\
                </camunda:failedJobRetryTimeCycle></extensionElements><timerEventDefinition id="Timer">\
                <%1$s>%2$s</%1$s></timerEventDefinition></startEvent>""".formatted(element, time, retries)));
    }

    @Test
    @DisplayName("a template with a bean that nobody knows would be noticed")
    void wrong() throws IOException {
        JsonNode template = JSON.readTree(JSON.writeValueAsString(templates()
                        .filter(t -> t.path("id").asText().endsWith("step.remind"))
                        .findFirst()
                        .orElseThrow())
                .replace("${remind}", "${remindd}"));

        assertThat(check.findings(inItsProcess(template))).anyMatch(f -> f.contains("remindd"));
    }

    private Stream<JsonNode> templates() throws IOException {
        return StreamSupport.stream(JSON.readTree(templates.json()).spliterator(), false);
    }

    private static Stream<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false);
    }

    private static Map<String, byte[]> own(String process, String start) {
        return Map.of(
                "own.bpmn", bytes(OWN.replace("PROCESS", process).replace("START", start)), "jauna.form", bytes(FORM));
    }

    /** Between two steps of the shipped process of its bean, because beans of a domain work there only. */
    private Map<String, byte[]> inItsProcess(JsonNode template) throws IOException {
        Set<String> named =
                properties(template).map(p -> p.path("value").asText()).collect(Collectors.toSet());
        String module = vocabulary.beans().stream()
                .filter(b -> named.contains("${" + b.name() + "}"))
                .map(ModelVocabulary.Bean::module)
                .findFirst()
                .orElse("");
        return switch (module) {
            case "complaint" -> before(template, "complaint/complaint-handling", "ClassifyJoin", "ClassifySubmission");
            case "servicelevel" ->
                before(template, "servicelevel/sla-corrective-action", "DetermineAction", "ContainConsequences");
            case "support" -> before(template, "support/methodical-support", "Evaluate", "EvaluateSupportNeed");
            default -> before(template, "change/change-management", "RegisterChange", "ClassifyChange");
        };
    }

    private static Map<String, byte[]> before(JsonNode template, String process, String from, String to)
            throws IOException {
        String domain = process.split("/")[0];
        String model = process.split("/")[1] + ".bpmn";
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : List.of("processes/" + domain, "forms/" + domain)) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                for (Path file :
                        all.filter(f -> !f.toString().endsWith(".yaml")).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        String flow = "<sequenceFlow id=\"Flow_" + from + "_" + to + "\"";
        String before = new String(files.get(model), StandardCharsets.UTF_8);
        String after = before.replaceFirst(flow + "([^>]*targetRef=\")[^\"]*", flow + "$1Step_New")
                .replace(
                        flow,
                        element(template, "Step_New", "<documentation>Ko dara.</documentation>")
                                + "<sequenceFlow id=\"Flow_New\" sourceRef=\"Step_New\" targetRef=\"Task_" + to + "\"/>"
                                + flow)
                .replaceFirst(
                        "</bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNShape id=\"Step_New_di\" bpmnElement=\"Step_New\">"
                                + "<dc:Bounds x=\"1\" y=\"1\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape></bpmndi:BPMNPlane>");
        files.put(model, bytes(after));
        files.put("jauna.form", bytes(FORM));
        return files;
    }

    /** The element as Modeler writes it when a person applies the template and fills in what it asks. */
    private static String element(JsonNode template, String id, String inside) {
        String name = template.path("elementType").path("value").asText().substring("bpmn:".length());
        String element = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        StringBuilder properties = new StringBuilder();
        properties(template)
                .filter(p -> p.path("binding").path("type").asText().equals("camunda:property"))
                .forEach(p -> properties.append("<camunda:property name=\"%s\" value=\"%s\"/>"
                        .formatted(p.path("binding").path("name").asText(), value(p))));
        StringBuilder inputs = new StringBuilder();
        properties(template)
                .filter(p -> p.path("binding").path("type").asText().equals("camunda:inputParameter"))
                .forEach(p -> inputs.append("<camunda:inputParameter name=\"%s\">%s</camunda:inputParameter>"
                        .formatted(p.path("binding").path("name").asText(), value(p))));
        String extensions = "<extensionElements>"
                + (properties.isEmpty() ? "" : "<camunda:properties>" + properties + "</camunda:properties>")
                + (inputs.isEmpty() ? "" : "<camunda:inputOutput>" + inputs + "</camunda:inputOutput>")
                + "</extensionElements>";
        return "<%1$s id=\"%2$s\" camunda:modelerTemplate=\"%3$s\" camunda:modelerTemplateVersion=\"%4$s\" %5$s>%6$s%7$s</%1$s>"
                .formatted(
                        element,
                        id,
                        template.path("id").asText(),
                        template.path("version").asText(),
                        attributes(template),
                        inside,
                        extensions);
    }

    private static String attributes(JsonNode template) {
        StringBuilder attributes = new StringBuilder();
        properties(template)
                .filter(p -> p.path("binding").path("type").asText().equals("property"))
                .forEach(p -> attributes.append(
                        "%s=\"%s\" ".formatted(p.path("binding").path("name").asText(), value(p))));
        return attributes.toString();
    }

    private static String value(JsonNode property) {
        return property.has("value")
                ? property.path("value").asText()
                : WRITTEN.get(property.path("binding").path("name").asText());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
