package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.support.TransactionTemplate;

/** A process owner adds a step and a field in Modeler, without a developer (E20, demo scenario 10). */
@AppTest
class ProcessOwnerStoryTest {

    private static final String STEP = """
            <userTask id="Task_AskCouncil" name="Saskaņot ar domi" camunda:formRef="council" \
            camunda:formRefBinding="deployment" camunda:candidateGroups="registrar">
              <documentation>Saskaņo izmaiņu ar domi.</documentation>
              <incoming>Flow_ToCouncil</incoming>
            </userTask>
            <sequenceFlow id="Flow_FromCouncil" sourceRef="Task_AskCouncil" targetRef="Task_ClassifyChange"/>
            <sequenceFlow id="Flow_ToCouncil" sourceRef="Task_RegisterChange" targetRef="Task_AskCouncil"/>
            """;

    /** As {@link #STEP}, and a way round by the answer. */
    private static final String BRANCH = """
            <userTask id="Task_AskCouncil" name="Saskaņot ar domi" camunda:formRef="council" \
            camunda:formRefBinding="deployment" camunda:candidateGroups="registrar">
              <documentation>Saskaņo izmaiņu ar domi.</documentation>
              <incoming>Flow_ToCouncil</incoming><outgoing>Flow_Asked</outgoing>
            </userTask>
            <exclusiveGateway id="Gateway_Council" name="Vai jāpaskaidro?" default="Flow_FromCouncil">
              <incoming>Flow_Asked</incoming>
              <outgoing>Flow_FromCouncil</outgoing><outgoing>Flow_Explain</outgoing>
            </exclusiveGateway>
            <userTask id="Task_Explain" name="Paskaidrot domei" camunda:formRef="explain" \
            camunda:formRefBinding="deployment" camunda:candidateGroups="registrar">
              <documentation>Paskaidro domei.</documentation>
              <incoming>Flow_Explain</incoming><outgoing>Flow_Explained</outgoing>
            </userTask>
            <sequenceFlow id="Flow_Asked" sourceRef="Task_AskCouncil" targetRef="Gateway_Council"/>
            <sequenceFlow id="Flow_FromCouncil" sourceRef="Gateway_Council" targetRef="Task_ClassifyChange"/>
            <sequenceFlow id="Flow_Explain" sourceRef="Gateway_Council" targetRef="Task_Explain">
              <conditionExpression xsi:type="tFormalExpression">${CONDITION}</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="Flow_Explained" sourceRef="Task_Explain" targetRef="Task_ClassifyChange"/>
            <sequenceFlow id="Flow_ToCouncil" sourceRef="Task_RegisterChange" targetRef="Task_AskCouncil"/>
            """;

    /** As {@link #FORM}, with a question of every kind that a gateway may ask for. */
    private static final String QUESTIONS = """
            {"id": "council", "type": "default", "schemaVersion": 16, "components": [
               {"type": "radio", "id": "f1", "key": "agreed", "label": "Vai dome piekrīt?",
                "values": [{"label": "Piekrīt", "value": "YES"}, {"label": "Nepiekrīt", "value": "NO"}]},
               {"type": "number", "id": "f2", "key": "amount", "label": "Summa"},
               {"type": "checkbox", "id": "f3", "key": "urgent", "label": "Steidzami"},
               {"type": "datetime", "subtype": "date", "id": "f4", "key": "meeting", "dateLabel": "Sēde"},
               {"type": "datetime", "subtype": "date", "id": "f5", "key": "latest", "dateLabel": "Vēlākais"},
               {"type": "checklist", "id": "f6", "key": "topics", "label": "Jautājumi",
                "values": [{"label": "Tiesības", "value": "LAW"}, {"label": "Nauda", "value": "MONEY"}]},
               {"type": "textarea", "id": "f7", "key": "remark", "label": "Domes piezīme"}]}
            """;

    private static final String EXPLAIN = """
            {"id": "explain", "type": "default", "schemaVersion": 16, "components": [
               {"type": "textarea", "id": "f1", "key": "explanationText", "label": "Paskaidrojums"}]}
            """;

