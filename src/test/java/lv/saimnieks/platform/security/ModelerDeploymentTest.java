package lv.saimnieks.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner deploys with the calls that Camunda Modeler makes; nobody else can, and nobody deletes. */
@AppTest
class ModelerDeploymentTest {

    private static final String PROCESS = Bpmn.convertToString(Bpmn.createExecutableProcess("modeler-test")
            .name("Pārbaude")
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent("StartEvent_Begin")
            .name("Sākums")
            .endEvent("EndEvent_Done")
            .name("Beigas")
            .done());
    private static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="modeler-decision" name="Pārbaude" camunda:historyTimeToLive="P30D">
                <decisionTable id="t">
                  <input id="i"><inputExpression id="e" typeRef="integer"><text>number</text></inputExpression></input>
                  <output id="o" name="size" typeRef="string"/>
                  <rule id="r"><inputEntry id="ie"><text>&gt; 10</text></inputEntry>
                    <outputEntry id="oe"><text>"LIELS"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="ie2"><text>&lt;= 10</text></inputEntry>
                    <outputEntry id="oe2"><text>"MAZS"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @AfterEach
    void clean() {
        repository
                .createDeploymentQuery()
                .deploymentName("pārbaude")
                .list()
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
    }

    @Test
    void processOwnerDeploysAsModelerDoes() {
        TestHttp modeler = TestHttp.basic(port, "procesa-saimnieks-1", "demo");

        assertThat(modeler.get("/engine-rest/deployment?maxResults=0").status()).isEqualTo(200);
        assertThat(modeler.get("/engine-rest/version").body()).contains("7.24");
        Answer deployed = deploy(modeler);

        assertThat(deployed.status()).as(deployed.toString()).isEqualTo(200);
        assertThat(deployed.body()).contains("modeler-test", "modeler-decision");
        assertThat(deploy(modeler).body())
                .as("duplicates are filtered")
                .contains("\"deployedProcessDefinitions\":null");
        assertThat(modeler.get("/engine-rest/process-definition/key/modeler-test/xml")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void brokenModelIsToldWithTheEnginesOwnReportSoThatModelerCanShowIt() {
        Answer answer = TestHttp.basic(port, "procesa-saimnieks-1", "demo")
                .send("POST", "/engine-rest/deployment/create", type(), multipart(Map.of("x.bpmn", "<nonsense/>")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("x.bpmn");
    }

    @Test
    void deployerMayNotDeleteTheDeploymentAndItsHistory() {
        TestHttp modeler = TestHttp.basic(port, "procesa-saimnieks-1", "demo");
        deploy(modeler);
        String id = repository
                .createDeploymentQuery()
                .deploymentName("pārbaude")
                .singleResult()
                .getId();

        assertThat(modeler.send("DELETE", "/engine-rest/deployment/" + id + "?cascade=true", null, null)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pakalpojumu-kopuma-vaditajs-1", "pakalpojuma-vaditajs-1", "iestades-vaditajs-1", "auditors-1"})
    void nobodyElseDeploys(String user) {
        assertThat(deploy(TestHttp.basic(port, user, "demo")).status()).isEqualTo(403);
    }

    @Test
    void whoMayReadADecisionMayEvaluateIt() {
        deploy(TestHttp.basic(port, "procesa-saimnieks-1", "demo"));
        String evaluate = "/engine-rest/decision-definition/key/modeler-decision/evaluate";
        String input = "{\"variables\":{\"number\":{\"value\":11,\"type\":\"Integer\"}}}";

        for (String user : List.of("pakalpojuma-vaditajs-1", "registrators-1", "procesa-saimnieks-1", "auditors-1")) {
            Answer answer = TestHttp.basic(port, user, "demo").json("POST", evaluate, input);
            assertThat(answer.status()).as(user + answer).isEqualTo(200);
            assertThat(answer.body()).contains("LIELS");
        }
        TestHttp auditor = TestHttp.basic(port, "auditors-1", "demo");
        assertThat(auditor.get("/engine-rest/decision-definition/key/modeler-decision/xml")
                        .status())
                .isEqualTo(200);
        assertThat(auditor.get("/engine-rest/history/decision-instance?decisionDefinitionKey=modeler-decision")
                        .body())
                .contains("modeler-decision");
        history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("modeler-decision")
                .list()
                .forEach(d -> history.deleteHistoricDecisionInstanceByInstanceId(d.getId()));
    }

    private Answer deploy(TestHttp http) {
        return http.send(
                "POST",
                "/engine-rest/deployment/create",
                type(),
                multipart(Map.of("modeler-test.bpmn", PROCESS, "modeler-decision.dmn", DECISION)));
    }

    private static String type() {
        return "multipart/form-data; boundary=robeza";
    }

    private static byte[] multipart(Map<String, String> files) {
        List<String> parts = new ArrayList<>();
        Map.of(
                        "deployment-name", "pārbaude",
                        "deployment-source", "Camunda Modeler",
                        "enable-duplicate-filtering", "true")
                .forEach((name, value) ->
                        parts.add("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value));
        files.forEach((name, content) -> parts.add("Content-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content));
        String body = "--robeza\r\n" + String.join("\r\n--robeza\r\n", parts) + "\r\n--robeza--\r\n";
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
