package lv.saimnieks.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.security.GuardedCase;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** What a person reads when a task is refused: over REST and in Tasklist. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineErrorsTest {

    private static final String OWNER = GuardedCase.OWNER;

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private String deployment;
    private TestHttp browser;

    @BeforeAll
    void deploy() {
        deployment = GuardedCase.deploy(context);
        browser = TestHttp.browser(port, OWNER).inCamunda("tasklist");
    }

    @AfterAll
    void clean() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void refusalOfAListenerIsReadAsItWasWritten(String root) {
        for (String operation : List.of("complete", "submit-form")) {
            GuardedCase.throwAtCompletion(new Refusal(
                    Refusal.Kind.INVALID,
                    "Norādiet pamatojumu.",
                    Map.of("rationaleText", "Norādiet pamatojumu, vismaz vienu teikumu.")));
            assertThat(post(root, "/task/" + newTask() + "/" + operation))
                    .hasToString("400  {\"type\":\"Refused\",\"message\":\"Norādiet pamatojumu.\",\"code\":null,"
                            + "\"fields\":{\"rationaleText\":\"Norādiet pamatojumu, vismaz vienu teikumu.\"}}");

            GuardedCase.throwAtCompletion(Refusal.forbidden("Pieteicējs pats šo izmaiņu neautorizē."));
            assertThat(post(root, "/task/" + newTask() + "/" + operation))
                    .hasToString("403  {\"type\":\"Refused\",\"message\":\"Pieteicējs pats šo izmaiņu neautorizē.\","
                            + "\"code\":null}");

            GuardedCase.throwAtCompletion(Refusal.conflict("Izmaiņa jau ir slēgta."));
            assertThat(post(root, "/task/" + newTask() + "/" + operation).status())
                    .isEqualTo(409);

            GuardedCase.throwAtCompletion(Refusal.missing("Izmaiņas IZM-2026-000001 nav."));
            assertThat(post(root, "/task/" + newTask() + "/" + operation).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void refusedTaskStaysOpen() {
        GuardedCase.throwAtCompletion(Refusal.invalid("decision", "Izvēlieties lēmumu."));
        String id = newTask();

        post("/engine-rest", "/task/" + id + "/complete");

        assertThat(tasks.createTaskQuery().taskId(id).count()).isOne();
    }

    @Test
    void twoPeopleAtOnceReadThatSomebodyWasFaster() {
        GuardedCase.throwAtCompletion(
                new OptimisticLockingException("ENGINE-03005 Execution of 'UPDATE TaskEntity' failed"));

        Answer answer = post("/engine-rest", "/task/" + newTask() + "/complete");

        assertThat(answer.status()).isEqualTo(409);
        assertThatLatvian(answer).contains("Kāds cits tikmēr ir mainījis šos datus");
    }

    @Test
    void faultShowsNothingOfTheInside() {
        GuardedCase.throwAtCompletion(new IllegalStateException("connection to jdbc:postgresql://secret failed"));

        Answer answer = post("/engine-rest", "/task/" + newTask() + "/complete");

        assertThat(answer.status()).isEqualTo(500);
        assertThatLatvian(answer).contains("Sistēmā radās neparedzēta kļūda");
    }

    @Test
    void finishedOrUnknownTask() {
        for (String operation :
                List.of("complete", "submit-form", "claim", "unclaim", "assignee", "delegate", "resolve")) {
            Answer answer = post("/engine-rest", "/task/nav-tada/" + operation);
            assertThat(answer.status()).as(operation + answer).isEqualTo(404);
            assertThatLatvian(answer).containsAnyOf("tas jau ir pabeigts");
        }
    }

    @Test
    void somebodyElsesTask() {
        GuardedCase.throwAtCompletion(null);
        TestHttp other = TestHttp.basic(port, "registrators-1", "demo");

        Answer answer = other.json("POST", "/engine-rest/task/" + newTask() + "/complete", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThatLatvian(answer).contains("Jums nav tiesību");
    }

    @Test
    void taskThatSomebodyHasClaimed() {
        Answer answer = TestHttp.basic(port, "administrators-1", "demo")
                .json("POST", "/engine-rest/task/" + newTask() + "/claim", "{\"userId\":\"eksperts-2\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThatLatvian(answer).contains("Šo uzdevumu jau ir pieņēmis kāds cits.");
    }

    @Test
    void unreadableBodyAndWrongTypesAreTheSendersFault() {
        GuardedCase.throwAtCompletion(null);
        TestHttp http = TestHttp.basic(port, OWNER, "demo");
        String path = "/engine-rest/task/" + newTask() + "/complete";

        for (String body : List.of(
                "{",
                "[]",
                "\"text\"",
                "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Nonsense\"}}}")) {
            Answer answer = http.json("POST", path, body);
            assertThat(answer.status()).as(body + " -> " + answer).isBetween(400, 499);
            assertThatLatvian(answer).contains("message");
        }
    }

    @Test
    void startOfAnUnknownProcess() {
        Answer answer = post("/engine-rest", "/process-definition/key/nav-tada/start");

        assertThat(answer.status()).isEqualTo(404);
        assertThatLatvian(answer).contains("message");
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertThatLatvian(Answer answer) {
        return assertThat(answer.body())
                .startsWith("{\"type\":\"Refused\"")
                .doesNotContain("ENGINE-", "Exception", "org.camunda", "java.", "jdbc", "Cannot");
    }

    private Answer post(String root, String path) {
        TestHttp http = root.startsWith("/camunda") ? browser : TestHttp.basic(port, OWNER, "demo");
        return http.json("POST", root + path, "{}");
    }

    private String newTask() {
        String instance = runtime.startProcessInstanceByKey(GuardedCase.KEY).getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
