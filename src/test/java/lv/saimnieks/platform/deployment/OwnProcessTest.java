package lv.saimnieks.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.notification.Notifier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("A process that an owner makes beside the shipped ones works (R10, R10b, R15b)")
class OwnProcessTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
            xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Own" targetNamespace="http://own">
              <process id="KEY" name="Sanāksmes protokols" isExecutable="true" camunda:historyTimeToLive="P3650D" STARTERS>
                <startEvent id="Start" name="Sanāksme notikusi" START><outgoing>F1</outgoing></startEvent>
                <userTask id="Task_Minutes" name="Sagatavot protokolu" camunda:formRef="protokols" \
            camunda:formRefBinding="deployment" camunda:candidateGroups="service-manager">
                  <documentation>Sagatavo protokolu.</documentation>
                  <extensionElements>LISTENER</extensionElements>
                  <incoming>F1</incoming><outgoing>F2</outgoing>
                </userTask>
                STEP
                <endEvent id="End" name="Protokols gatavs"><incoming>F3</incoming></endEvent>
                <sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Minutes"/>
                <sequenceFlow id="F2" sourceRef="Task_Minutes" targetRef="Step"/>
                <sequenceFlow id="F3" sourceRef="Step" targetRef="End"/>
              </process>
              <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="KEY">
                <bpmndi:BPMNShape id="s1" bpmnElement="Start"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="Task_Minutes"><dc:Bounds x="200" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s3" bpmnElement="Step"><dc:Bounds x="350" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s4" bpmnElement="End"><dc:Bounds x="500" y="100" width="36" height="36"/></bpmndi:BPMNShape>
              SHAPES</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>
            """;

    private static final String REMINDING_SHAPES = """
            <bpmndi:BPMNShape id="s5" bpmnElement="Late"><dc:Bounds x="240" y="140" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="s6" bpmnElement="Remind"><dc:Bounds x="300" y="220" width="100" height="80"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="s7" bpmnElement="Reminded"><dc:Bounds x="450" y="240" width="36" height="36"/></bpmndi:BPMNShape>""";

    private static final String SECOND = """
            <userTask id="Step" name="Izsūtīt protokolu" camunda:formRef="protokols" \
            camunda:formRefBinding="deployment" camunda:candidateGroups="registrar">
              <documentation>Izsūta protokolu.</documentation><incoming>F2</incoming><outgoing>F3</outgoing>
            </userTask>""";

    private static final String FORM = """
            {"id": "protokols", "type": "default", "schemaVersion": 16, "components": [
              {"type": "textarea", "id": "f1", "key": "minutesText", "label": "Protokols", "validate": {"required": true}},
              {"type": "number", "id": "f2", "key": "people", "label": "Klātesošie", "validate": {"max": 100}}]}
            """;

    private static final String REMIND = """
            <camunda:taskListener delegateExpression="${remind}" event="timeout" id="Listener_Remind">
              <timerEventDefinition id="Timer_Remind"><timeDuration xsi:type="tFormalExpression">P3D</timeDuration>
              </timerEventDefinition></camunda:taskListener>""";

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Notifier notifier;

    @AfterEach
    void tidy() {
        repository
                .createDeploymentQuery()
                .deploymentSource("OwnProcessTest")
                .list()
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
    }

    @Test
    @DisplayName("R10: roles that the model names start it, its form is checked, its tasks go to their roles")
    void walked() throws Exception {
        assertThat(deploy("own-minutes", "camunda:candidateStarterGroups=\"registrar\"", "", SECOND, "")
                        .status())
                .isEqualTo(200);

        TestHttp.Answer refused = start("pakalpojuma-vaditajs-1", "own-minutes", "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Jūsu loma šo procesu sākt nedrīkst");
        TestHttp.Answer started = start("registrators-1", "own-minutes", "{}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(as("registrators-1")
                        .get("/engine-rest/process-definition?startablePermissionCheck=true&latest=true"
                                + "&startableInTasklist=true&active=true&key=own-minutes")
                        .body())
                .contains("own-minutes");
        String instance = JSON.readTree(started.body()).path("id").asText();

        String task = task("pakalpojuma-vaditajs-1", instance);
        assertThat(task("registrators-1", instance)).isEmpty();
        assertThat(submit("registrators-1", task, "{}").status()).isIn(403, 404);
        TestHttp.Answer empty = submit("pakalpojuma-vaditajs-1", task, "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Protokols");
        assertThat(submit("pakalpojuma-vaditajs-1", task, value("people", "101"))
                        .body())
                .contains("Klātesošie");
        assertThat(submit("pakalpojuma-vaditajs-1", task, value("minutesText", "\"Teksts\""))
                        .status())
                .isEqualTo(204);
        assertThat(runtime.getVariable(instance, "minutesText")).isEqualTo("Teksts");

        assertThat(submit("registrators-1", task("registrators-1", instance), value("minutesText", "\"Izsūtīts\""))
                        .status())
                .isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    @DisplayName(
            "R10: where the model names nobody, the roles of its tasks start it; a role that is taken out no longer does")
    void startersFollowTheNewestVersion() {
        assertThat(deploy("own-minutes", "", "", SECOND, "").status()).isEqualTo(200);
        assertThat(start("pakalpojuma-vaditajs-1", "own-minutes", "{}").status())
                .isEqualTo(200);

        assertThat(deploy("own-minutes", "camunda:candidateStarterGroups=\"registrar\"", "", SECOND, "")
                        .status())
                .isEqualTo(200);
        assertThat(start("pakalpojuma-vaditajs-1", "own-minutes", "{}").status())
                .isEqualTo(403);

        assertThat(deploy("own-other", "camunda:candidateStarterGroups=\"registrars\"", "", SECOND, "")
                        .body())
                .contains("sistēmā nav lomas „registrars”");
    }

    @Test
    @DisplayName("an own start form is checked, its answers become variables of their types")
    void startForm() throws Exception {
        String form = "camunda:formRef=\"protokols\" camunda:formRefBinding=\"deployment\"";
        assertThat(deploy("own-minutes", "", form, SECOND, "").status()).isEqualTo(200);

        assertThat(start("pakalpojuma-vaditajs-1", "own-minutes", "{}").body()).contains("Protokols");
        TestHttp.Answer started = start(
                "pakalpojuma-vaditajs-1",
                "own-minutes",
                "{\"minutesText\": {\"value\": \"Teksts\"}, \"people\": {\"value\": 12}}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String instance = JSON.readTree(started.body()).path("id").asText();
        assertThat(runtime.getVariables(instance)).containsEntry("people", 12L);
    }

    @Test
    @DisplayName("R15b: an own process may be called that was deployed before")
    void called() throws Exception {
        assertThat(deploy("own-minutes", "", "", SECOND, "").status()).isEqualTo(200);
        String call = """
                <callActivity id="Step" name="Protokols" calledElement="own-minutes">
                  <incoming>F2</incoming><outgoing>F3</outgoing></callActivity>""";
        assertThat(deploy("own-caller", "", "", call, "").status()).isEqualTo(200);

        String instance = JSON.readTree(
                        start("pakalpojuma-vaditajs-1", "own-caller", "{}").body())
                .path("id")
                .asText();
        submit("pakalpojuma-vaditajs-1", task("pakalpojuma-vaditajs-1", instance), value("minutesText", "\"a\""));
        assertThat(runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(instance)
                        .count())
                .isEqualTo(1);

        assertThat(deploy("own-caller", "", "", call.replace("own-minutes", "own-nothing"), "")
                        .body())
                .contains("own-nothing");
    }

    @Test
    @DisplayName("R10b: a bean of another domain is refused")
    void beanOfADomain() {
        String step = """
                <serviceTask id="Step" name="Darbs" camunda:delegateExpression="${informStakeholders}">
                  <incoming>F2</incoming><outgoing>F3</outgoing></serviceTask>""";

        TestHttp.Answer refused = deploy("own-minutes", "", "", step, "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Elements „Darbs” (Step)", "darbs „informStakeholders” strādā tikai ar savas jomas lietām");
    }

    @Test
    @DisplayName("R03a: a timer on any task reminds the people who may do it")
    void reminded() throws Exception {
        TestHttp.Answer deployed = deploy("own-minutes", "", "", SECOND, REMIND);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        String instance = JSON.readTree(
                        start("pakalpojuma-vaditajs-1", "own-minutes", "{}").body())
                .path("id")
                .asText();

        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(notifier.messagesOf(instance, "auditors-1"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.subject()).contains("Atgādinājums", "Sagatavot protokolu"));
    }

    @Test
    @DisplayName("R03a: a step after a timer reminds the people of every open task")
    void remindedByAStep() throws Exception {
        String step = SECOND + """
                <boundaryEvent id="Late" name="Kavējas" attachedToRef="Task_Minutes" cancelActivity="false">
                  <outgoing>F4</outgoing><timerEventDefinition id="Timer_Late">
                  <timeDuration xsi:type="tFormalExpression">P3D</timeDuration></timerEventDefinition></boundaryEvent>
                <serviceTask id="Remind" name="Atgādināt" camunda:delegateExpression="${remind}">
                  <incoming>F4</incoming><outgoing>F5</outgoing></serviceTask>
                <endEvent id="Reminded"><incoming>F5</incoming></endEvent>
                <sequenceFlow id="F4" sourceRef="Late" targetRef="Remind"/>
                <sequenceFlow id="F5" sourceRef="Remind" targetRef="Reminded"/>""";
        TestHttp.Answer deployed = deploy("own-minutes", "", "", step, "");
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        String instance = JSON.readTree(
                        start("pakalpojuma-vaditajs-1", "own-minutes", "{}").body())
                .path("id")
                .asText();

        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(notifier.messagesOf(instance, "auditors-1"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.subject()).contains("Atgādinājums", "Sagatavot protokolu"));
        assertThat(task("pakalpojuma-vaditajs-1", instance)).isNotEmpty();
    }

    @Test
    @DisplayName("a step writes to everybody in a role; without role or text it is refused")
    void mail() throws Exception {
        String inputs = """
                <extensionElements><camunda:inputOutput>
                  <camunda:inputParameter name="role">registrar</camunda:inputParameter>
                  <camunda:inputParameter name="text">Klātesošie: ${people}</camunda:inputParameter>
                </camunda:inputOutput></extensionElements>""";
        String step = """
                <serviceTask id="Step" name="Paziņot" camunda:delegateExpression="${inform}">INPUTS
                  <incoming>F2</incoming><outgoing>F3</outgoing></serviceTask>""";
        assertThat(deploy("own-minutes", "", "", step.replace("INPUTS", ""), "").body())
                .contains("darbam „inform” vajag vērtību „role”", "darbam „inform” vajag vērtību „text”");
        assertThat(deploy("own-minutes", "", "", step.replace("INPUTS", inputs.replace("registrar", "visi")), "")
                        .body())
                .contains("ievades „role” vērtību „visi” darbs nepazīst");

        assertThat(deploy("own-minutes", "", "", step.replace("INPUTS", inputs), "")
                        .status())
                .isEqualTo(200);
        String instance = JSON.readTree(
                        start("pakalpojuma-vaditajs-1", "own-minutes", "{}").body())
                .path("id")
                .asText();
        submit(
                "pakalpojuma-vaditajs-1",
                task("pakalpojuma-vaditajs-1", instance),
                "{\"minutesText\": {\"value\": \"Teksts\"}, \"people\": {\"value\": 12}}");

        assertThat(notifier.messagesOf(instance, "auditors-1"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.subject()).startsWith("Paziņot"));
    }

    private TestHttp as(String user) {
        return TestHttp.basic(port, user, "demo");
    }

    private TestHttp.Answer start(String user, String key, String variables) {
        return as(user).json(
                        "POST",
                        "/engine-rest/process-definition/key/" + key + "/start",
                        "{\"variables\": " + variables + "}");
    }

    /** Id of the task that the person sees; empty when they see none. */
    private String task(String user, String instance) throws Exception {
        return JSON.readTree(as(user).get("/engine-rest/task?processInstanceId=" + instance)
                        .body())
                .path(0)
                .path("id")
                .asText();
    }

    private TestHttp.Answer submit(String user, String task, String variables) {
        return as(user).json(
                        "POST", "/engine-rest/task/" + task + "/submit-form", "{\"variables\": " + variables + "}");
    }

    private static String value(String key, String value) {
        return "{\"%s\": {\"value\": %s}}".formatted(key, value);
    }

    /** As Camunda Modeler does. */
    private TestHttp.Answer deploy(String key, String starters, String start, String step, String listener) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("deployment-name", key);
        parts.put("deployment-source", "OwnProcessTest");
        String boundary = "grenze";
        StringBuilder body = new StringBuilder();
        parts.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        Map<String, String> files = Map.of(
                key + ".bpmn",
                MODEL.replace("KEY", key)
                        .replace("STARTERS", starters)
                        .replace("START>", start + ">")
                        .replace("LISTENER", listener)
                        .replace("STEP", step)
                        .replace("SHAPES", step.contains("id=\"Late\"") ? REMINDING_SHAPES : ""),
                "protokols.form",
                FORM);
        files.forEach((name, content) -> body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%2$s\"\r\n"
                                        .formatted(boundary, name)
                                + "Content-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return as("procesa-saimnieks-1")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=" + boundary,
                        body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
