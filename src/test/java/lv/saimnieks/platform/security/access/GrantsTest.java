package lv.saimnieks.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.platform.security.GuardedCase;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the grants of each role allow on a running case, over the engine's REST API. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsTest {

    private static final String KEY = GuardedCase.KEY;
    private static final String OWNER = GuardedCase.OWNER;
    private static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    private String deployment;
    private String instance;
    private String task;

    @BeforeAll
    void deploy() {
        deployment = GuardedCase.deploy(context);
        grants().create();
    }

    private Grants grants() {
        return new Grants(authorizations, new ProcessKeys(new PathMatchingResourcePatternResolver()) {
            @Override
            List<String> all() {
                return List.of(KEY);
            }

            @Override
            List<String> begunByPeople() {
                return List.of(KEY);
            }
        });
    }

    @BeforeEach
    void start() {
        instance = runtime.startProcessInstanceByKey(KEY, "GRANTS-1").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterAll
    void clean() {
        repository.deleteDeployment(deployment, true);
        authorizations
                .createAuthorizationQuery()
                .resourceId(KEY)
                .list()
                .forEach(a -> authorizations.deleteAuthorization(a.getId()));
    }

    @Test
    void secondStartFindsTheSameGrants() {
        long before = authorizations.createAuthorizationQuery().count();
        grants().create();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void staffStartAndDoTheirOwnTasksAndSeeNobodyElses() {
        assertThat(as("registrators-1")
                        .json("POST", "/engine-rest/process-definition/key/" + KEY + "/start", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(as("registrators-1")
                        .get("/engine-rest/task?processInstanceId=" + instance)
                        .body())
                .isEqualTo("[]");
        assertThat(as("registrators-1").get("/engine-rest/task/" + task).status())
                .isIn(403, 404);
        assertThat(as("registrators-1")
                        .get("/engine-rest/history/process-instance")
                        .body())
                .isEqualTo("[]");
        assertThat(as(OWNER)
                        .get("/engine-rest/task?processInstanceId=" + instance)
                        .body())
                .contains(task);
        assertThat(as(OWNER)
                        .json("POST", "/engine-rest/task/" + task + "/complete", "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void portfolioManagerSeesAllTasksAndGivesThemOutButDoesNotDoThem() {
        TestHttp manager = as(PORTFOLIO);

        assertThat(manager.get("/engine-rest/task?processInstanceId=" + instance)
                        .body())
                .contains(task);
        assertThat(manager.json("POST", "/engine-rest/task/" + task + "/complete", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(manager.json("POST", "/engine-rest/task/" + task + "/assignee", "{\"userId\":\"eksperts-2\"}")
                        .status())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("eksperts-2");
    }

    @Test
    void auditorReadsEverything() {
        TestHttp auditor = as("auditors-1");

        assertThat(auditor.get("/engine-rest/process-instance/" + instance).status())
                .isEqualTo(200);
        assertThat(auditor.get("/engine-rest/task/" + task).status()).isEqualTo(200);
        assertThat(auditor.get("/engine-rest/history/activity-instance?processInstanceId=" + instance)
                        .body())
                .contains("Task_One");
        as(OWNER).json("POST", "/engine-rest/task/" + task + "/complete", "{}");
        assertThat(auditor.get("/engine-rest/history/process-instance/" + instance)
                        .body())
                .contains("COMPLETED");
        assertThat(auditor.get("/engine-rest/history/user-operation?processInstanceId=" + instance)
                        .body())
                .as("who did it is written down")
                .contains("\"operationType\":\"Complete\"", "\"userId\":\"" + OWNER + "\"");
    }

    @Test
    void commentsAreForThoseWhoMayWorkOnTheTaskOrSeeIt() {
        String comments = "/engine-rest/task/" + task + "/comment";

        assertThat(as("administrators-1")
                        .json("POST", comments + "/create", "{\"message\":\"a\"}")
                        .status())
                .isEqualTo(200);
        assertThat(as("auditors-1").get(comments).status()).isEqualTo(200);
        assertThat(as("registrators-1").get(comments).status()).isEqualTo(403);
        assertThat(as("registrators-1")
                        .json("POST", comments + "/create", "{\"message\":\"a\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as("registrators-1")
                        .get("/engine-rest/process-instance/" + instance + "/comment")
                        .status())
                .isEqualTo(403);
    }

    static Stream<String> changes() {
        return Stream.of(
                "POST /task/{t}/complete {}",
                "POST /task/{t}/claim {\"userId\":\"auditors-1\"}",
                "POST /task/{t}/assignee {\"userId\":\"auditors-1\"}",
                "POST /task/{t}/delegate {\"userId\":\"auditors-1\"}",
                "POST /task/{t}/comment/create {\"message\":\"x\"}",
                "POST /task/{t}/identity-links {\"userId\":\"auditors-1\",\"type\":\"candidate\"}",
                "PUT /task/{t}/variables/x {\"value\":1,\"type\":\"Integer\"}",
                "PUT /task/{t} {\"name\":\"x\"}",
                "PUT /process-instance/{i}/variables/x {\"value\":1,\"type\":\"Integer\"}",
                "PUT /process-instance/{i}/suspended {\"suspended\":true}",
                "POST /process-instance/{i}/modification {\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_One\"}]}",
                "DELETE /process-instance/{i} {}",
                "DELETE /history/process-instance/{i} {}",
                "POST /process-definition/key/guarded-case/start {}",
                "PUT /process-definition/key/guarded-case/suspended {\"suspended\":true}",
                "PUT /process-definition/key/guarded-case/history-time-to-live {\"historyTimeToLive\":2}",
                "DELETE /process-definition/key/guarded-case {}",
                "POST /process-instance/delete {\"processInstanceIds\":[\"{i}\"]}",
                "POST /task/{t}/%63omment/create {\"message\":\"x\"}",
                "DELETE /process-instance/{i}/comment {}",
                "DELETE /task/{t}/comment {}");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void auditorAndProcessOwnerChangeNothing(String operation) {
        for (String user : List.of("auditors-1", "procesa-saimnieks-1")) {
            Answer answer = send(as(user), operation);
            assertThat(answer.status()).as(user + " " + answer).isIn(400, 403, 404);
            assertThat(answer.status() == 400 && answer.body().contains("\"type\":\"Refused\""))
                    .as("refused for want of rights, not of sense: " + answer)
                    .isFalse();
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .active()
                        .count())
                .isOne();
        assertThat(tasks.createTaskQuery().taskId(task).taskAssignee(OWNER).count())
                .isOne();
    }

    @Test
    void adminMayAll() {
        assertThat(send(as("administrators-1"), "DELETE /process-instance/{i} {}")
                        .status())
                .isEqualTo(204);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isOne();
    }

    private Answer send(TestHttp http, String operation) {
        String[] parts = operation.split(" ", 3);
        String path = parts[1].replace("{t}", task).replace("{i}", instance);
        return http.json(parts[0], "/engine-rest" + path, parts[2].replace("{i}", instance));
    }

    private TestHttp as(String user) {
        return TestHttp.basic(port, user, "demo").with("X-Reason", "Darbs");
    }
}