    private static final String FORM = """
            {"id": "council", "type": "default", "schemaVersion": 16,
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [
               {"type": "radio", "id": "f1", "key": "agreed", "label": "Vai dome piekrīt?",
                "validate": {"required": true},
                "values": [{"label": "Piekrīt", "value": "YES"}, {"label": "Nepiekrīt", "value": "NO"}]},
               {"type": "textarea", "id": "f2", "key": "remarkText", "label": "Domes piezīme"}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    ChangeProcess process;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    TaskWorkers clerks;
    String deployment;
    String added = "";
    UnaryOperator<String> edit = UnaryOperator.identity();

    @BeforeEach
    void begin() {
        clock.reset();
        clerks = new TaskWorkers(port, engine);
    }

    @AfterEach
    void shippedVersionIsNewestAgain() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    @DisplayName("E20: an added step goes to its role, its answers are kept; running cases stay on their version")
    void addedStepNeedsNoDeveloper() throws IOException {
        String before = started();
        deploy();
        String after = started();
        clerks.complete("pakalpojuma-vaditajs-2", before, "Task_IdentifyNeed", need());
        assertThat(clerks.open(before)).containsExactly("Task_ClassifyChange:pakalpojuma-vaditajs-2");

        clerks.complete("pakalpojuma-vaditajs-2", after, "Task_IdentifyNeed", need());
        assertThat(clerks.open(after)).containsExactly("Task_AskCouncil:registrators-1");
        var refused = clerks.tryToComplete("registrators-1", after, "Task_AskCouncil", answers("remarkText", "Nav."));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Vai dome piekrīt?");
        clerks.complete(
                "registrators-1", after, "Task_AskCouncil", answers("agreed", "YES", "remarkText", "Sēdē 12. punkts."));
        clerks.complete(
                "pakalpojuma-vaditajs-2", after, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 0));

        List<String> story = timeline.of(after).stream()
                .map(e -> e.title() + ": " + e.details())
                .toList();
        assertThat(story).contains("Saskaņot ar domi: Vai dome piekrīt?: Piekrīt\nDomes piezīme: Sēdē 12. punkts.");
    }

    @Test
    @DisplayName("E20: a case on an earlier version of the model is decided by the listener's earlier name")
    void earlierNamesGoOn() throws IOException {
        deploy();
        String number = started();
        String manager = "pakalpojuma-vaditajs-2";
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete("registrators-1", number, "Task_AskCouncil", answers("agreed", "YES"));
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete(manager, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(clerks.open(number)).containsExactly("Task_PlanChange:" + manager);
    }

    @DisplayName("R16: a gateway asks for the answer of an added step, of each kind and also when it was not given")
    @ParameterizedTest(name = "{0} with {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            agreed == 'NO'          | agreed  | NO
            amount > 1000           | amount  | 1500.5
            urgent                  | urgent  | true
            meeting > latest        | meeting | 2026-12-24
            topics == 'LAW,MONEY'   | topics  | LAW MONEY
            """)
    void gatewayAsksForAnAnswer(String condition, String key, String value) throws IOException {
        deploy(
                BRANCH.replace("CONDITION", condition.replace(">", "&gt;")),
                Map.of("council.form", QUESTIONS, "explain.form", EXPLAIN));
        Object answer = switch (key) {
            case "amount" -> Double.valueOf(value);
            case "urgent" -> true;
            case "topics" -> List.of(value.split(" "));
            default -> value;
        };

        String round = asked(answers(key, answer, "latest", "2026-12-01", "remark", "Kāda piezīme"));
        assertThat(clerks.open(round)).containsExactly("Task_Explain:registrators-1");
        clerks.complete("registrators-1", round, "Task_Explain", answers("explanationText", "Paskaidrots."));
        assertThat(clerks.open(round)).containsExactly("Task_ClassifyChange:pakalpojuma-vaditajs-2");

        String straight = asked(answers("remark", "Kāda piezīme"));
        assertThat(clerks.open(straight)).containsExactly("Task_ClassifyChange:pakalpojuma-vaditajs-2");
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("remark")
                        .count())
                .isZero();
        assertThat(timeline.of(round))
                .anyMatch(e -> String.valueOf(e.details()).contains("Domes piezīme: Kāda piezīme"));
        clerks.complete(
                "pakalpojuma-vaditajs-2", straight, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 0));
    }

    @Test
    @DisplayName("R16: a question added to the form of a shipped step can be asked for too; its free text cannot")
    void gatewayAsksForAnAddedField() throws IOException {
        added = """
                {"type": "radio", "id": "a1", "key": "known", "label": "Vai dome zina?",
                 "values": [{"label": "Jā", "value": "YES"}, {"label": "Nē", "value": "NO"}]},
                {"type": "textfield", "id": "a2", "key": "budgetLine", "label": "Budžeta rinda"},""";
        deploy(
                BRANCH.replace("CONDITION", "known == 'NO'"),
                Map.of("council.form", QUESTIONS, "explain.form", EXPLAIN));
        String number = started();
        Map<String, Object> need = new HashMap<>(need());
        need.putAll(answers("known", "NO", "budgetLine", "12.1"));
        clerks.complete("pakalpojuma-vaditajs-2", number, "Task_IdentifyNeed", need);
        clerks.complete("registrators-1", number, "Task_AskCouncil", Map.of());

        assertThat(clerks.open(number)).containsExactly("Task_Explain:registrators-1");
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableNameIn("budgetLine", "evidenceText", "triggerKind")
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("R16: a key that the process already knows is refused when deploying")
    void keyOfTheProcessIsRefused() {
        assertThatThrownBy(() -> deploy(
                        BRANCH.replace("CONDITION", "authorisation == 'NO'"),
                        Map.of("council.form", QUESTIONS.replace("agreed", "authorisation"), "explain.form", EXPLAIN)))
                .hasMessageContaining("laukam „Vai dome piekrīt?” atslēga ir „authorisation”");
    }

    @Test
    @DisplayName(
            "R09, R06c, R16: an added role, due date, step and gateway work from their deployment to the end of the case")
    void ownersChangesToTheEnd() throws IOException {
        edit = bpmn -> bpmn.replaceFirst("(id=\"Task_IdentifyNeed\"[^>]*candidateGroups=\")", "$1registrar,")
                .replaceFirst(
                        "id=\"Task_IdentifyNeed\"", "id=\"Task_IdentifyNeed\" camunda:dueDate=\"2027-01-15T12:00:00\"");
        deploy(
                BRANCH.replace("CONDITION", "agreed == 'NO'"),
                Map.of("council.form", QUESTIONS, "explain.form", EXPLAIN));
        String number = started();
        var task = clerks.visible("registrators-1", number, "Task_IdentifyNeed").get(0);
        assertThat(task.get("due").asText()).startsWith("2027-01-15T12:00");
        assertThat(clerks.visible("pakalpojuma-vaditajs-2", number, "Task_IdentifyNeed"))
                .hasSize(1);
        assertThat(clerks.visible("eksperts-1", number, "Task_IdentifyNeed")).isEmpty();
        clerks.complete("registrators-1", number, "Task_IdentifyNeed", need());
        clerks.complete("registrators-1", number, "Task_AskCouncil", answers("agreed", "NO"));
        clerks.complete("registrators-1", number, "Task_Explain", answers("explanationText", "Paskaidrots."));
        String manager = "pakalpojuma-vaditajs-2";
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete(manager, number, "Task_AuthoriseChange", decision("REJECT"));
        clerks.complete(manager, number, "Task_CloseChange", closure("REJECTED"));
        clerks.runAsyncSteps(number);
        assertThat(clerks.open(number)).isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_Rejected")
                        .finished()
                        .list())
                .anyMatch(end -> end.getProcessInstanceId()
                        .equals(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(number)
                                .finished()
                                .singleResult()
                                .getId()));
    }

    private String asked(Map<String, Object> answers) {
        String number = started();
        clerks.complete("pakalpojuma-vaditajs-2", number, "Task_IdentifyNeed", need());
        clerks.complete("registrators-1", number, "Task_AskCouncil", answers);
        return number;
    }

    private String started() {
        return process.start(NewChanges.ordinary(
                "Veidlapas papildināšana",
                "Apraksts",
                ChangeKind.MODIFY,
                TargetType.SERVICE,
                Set.of("P-05"),
                "pakalpojuma-sniedzejs-2"));
    }

    private void deploy() throws IOException {
        deploy(STEP, Map.of("council.form", FORM));
    }

    private void deploy(String step, Map<String, String> forms) throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        var builder = repository.createDeployment().name("Domes saskaņojums").source("Camunda Modeler");
        for (String pattern : List.of(
                "classpath:processes/change/*.bpmn", "classpath:processes/change/*.dmn", "classpath:forms/change/*")) {
            for (Resource file : files.getResources(pattern)) {
                String content = file.getContentAsString(StandardCharsets.UTF_8);
                builder.addString(
                        file.getFilename(),
                        "change-management.bpmn".equals(file.getFilename())
                                ? withStep(edit.apply(content), step)
                                : withFields(file.getFilename(), content));
            }
        }
        forms.forEach(builder::addString);
        deployment = builder.deploy().getId();
    }

    private String withFields(String file, String form) {
        return "change-identify-need.form".equals(file)
                ? form.replaceFirst("\"components\": \\[", Matcher.quoteReplacement("\"components\": [" + added))
                : form;
    }

    private static String withStep(String shipped, String step) {
        String bpmn = shipped.replace("${recordAuthorisation}", "${recordDecision}");
        String flow = bpmn.replaceFirst(
                "(?s).*<sequenceFlow id=\"(\\w+)\" sourceRef=\"Task_RegisterChange\" targetRef=\"Task_ClassifyChange\".*",
                "$1");
        String shape = """
                <bpmndi:BPMNShape id="Task_AskCouncil_di" bpmnElement="Task_AskCouncil">
                  <omgdc:Bounds x="700" y="60" width="120" height="80"/></bpmndi:BPMNShape>
                @MORE@<bpmndi:BPMNShape""";
        for (String added : List.of("Gateway_Council", "Task_Explain")) {
            if (step.contains("id=\"" + added)) {
                shape = shape.replace(
                        "@MORE@",
                        "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\">".formatted(added)
                                + "<omgdc:Bounds x=\"900\" y=\"60\" width=\"50\" height=\"50\"/></bpmndi:BPMNShape>@MORE@");
            }
        }
        shape = shape.replace("@MORE@", "");
        String prefix = bpmn.contains("<omgdc:Bounds") ? "omgdc" : "dc";
        return bpmn.replaceFirst("<sequenceFlow id=\"" + flow + "\"[^>]*/>", Matcher.quoteReplacement(step))
                .replaceFirst("<incoming>" + flow + "</incoming>", "<incoming>Flow_FromCouncil</incoming>")
                .replaceFirst("<outgoing>" + flow + "</outgoing>", "<outgoing>Flow_ToCouncil</outgoing>")
                .replaceFirst(
                        "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"" + flow + "\">.*?</bpmndi:BPMNEdge>", "")
                .replaceFirst(
                        "<bpmndi:BPMNShape", shape.replace("omgdc", prefix).strip());
    }
}
