package lv.saimnieks.models.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import lv.saimnieks.models.comparison.Difference.Change;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two versions compared")
class ComparisonTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions">
              <message id="Message_1" name="SupportNeeded" />
              <message id="Message_2" name="ChangeClosed" />
              <process id="advice" name="Padoms" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <laneSet id="Lanes"><lane id="Lane_Expert" name="Eksperts"><flowNodeRef>Task_Ask</flowNodeRef></lane></laneSet>
                <startEvent id="Start"><messageEventDefinition id="M" messageRef="Message_1" /></startEvent>
                <sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Step" />
                <subProcess id="Step" name="1 Jautāt">
                  <userTask id="Task_Ask" name="Uzdot jautājumu" camunda:formRef="ask" camunda:candidateGroups="registrar">
                    <documentation>Jautā āčēģī.</documentation>
                    <extensionElements><camunda:properties><camunda:property name="requirement" value="PU2-12/A1" /></camunda:properties>
                      <camunda:taskListener event="complete" delegateExpression="${record}" /></extensionElements>
                    <multiInstanceLoopCharacteristics isSequential="true" camunda:collection="people" />
                  </userTask>
                  <boundaryEvent id="Late" name="Kavējas" attachedToRef="Task_Ask" cancelActivity="false">
                    <timerEventDefinition id="T"><timeDuration>P2D</timeDuration></timerEventDefinition>
                  </boundaryEvent>
                  <serviceTask id="Task_Tell" name="Pastāstīt" camunda:delegateExpression="${tell}" />
                  <exclusiveGateway id="Gateway_Enough" name="Vai pietiek?" default="Flow_No" />
                  <sequenceFlow id="Flow_Yes" name="Jā" sourceRef="Gateway_Enough" targetRef="Task_Tell"><conditionExpression>${enough}</conditionExpression></sequenceFlow>
                  <sequenceFlow id="Flow_No" sourceRef="Gateway_Enough" targetRef="Task_Ask" />
                </subProcess>
              </process>
              <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="advice">
                <bpmndi:BPMNShape id="S" bpmnElement="Step"><dc:Bounds x="1" y="2" width="100" height="80" /></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>
            """;

    private static final String FORM = """
            {"id":"ask","type":"default","components":[
              {"type":"textfield","id":"F1","key":"subject","label":"Temats","validate":{"required":true,"maxLength":100}},
              {"type":"select","id":"F2","key":"kind","label":"Veids","values":[{"label":"Īss","value":"SHORT"}]},
              {"type":"textarea","id":"F3","key":"text","label":"Jautājums","layout":{"row":"R1"}}]}
            """;

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="Padoms" namespace="x">
              <decision id="kind" name="Padoma veids" camunda:historyTimeToLive="P3650D">
                <decisionTable id="T" hitPolicy="FIRST">
                  <input id="I" label="Cilvēki"><inputExpression id="IE" typeRef="integer"><text>people</text></inputExpression></input>
                  <output id="O" label="Veids" name="kind" typeRef="string"><outputValues id="OV"><text>"TRAINING","LETTER"</text></outputValues></output>
                  <rule id="R1"><description>daudz</description><inputEntry id="A1"><text>&gt; 10</text></inputEntry><outputEntry id="B1"><text>"TRAINING"</text></outputEntry></rule>
                  <rule id="R2"><inputEntry id="A2"><text>5</text></inputEntry><outputEntry id="B2"><text>"LETTER"</text></outputEntry></rule>
                  <rule id="R3"><inputEntry id="A3"><text>-</text></inputEntry><outputEntry id="B3"><text>"LETTER"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static FileDifference only(String name, String before, String after) {
        Comparison comparison = Comparison.of(Map.of(name, bytes(before)), Map.of(name, bytes(after)));
        assertThat(comparison.files()).hasSize(1);
        return comparison.files().get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileDifference model(String what, String instead) {
        assertThat(MODEL).contains(what);
        return only("advice.bpmn", MODEL, MODEL.replace(what, instead));
    }

    private static Difference part(FileDifference file, String id) {
        Optional<Difference> part =
                file.parts().stream().filter(d -> d.id().equals(id)).findFirst();
        assertThat(part).as("%s in %s", id, file.parts()).isPresent();
        return part.orElseThrow();
    }

    private static void changed(String what, String instead, String id, Change... changes) {
        FileDifference file = model(what, instead);
        assertThat(file.parts()).as(what).hasSize(1);
        assertThat(part(file, id).sign()).isEqualTo(Sign.CHANGED);
        assertThat(part(file, id).changes()).containsExactly(changes);
    }

    @Test
    @DisplayName("the same files differ in nothing, whatever their folders and the order of attributes")
    void sameFiles() {
        Comparison comparison = Comparison.of(
                Map.of("processes/support/advice.bpmn", bytes(MODEL), "ask.form", bytes(FORM)),
                Map.of(
                        "advice.bpmn",
                        bytes(MODEL.replace("isExecutable=\"true\"", "isClosed=\"false\" isExecutable=\"true\"")
                                .replace(" isClosed=\"false\"", "")
                                .replace("<userTask", "<!-- x --><userTask")),
                        "forms/support/ask.form",
                        bytes(FORM.replace("\n", " "))));
        assertThat(comparison.files()).isEmpty();
        assertThat(comparison.same()).containsExactly("advice.bpmn", "ask.form");
    }

    @Test
    @DisplayName("each thing that a step says is told, before and after, in words of Modeler's panel")
    void eachProperty() {
        changed("Uzdot jautājumu", "Vaicāt", "Task_Ask", new Change("Nosaukums (Name)", "Uzdot jautājumu", "Vaicāt"));
        changed(
                "candidateGroups=\"registrar\"",
                "candidateGroups=\"registrar,service-manager\"",
                "Task_Ask",
                new Change("Lomas (Candidate groups)", "registrar", "registrar,service-manager"));
        changed(
                "formRef=\"ask\"",
                "formRef=\"ask-2\"",
                "Task_Ask",
                new Change("Veidlapa (Form reference)", "ask", "ask-2"));
        changed(
                "Jautā āčēģī.",
                "Jautā ņšūž.",
                "Task_Ask",
                new Change("Apraksts (Documentation)", "Jautā āčēģī.", "Jautā ņšūž."));
        changed(
                "PU2-12/A1",
                "PU2-12/A2",
                "Task_Ask",
                new Change("Prasība (Extension properties, requirement)", "PU2-12/A1", "PU2-12/A2"));
        changed(
                "event=\"complete\" delegateExpression=\"${record}\"",
                "event=\"complete\" delegateExpression=\"${other}\"",
                "Task_Ask",
                new Change("Uzdevuma klausītājs (Task listener), complete", "${record}", "${other}"));
        changed(
                "${tell}",
                "${inform}",
                "Task_Tell",
                new Change("Ko dara (Delegate expression)", "${tell}", "${inform}"));
        changed(
                "${enough}",
                "${!enough}",
                "Flow_Yes",
                new Change("Nosacījums (Condition expression)", "${enough}", "${!enough}"));
        changed("P2D", "P3D", "Late", new Change("Taimeris: ilgums (Duration)", "P2D", "P3D"));
        changed("cancelActivity=\"false\"", "", "Late", new Change("Pārtrauc soli (Interrupting)", "nē", ""));
        changed(
                "isSequential=\"true\"",
                "",
                "Task_Ask",
                new Change("Cits pēc cita (Multi-instance sequential)", "jā", ""));
        changed(
                "collection=\"people\"",
                "collection=\"experts\"",
                "Task_Ask",
                new Change("Saraksts (Collection)", "people", "experts"));
        changed(
                "formRef=\"ask\"",
                "formRef=\"ask\" camunda:dueDate=\"${due}\"",
                "Task_Ask",
                new Change("Termiņš (Due date)", "", "${due}"));
        changed(
                "P3650D",
                "P7300D",
                "advice",
                new Change("Vēstures glabāšana (History time to live)", "P3650D", "P7300D"));
        changed(
                "messageRef=\"Message_1\"",
                "messageRef=\"Message_2\"",
                "Start",
                new Change("Ziņa (Message)", "SupportNeeded", "ChangeClosed"));
        changed(
                "name=\"SupportNeeded\"",
                "name=\"InformationReceived\"",
                "Start",
                new Change("Ziņa (Message)", "SupportNeeded", "InformationReceived"));
        changed(
                "default=\"Flow_No\"",
                "",
                "Gateway_Enough",
                new Change("Noklusējuma plūsma (Default flow)", "plūsma Flow_No", ""));
        changed("<flowNodeRef>Task_Ask</flowNodeRef>", "", "Task_Ask", new Change("Celiņš (Lane)", "Eksperts", ""));
        changed(
                "targetRef=\"Task_Tell\"",
                "targetRef=\"Task_Ask\"",
                "Flow_Yes",
                new Change("Uz", "„Pastāstīt”", "„Uzdot jautājumu”"));
    }

    @Test
    @DisplayName("a step made another kind keeps its id and is told as changed")
    void anotherKind() {
        changed("serviceTask", "sendTask", "Task_Tell", new Change("Veids", "sistēmas solis", "ziņas nosūtīšana"));
    }

    @Test
    @DisplayName("a renamed step is told once, not with everything that points to it or stands in it")
    void renamedOnce() {
        changed("1 Jautāt", "1 Vaicāt", "Step", new Change("Nosaukums (Name)", "1 Jautāt", "1 Vaicāt"));
        changed(
                "Vai pietiek?",
                "Vai gana?",
                "Gateway_Enough",
                new Change("Nosaukums (Name)", "Vai pietiek?", "Vai gana?"));
    }

    @Test
    @DisplayName("steps and flows that are new or gone tell what they say and where they stand")
    void newAndGone() {
        String step = "<serviceTask id=\"Task_Tell\" name=\"Pastāstīt\" camunda:delegateExpression=\"${tell}\" />";
        FileDifference gone = model(step, "");
        assertThat(part(gone, "Task_Tell"))
                .isEqualTo(new Difference(
                        "Task_Tell",
                        "sistēmas solis",
                        "Pastāstīt",
                        "„1 Jautāt”",
                        Sign.REMOVED,
                        List.of(new Change("Ko dara (Delegate expression)", "${tell}", ""))));
        FileDifference added = only("advice.bpmn", MODEL.replace(step, ""), MODEL);
        assertThat(part(added, "Task_Tell").sign()).isEqualTo(Sign.ADDED);
        Difference flow = part(
                model(
                        "<sequenceFlow id=\"Flow_No\"",
                        "<sequenceFlow id=\"Flow_New\" sourceRef=\"Task_Ask\" targetRef=\"Task_Tell\" /><sequenceFlow id=\"Flow_No\""),
                "Flow_New");
        assertThat(flow.name()).isEqualTo("„Uzdot jautājumu” → „Pastāstīt”");
        assertThat(flow.sign()).isEqualTo(Sign.ADDED);
    }

    @Test
    @DisplayName("a step moved to another plane is told with both places")
    void anotherPlane() {
        String step = "<serviceTask id=\"Task_Tell\" name=\"Pastāstīt\" camunda:delegateExpression=\"${tell}\" />";
        FileDifference file =
                only("advice.bpmn", MODEL, MODEL.replace(step, "").replace("</process>", step + "</process>"));
        assertThat(part(file, "Task_Tell").changes()).containsExactly(new Change("Kur atrodas", "„1 Jautāt”", ""));
    }

    @Test
    @DisplayName("a shape drawn elsewhere is no change of content")
    void drawnElsewhere() {
        FileDifference file = model("x=\"1\"", "x=\"50\"");
        assertThat(file.parts()).isEmpty();
        assertThat(file.redrawn()).isEqualTo(1);
    }

    @Test
    @DisplayName("fields of forms: added, removed, moved, and each limit and choice")
    void forms() {
        FileDifference file = only("ask.form", FORM, """
                {"id":"ask","type":"default","components":[
                  {"type":"textarea","id":"F3","key":"text","label":"Jautājums","layout":{"row":"R2"}},
                  {"type":"textfield","id":"F1","key":"subject","label":"Tēma","validate":{"maxLength":200}},
                  {"type":"checkbox","id":"F4","key":"urgent","label":"Steidzams"},
                  {"type":"radio","id":"F2","key":"kind","label":"Veids","values":[{"label":"Īss","value":"SHORT"},{"label":"Garš","value":"LONG"}]}]}
                """);
        assertThat(part(file, "subject").changes())
                .containsExactly(
                        new Change("Nosaukums (Label)", "Temats", "Tēma"),
                        new Change("Lielākais garums (Maximum length)", "100", "200"),
                        new Change("Obligāts (Required)", "jā", ""));
        assertThat(part(file, "kind").changes())
                .containsExactly(
                        new Change("Veids", "izvēles saraksts", "viena izvēle"),
                        new Change("Izvēles (Options)", "Īss (SHORT)", "Īss (SHORT)\nGarš (LONG)"));
        assertThat(part(file, "urgent").sign()).isEqualTo(Sign.ADDED);
        assertThat(part(file, "text").sign()).isEqualTo(Sign.MOVED);
        assertThat(file.redrawn()).isEqualTo(1);
        assertThat(part(only("ask.form", FORM, FORM.replaceFirst("\\{\"type\":\"select\".*\\},", "")), "kind")
                        .sign())
                .isEqualTo(Sign.REMOVED);
    }

    @Test
    @DisplayName("rows of tables: changed cell by cell, added, removed, moved; a dash is an empty cell")
    void rows() {
        String added =
                "<rule id=\"R9\"><inputEntry id=\"A9\"><text>7</text></inputEntry><outputEntry id=\"B9\"><text>\"LETTER\"</text></outputEntry></rule>";
        FileDifference file = only(
                "kind.dmn",
                TABLE,
                TABLE.replace("&gt; 10", "&gt; 20")
                        .replace("daudz", "ļoti daudz")
                        .replaceFirst("(?m)^.*R2.*$", added)
                        .replace("<text>-</text>", "<text></text>"));
        assertThat(file.tables()).singleElement().satisfies(t -> {
            assertThat(t.columns()).containsExactly("Cilvēki", "Veids", "Piezīme (Annotations)");
            assertThat(t.rows())
                    .extracting(TableDifference.Row::sign, TableDifference.Row::before, TableDifference.Row::after)
                    .containsExactly(tuple(Sign.CHANGED, 1, 1), tuple(Sign.ADDED, 0, 2), tuple(Sign.REMOVED, 2, 0));
            assertThat(t.rows().get(0).cells())
                    .containsExactly(
                            new TableDifference.Cell("> 10", "> 20"),
                            new TableDifference.Cell("\"TRAINING\"", "\"TRAINING\""),
                            new TableDifference.Cell("daudz", "ļoti daudz"));
        });
    }

    @Test
    @DisplayName("a moved row is told as moved, also when all rows have new ids")
    void movedRow() {
        String row = TABLE.lines().filter(l -> l.contains("\"R3\"")).findFirst().orElseThrow();
        String moved = TABLE.replace(row + "\n", "")
                .replaceFirst("( *<rule id=\"R1\")", Matcher.quoteReplacement(row + "\n") + "$1");
        for (String after : List.of(moved, moved.replaceAll("id=\"([RAB]\\d)\"", "id=\"New_$1\""))) {
            assertThat(only("kind.dmn", TABLE, after).tables())
                    .singleElement()
                    .satisfies(t -> assertThat(t.rows()).singleElement().satisfies(r -> {
                        assertThat(r.sign()).isEqualTo(Sign.MOVED);
                        assertThat(List.of(r.before(), r.after())).containsExactly(3, 1);
                    }));
        }
    }

    @Test
    @DisplayName("columns, their types and codes, and the hit policy")
    void columns() {
        FileDifference file = only(
                "kind.dmn",
                TABLE,
                TABLE.replace("FIRST", "UNIQUE")
                        .replace("typeRef=\"integer\"", "typeRef=\"long\"")
                        .replace("\"TRAINING\",\"LETTER\"", "\"TRAINING\",\"LETTER\",\"VISIT\"")
                        .replace("name=\"kind\" typeRef", "name=\"advice\" typeRef"));
        assertThat(part(file, "kind").changes())
                .containsExactly(new Change("Rindu izvēle (Hit policy)", "FIRST", "UNIQUE"));
        assertThat(part(file, "kind: people").changes())
                .containsExactly(new Change("Vērtību veids (Type)", "integer", "long"));
        assertThat(part(file, "kind → advice").sign()).isEqualTo(Sign.ADDED);
        assertThat(part(file, "kind → kind").sign()).isEqualTo(Sign.REMOVED);
    }

    @Test
    @DisplayName("files that are new or gone; those that nobody can read, pictures, and two of one name")
    void files() {
        Map<String, byte[]> before = new TreeMap<>(Map.of(
                "a/advice.bpmn",
                bytes(MODEL),
                "b/advice.bpmn",
                bytes(MODEL.replace("Padoms", "Cits")),
                "old.form",
                bytes(FORM)));
        Map<String, byte[]> after = new TreeMap<>(before);
        after.remove("old.form");
        after.put("new.dmn", bytes(TABLE));
        after.put("broken.bpmn", bytes("<definitions"));
        after.put("b/advice.bpmn", bytes(MODEL.replace("Padoms", "Pavisam cits")));
        Comparison comparison = Comparison.of(before, after);
        assertThat(comparison.files())
                .extracting(FileDifference::name, FileDifference::sign, FileDifference::readable)
                .containsExactly(
                        tuple("advice.bpmn", Sign.CHANGED, true),
                        tuple("broken.bpmn", Sign.ADDED, false),
                        tuple("new.dmn", Sign.ADDED, true),
                        tuple("old.form", Sign.REMOVED, true));
        assertThat(comparison.same()).containsExactly("a/advice.bpmn");
        for (String junk : List.of("", "[]", "{}", "null", "<a/>", "\u0000")) {
            for (String ending : List.of("bpmn", "form", "dmn", "png")) {
                assertThat(only("x." + ending, junk, junk + " ").readable())
                        .as(junk + ending)
                        .isFalse();
            }
        }
    }
}
