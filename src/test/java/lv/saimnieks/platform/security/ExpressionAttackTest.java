package lv.saimnieks.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** Attacks the engine with expressions in queries; a bean that counts tells whether one was evaluated. */
@AppTest
@Tag("CVE-2026-109432")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpressionAttackTest {

    private static final String ATTACK = "${attackProbe.incrementAndGet()}";
    private static final String KEY = "assigneeExpression";
    private static final String OR = "{\"orQueries\":[{\"assigneeExpression\":\"" + ATTACK + "\"}]}";

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    private final AtomicInteger evaluated = new AtomicInteger();
    private Filter filter;
    private TestHttp program;
    private TestHttp browser;

    @BeforeAll
    void prepare() {
        context.getBeanFactory().registerSingleton("attackProbe", evaluated);
        filter = filters.newTaskFilter("uzbrukums").setQuery(tasks.createTaskQuery());
        filters.saveFilter(filter);
        program = TestHttp.basic(port, "administrators-1", "demo");
        browser = TestHttp.browser(port, "administrators-1").inCamunda("tasklist");
    }

    @AfterAll
    void clean() {
        filters.deleteFilter(filter.getId());
    }

    record Door(String method, String path, boolean inBrowser, String before, String after) {}

    static List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (String root :
                List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            boolean inBrowser = root.startsWith("/camunda");
            Stream.of(
                            "/task?maxResults=1",
                            "/task/count",
                            "/filter/{id}/list",
                            "/filter/{id}/count",
                            "/filter/{id}/singleResult",
                            "/history/task",
                            "/history/task/count",
                            "/process-instance",
                            "/history/process-instance")
                    .forEach(path -> doors.add(new Door("POST", root + path, inBrowser, "", "")));
            doors.add(new Door(
                    "POST",
                    root + "/filter/create",
                    inBrowser,
                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":",
                    "}"));
            doors.add(new Door(
                    "PUT",
                    root + "/filter/{id}",
                    inBrowser,
                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":",
                    "}"));
        }
        return doors;
    }

    @ParameterizedTest
    @MethodSource("doors")
    void noDoorEvaluates(Door door) {
        attack(door, "application/json", door.before() + OR + door.after());
        attack(
                door,
                "application/json",
                door.before() + "{\"orQueries\":[{},{\"dueAfterExpression\":\"" + ATTACK + "\"}]}" + door.after());
        assertThat(evaluated).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("favouriteDoors")
    void noDisguiseHelps(Door door) {
        List<String> disguises = List.of(
                OR.replace("orQueries", "or\\u0051ueries").replace(KEY, "assignee\\u0045xpression"),
                "{\"orQueries\":[{\"name\":\"a\"},{\"orQueries\":[{\"" + KEY + "\":\"" + ATTACK + "\"}]}]}",
                "{\"orQueries\":[],\"orQueries\":[{\"" + KEY + "\":\"" + ATTACK + "\"}]}",
                "{\"orQueries\":[{\"" + KEY + "\":\"" + ATTACK + "\"}],\"orQueries\":[]}",
                OR.replace(ATTACK, "\\u0024{attackProbe.incrementAndGet()}"),
                OR.replace(ATTACK, "#{attackProbe.incrementAndGet()}"),
                OR.replace("[{", "\n[\t{ \"name\":\"a\", ").replace("}]", "} ]"),
                "{\"" + KEY + "\":\"" + ATTACK + "\"}");
        for (String disguise : disguises) {
            attack(door, "application/json", disguise);
        }
        attack(door, "application/json", "\uFEFF" + OR);
        attack(door, "application/json;charset=UTF-16", OR.getBytes(Charset.forName("UTF-16")));
        attack(door, "application/json", OR.getBytes(Charset.forName("UTF-16LE")));
        attack(door, "application/json", OR.getBytes(Charset.forName("UTF-32LE")));
        for (String type : Arrays.asList(
                "text/plain", "application/hal+json", "application/xml", "*/*", "multipart/form-data", null)) {
            attack(door, type, OR);
        }
        assertThat(evaluated).hasValue(0);
    }

    static List<Door> favouriteDoors() {
        return doors().stream()
                .filter(d -> d.path().endsWith("/task/count") || d.path().endsWith("/list"))
                .filter(d -> !d.path().contains("history") && !d.path().contains("engine-rest/engine"))
                .toList();
    }

    @Test
    void compressedBodiesCannotBeInspectedAndAreRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(OR.getBytes(UTF_8));
        }
        Answer answer = TestHttp.basic(port, "administrators-1", "demo")
                .with("Content-Encoding", "gzip")
                .send("POST", "/engine-rest/task", "application/json", packed.toByteArray());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(evaluated).hasValue(0);
    }

    @Test
    void queryParametersCarryNoExpressionsEither() {
        assertThat(program.get("/engine-rest/task?assigneeExpression=%24%7BattackProbe.incrementAndGet()%7D")
                        .status())
                .isEqualTo(400);
        assertThat(program.get("/engine-rest/task?orQueries=%5B%7B%22assigneeExpression%22%3A%22%24%7Ba%7D%22%7D%5D")
                        .status())
                .isEqualTo(400);
        assertThat(evaluated).hasValue(0);
    }

    @Test
    void ordinaryOrQueriesStillWork() {
        assertThat(program.json("POST", "/engine-rest/task", "{\"orQueries\":[{\"name\":\"a\"},{\"assignee\":\"b\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(browser.json(
                                "POST",
                                "/camunda/api/engine/engine/default/filter/" + filter.getId() + "/list",
                                "{\"orQueries\":[{\"name\":\"a\"}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tooLargeBodiesAreRefusedBeforeTheyFillTheMemory() {
        byte[] body = ("{\"name\":\"" + "a".repeat(11_000_000) + "\"}").getBytes(UTF_8);

        assertThat(program.send("POST", "/engine-rest/task", "application/json", body)
                        .status())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("Second belt: the engine itself refuses, whichever way the query came")
    void engineItselfRefuses() {
        var inOr = tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr();
        assertThatThrownBy(inOr::list).hasRootCauseInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.list(
                        filter.getId(),
                        tasks.createTaskQuery()
                                .or()
                                .taskAssigneeExpression(ATTACK)
                                .endOr()))
                .hasRootCauseInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.count(
                        filter.getId(),
                        tasks.createTaskQuery().or().dueAfterExpression(ATTACK).endOr()))
                .hasRootCauseInstanceOf(BadUserRequestException.class);

        Filter stored = filters.newTaskFilter("glabats uzbrukums")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression(ATTACK));
        filters.saveFilter(stored);
        assertThatThrownBy(() -> filters.list(stored.getId())).hasRootCauseInstanceOf(BadUserRequestException.class);
        filters.deleteFilter(stored.getId());
        assertThat(evaluated).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("useful")
    void filtersMayAskForTheUserAndTheTime(String expression) {
        Filter stored = filters.newTaskFilter("noderigs")
                .setQuery(
                        expression.startsWith("${c")
                                ? tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")
                                : tasks.createTaskQuery()
                                        .taskAssignee("administrators-1")
                                        .dueBeforeExpression(expression));
        filters.saveFilter(stored);
        identity.setAuthentication("administrators-1", List.of("camunda-admin"));
        try {
            assertThat(filters.list(stored.getId())).isEmpty();
        } finally {
            identity.clearAuthentication();
            filters.deleteFilter(stored.getId());
        }
    }

    static List<String> useful() {
        return List.of("${currentUser()}", "${now()}", "${dateTime().plusDays(2).withTimeAtStartOfDay()}");
    }

    private void attack(Door door, String type, String body) {
        attack(door, type, body.getBytes(UTF_8));
    }

    private void attack(Door door, String type, byte[] body) {
        TestHttp http = door.inBrowser() ? browser : program;
        Answer answer = http.send(door.method(), door.path().replace("{id}", filter.getId()), type, body);
        boolean harmlessQuery = door.path().contains("history") || door.path().contains("process-instance");
        assertThat(answer.status())
                .as(door + " " + type + " " + new String(body, UTF_8) + " -> " + answer)
                .satisfies(status -> assertThat(status >= 400 || harmlessQuery).isTrue());
        assertThat(Set.of(401)).doesNotContain(answer.status());
    }
}
