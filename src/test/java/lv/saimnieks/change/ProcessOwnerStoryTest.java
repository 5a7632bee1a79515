package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.CaseTimeline;
import lv.saimnieks.cases.TaskWorkers;
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
        var files = new PathMatchingResourcePatternResolver();
        var builder = repository.createDeployment().name("Domes saskaņojums").source("Camunda Modeler");
        for (String pattern : List.of("classpath:processes/change/*", "classpath:forms/change/*")) {
            for (Resource file : files.getResources(pattern)) {
                String content = file.getContentAsString(StandardCharsets.UTF_8);
                builder.addString(
                        file.getFilename(),
                        "change-management.bpmn".equals(file.getFilename()) ? withStep(content) : content);
            }
        }
        deployment = builder.addString("council.form", FORM).deploy().getId();
    }

    private static String withStep(String shipped) {
        String bpmn = shipped.replace("${recordAuthorisation}", "${recordDecision}");
        String flow = bpmn.replaceFirst(
                "(?s).*<sequenceFlow id=\"(\\w+)\" sourceRef=\"Task_RegisterChange\" targetRef=\"Task_ClassifyChange\".*",
                "$1");
        String shape = """
                <bpmndi:BPMNShape id="Task_AskCouncil_di" bpmnElement="Task_AskCouncil">
                  <omgdc:Bounds x="700" y="60" width="120" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape""";
        String prefix = bpmn.contains("<omgdc:Bounds") ? "omgdc" : "dc";
        return bpmn.replaceFirst("<sequenceFlow id=\"" + flow + "\"[^>]*/>", STEP)
                .replaceFirst("<incoming>" + flow + "</incoming>", "<incoming>Flow_FromCouncil</incoming>")
                .replaceFirst("<outgoing>" + flow + "</outgoing>", "<outgoing>Flow_ToCouncil</outgoing>")
                .replaceFirst(
                        "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"" + flow + "\">.*?</bpmndi:BPMNEdge>", "")
                .replaceFirst(
                        "<bpmndi:BPMNShape", shape.replace("omgdc", prefix).strip());
    }
}
