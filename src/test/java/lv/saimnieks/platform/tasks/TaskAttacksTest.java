package lv.saimnieks.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("Over REST a task yields only to the responsible and a right answer")
class TaskAttacksTest {

    private static final String RESPONSIBLE = "pakalpojuma-vaditajs-2";
    private static final String ANSWER = """
            {"variables": {"triggerKind": {"value": "NEED"}, "evidenceText": {"value": "Aptauja"}}}
            """;

    @LocalServerPort
    int port;

    private String task;

    @BeforeEach
    void changeIsRequested() {
        TestHttp.Answer started = as(RESPONSIBLE, "POST", "/process-definition/key/change-management/submit-form", """
                {"variables": {"titleText": {"value": "Jauns lauks"}, "descriptionText": {"value": "Vajag"},
                  "changeKind": {"value": "MODIFY"}, "targetType": {"value": "SERVICE"},
                  "targetCodes": {"value": "P-05"}, "criticalSituation": {"value": false}}}
                """);
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String instance = JsonPath.read(started.body(), "$.id");
        TestHttp.Answer open = as(RESPONSIBLE, "GET", "/task?maxResults=10&processInstanceId=" + instance, "");
        task = JsonPath.<List<String>>read(open.body(), "$[*].id").get(0);
    }

    @Test
    void othersNeitherSeeNorCompleteIt() {
        assertThat(as("pakalpojuma-vaditajs-1", "GET", "/task/" + task, "").status())
                .isIn(403, 404);
        for (String other : List.of("pakalpojuma-vaditajs-1", "administrators-1", "auditors-1", "eksperts-1")) {
            assertRefused(as(other, "POST", "/task/" + task + "/complete", ANSWER), 403);
            assertRefused(as(other, "POST", "/task/" + task + "/submit-form", ANSWER), 403);
        }
        assertRefused(
                as(
                        "administrators-1",
                        "POST",
                        "/task/" + task + "/assignee",
                        "{\"userId\": \"pakalpojuma-vaditajs-1\"}"),
                403);
        assertThat(as(RESPONSIBLE, "GET", "/task/" + task, "").status()).isEqualTo(200);
    }

    @Test
    void theResponsibleHaveNoWayRoundTheForm() {
        String at = "/task/" + task;
        assertRefused(as(RESPONSIBLE, "PUT", at + "/variables/scope", "{\"value\": \"SERVICE\"}"), 403);
        assertRefused(as(RESPONSIBLE, "PUT", at + "/localVariables/scope", "{\"value\": \"SERVICE\"}"), 403);
        assertRefused(as(RESPONSIBLE, "POST", at + "/bpmnError", "{\"errorCode\": \"ImplementationStopped\"}"), 403);
        assertRefused(as(RESPONSIBLE, "POST", at + "/bpmnEscalation", "{\"escalationCode\": \"X\"}"), 403);
        assertRefused(as(RESPONSIBLE, "POST", at + "/resolve", ANSWER), 403);
        assertRefused(as(RESPONSIBLE, "POST", at + "/delegate", "{\"userId\": \"eksperts-1\"}"), 403);
        assertRefused(as(RESPONSIBLE, "POST", "/process-definition/key/change-management/start", """
                        {"startInstructions": [{"type": "startBeforeActivity", "activityId": "Task_CloseChange"}]}
                        """), 403);
    }

    @Test
    void badAnswersAreToldPerFieldAndTheTaskStaysOpen() {
        TestHttp.Answer answer =
                as(RESPONSIBLE, "POST", "/task/" + task + "/submit-form", """
                {"variables": {"triggerKind": {"value": "<script>"}, "evidenceText": {"value": "%s"},
                  "changeNumber": {"value": "IZM-2026-999999"}}}
                """.formatted("x".repeat(100_000)));

        assertRefused(answer, 400);
        TestHttp.Answer without = as(
                RESPONSIBLE,
                "POST",
                "/task/" + task + "/submit-form",
                "{\"variables\": {\"triggerKind\": {\"value\": \"X\"}, \"evidenceText\": {\"value\": \"%s\"}}}"
                        .formatted("x".repeat(100_000)));
        assertThat(JsonPath.<java.util.Map<String, String>>read(without.body(), "$.fields"))
                .containsOnlyKeys("triggerKind", "evidenceText");
        assertThat(as(RESPONSIBLE, "POST", "/task/" + task + "/submit-form", ANSWER)
                        .status())
                .isEqualTo(204);
        assertRefused(as(RESPONSIBLE, "POST", "/task/" + task + "/submit-form", ANSWER), 404);
    }

    private static void assertRefused(TestHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        String message = JsonPath.read(answer.body(), "$.message");
        assertThat(message).containsPattern("[āčēģīķļņšūž]").doesNotContain("Exception", "org.camunda");
    }

    private TestHttp.Answer as(String user, String method, String path, String body) {
        TestHttp http = TestHttp.basic(port, user, "demo");
        return body.isEmpty() ? http.get("/engine-rest" + path) : http.json(method, "/engine-rest" + path, body);
    }
}
