package lv.saimnieks.change.evidence;

import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.change.model.Request.TargetType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of cases with each of its filters, over real changes. */
@AppTest
@Tag("database")
class ChangeCaseListTest extends ChangeStories {

    private final Set<String> started = new HashSet<>();

    @Autowired
    ObjectMapper json;

    private JsonNode list(String parameters) {
        TestHttp.Answer answer = TestHttp.browser(port, "auditors-1").get("/api/audit/cases?" + parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Of all pages: other tests leave their cases too. */
    private List<String> numbers(String parameters) {
        List<String> numbers = new ArrayList<>();
        JsonNode page;
        int at = 0;
        do {
            page = list(parameters + "&size=200&page=" + at++);
            page.path("cases").forEach(c -> numbers.add(c.path("number").asText()));
        } while (!page.path("cases").isEmpty()
                && numbers.size() < page.path("total").asInt());
        assertThat(page.path("total").asInt()).isEqualTo(numbers.size());
        return numbers;
    }

    @Test
    @DisplayName("Each filter finds the case it should and leaves out the other (E19, PU2-20/I1)")
    void filters() {
        String closed = toClosed();
        String running = toDecision();
        assertFinds("", running, closed);
        assertFinds("process=change-management", running, closed);
        assertFinds("number=" + closed.toLowerCase(java.util.Locale.ROOT), closed);
        assertFinds("text=" + TaskWorkers.encode("VEIDLAPAI pievienot"), running, closed);
        assertFinds("text=" + TaskWorkers.encode("nekā tāda nav"));
        assertFinds("state=RUNNING", running);
        assertFinds("state=COMPLETED", closed);
        assertFinds("state=RUNNING&state=COMPLETED", running, closed);
        assertFinds("state=CANCELLED");
        assertFinds("startedFrom=2026-11-23&startedTo=2026-11-23", running, closed);
        assertFinds("startedFrom=2026-11-24");
        assertFinds("startedTo=2026-11-22");
        assertFinds("finishedFrom=2026-11-23&finishedTo=2026-11-23", closed);
        assertFinds("person=" + REQUESTER, closed);
        assertFinds("person=" + EXPERT, running, closed);
        assertFinds("role=service-provider", closed);
        assertFinds("role=auditor");
        assertFinds("role=institution-head");
        assertFinds("version=1", running, closed);
        assertFinds("version=999");
        assertFinds("process=nav-tada");
        assertFinds("step=Task_CloseChange", closed);
        assertFinds("step=Task_AuthoriseChange", running, closed);
        assertFinds("startedBy=" + REQUESTER);
        assertFinds("overdue=true");
        clock.set(java.time.Instant.parse("2026-12-15T08:00:00Z"));
        assertFinds("overdue=true", running);
    }

    @Test
    @DisplayName("Failed, suspended and cancelled cases are found by their state, and sorted by it (E19)")
    void states() {
        String running = toDecision();
        String suspended = toDecision();
        String cancelled = toDecision();
        String failed = toImplementation();
        clerks.complete(REQUESTER, failed, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, failed, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, failed, "Task_ReviewChange", review());
        clerks.complete(MANAGER, failed, "Task_CloseChange", closure("SUCCESSFUL"));
        management
                .createJobQuery()
                .processInstanceId(instance(failed))
                .messages()
                .list()
                .forEach(job -> management.setJobRetries(job.getId(), 0));
        runtime.suspendProcessInstanceById(instance(suspended));
        runtime.deleteProcessInstance(instance(cancelled), "Lieta izbeigta.", false, true);
        assertFinds("state=INCIDENT", failed);
        assertFinds("state=SUSPENDED", suspended);
        assertFinds("state=CANCELLED", cancelled);
        assertFinds("state=RUNNING", running);
        assertThat(numbers("sort=state").stream().filter(started::contains))
                .containsExactly(failed, running, suspended, cancelled);
        JsonNode row = list("number=" + failed).at("/cases/0");
        assertThat(row.path("incidents").asInt()).isPositive();
        assertThat(row.path("state").asText()).isEqualTo("INCIDENT");
    }

    @Test
    @DisplayName("Who started a case over our REST is its starter, and found by that (E19)")
    void starter() {
        var answer = TaskWorkers.json(clerks.post(
                REQUESTER,
                "/api/change-requests",
                Map.of(
                        "title", "Veidlapai pievienot karti",
                        "description", "Veidlapai pievienot karti.",
                        "changeKind", "MODIFY",
                        "targetType", "SERVICE",
                        "targets", List.of("P-05"))));
        started.add(answer.path("number").asText());
        assertFinds("startedBy=" + REQUESTER, answer.path("number").asText());
        assertFinds("startedBy=" + MANAGER);
        assertThat(list("number=" + answer.path("number").asText())
                        .at("/cases/0/startedByName")
                        .asText())
                .isNotBlank();
    }

    @Test
    @DisplayName("A person who only could have taken a task did not have it (E19)")
    void candidates() {
        String number = process.start(
                critical("E-portāls nav pieejams", "pakalpojuma-vaditajs-1", TargetType.RESOURCE, "R-01"));
        started.add(number);
        String manager = "resursa-vaditajs-1";
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 3, 3, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", TaskWorkers.answers());
        clerks.complete(manager, number, "Task_AssessChange", emergency(3, 3, manager));
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertFinds("person=" + EXPERT);
        assertFinds("role=change-expert", number);
        clerks.complete(EXPERT, number, "Task_ExpertAssessmentAfter", opinion());
        assertFinds("person=" + EXPERT, number);
        assertFinds("person=" + EXPERT + "&role=change-expert&step=Task_DocumentChange&state=RUNNING", number);
    }

    @Test
    @DisplayName("A case is found by the value of a variable, typed as text, number, yes or no, and day (E19)")
    void variables() {
        String number = toDecision();
        String other = toAssessment();
        assertFinds("variable=authoriseDueAt", number);
        assertFinds("variable=changeNumber&variableValue=" + number, number);
        assertFinds("variable=changeNumber&variableIs=CONTAINS&variableValue=izm-", number, other);
        assertFinds("variable=changeNumber&variableIs=NOT_EQUAL&variableValue=" + number, other);
        assertFinds("variable=experts&variableType=NUMBER&variableIs=AT_LEAST&variableValue=1", number, other);
        assertFinds("variable=experts&variableType=NUMBER&variableIs=MORE&variableValue=1%2C5");
        assertFinds("variable=needEvidenced&variableType=BOOLEAN&variableValue=n%C4%93", number, other);
        assertFinds("variable=needEvidenced&variableType=BOOLEAN&variableIs=NOT_EQUAL&variableValue=false");
        assertFinds("variable=authoriseDueAt&variableType=DATE&variableIs=MORE&variableValue=2026-11-22", number);
        assertFinds("variable=authoriseDueAt&variableType=DATE&variableIs=LESS&variableValue=2026-11-22");
        assertFinds("variable=nav.tada");
        Map.of(
                        "variableValue=1", "Norādiet mainīgā nosaukumu",
                        "variable=a%27b&variableValue=1", "Mainīgā nosaukums sākas ar burtu",
                        "variable=x&variableType=NUMBER", "Norādiet vērtību",
                        "variable=x&variableType=NUMBER&variableValue=daudz", "Norādiet skaitli",
                        "variable=x&variableType=BOOLEAN&variableIs=MORE&variableValue=true", "der salīdzinājumi",
                        "variable=x&variableType=BOOLEAN&variableValue=varb%C5%ABt", "jā",
                        "variable=x&variableType=DATE&variableValue=rit", "Norādiet datumu")
                .forEach((wrong, said) -> {
                    TestHttp.Answer answer =
                            TestHttp.basic(port, "auditors-1", "demo").get("/api/audit/cases?" + wrong);
                    assertThat(answer.status()).as(wrong).isEqualTo(400);
                    assertThat(answer.body()).as(wrong).contains(said);
                });
    }

    @Test
    @DisplayName(
            "A filter is kept, shared with auditors, renamed and deleted by its owner alone; a wrong one is refused")
    void savedFilters() throws IOException {
        TestHttp auditor = TestHttp.basic(port, "auditors-1", "demo");
        TestHttp admin = TestHttp.basic(port, ADMIN, "demo");
        String path = "/api/audit/filters";
        String own = "{\"name\":\"Manas kļūmes\",\"query\":\"state=INCIDENT&sort=-number\"}";
        TestHttp.Answer made = auditor.json("POST", path, own);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String one = path + "/" + json.readTree(made.body()).path("id").asLong();
        assertThat(admin.get(path).body()).doesNotContain("Manas kļūmes");
        assertThat(auditor.json("POST", path, own).body()).contains("jums jau ir");
        assertThat(auditor.json("PUT", one, "{\"name\":\"Kļūmes\",\"query\":\"state=INCIDENT\",\"shared\":true}")
                        .status())
                .isEqualTo(204);
        JsonNode seen = json.readTree(admin.get(path).body()).get(0);
        assertThat(seen.path("name").asText()).isEqualTo("Kļūmes");
        assertThat(seen.path("own").asBoolean()).isFalse();
        assertThat(seen.path("ownerName").asText()).isEqualTo("Auditors 1");
        assertThat(admin.json("PUT", one, own).status()).isEqualTo(404);
        assertThat(admin.send("DELETE", one, null, null).status()).isEqualTo(404);
        for (String wrong : List.of(
                "{\"name\":\"x\",\"query\":\"nav=1\"}",
                "{\"name\":\"x\",\"query\":\"%zz=1\"}",
                "{\"name\":\" \",\"query\":\"state=RUNNING\"}",
                "{\"name\":\"" + "x".repeat(81) + "\",\"query\":\"state=RUNNING\"}",
                "{\"name\":\"x\"}")) {
            assertThat(auditor.json("POST", path, wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(auditor.send("DELETE", one, null, null).status()).isEqualTo(204);
        assertThat(auditor.get(path).body()).isEqualTo("[]");
    }

    /** Of the cases that this test started; other tests' cases are in the same database. */
    private void assertFinds(String parameters, String... expected) {
        assertThat(numbers(parameters).stream().filter(started::contains))
                .as(parameters)
                .containsExactlyInAnyOrder(expected);
    }

    @Override
    public String toAssessment(String requester) {
        String number = super.toAssessment(requester);
        started.add(number);
        return number;
    }

    @Test
    @DisplayName("Pages are cut and sorted on the server, and hold together")
    void pages() {
        toDecision();
        toDecision();
        JsonNode first = list("size=1&sort=number");
        JsonNode second = list("size=1&sort=number&page=1");
        assertThat(first.path("cases").size()).isEqualTo(1);
        assertThat(first.path("total").asInt()).isGreaterThanOrEqualTo(2);
        String one = first.at("/cases/0/number").asText();
        assertThat(one).isLessThan(second.at("/cases/0/number").asText());
        for (String sort : List.of("started", "finished", "number", "duration", "process", "state")) {
            assertThat(numbers("sort=-" + sort)).hasSameElementsAs(numbers("sort=" + sort));
        }
        JsonNode row = list("state=RUNNING&size=1").at("/cases/0");
        assertThat(row.path("stateLabel").asText()).isEqualTo("Notiek");
        assertThat(row.path("title").asText()).isNotBlank();
        assertThat(row.path("openSteps").size()).isPositive();
    }

    @Test
    @DisplayName("The whole selection as CSV, with Latvian headings (E21)")
    void csv() {
        String number = toDecision();
        TestHttp.Answer answer = TestHttp.browser(port, "auditors-1")
                .with("Accept", "text/csv")
                .get("/api/audit/cases?number=" + number);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines().toList()).hasSize(2);
        assertThat(answer.body())
                .contains("Numurs;Nosaukums;Process")
                .contains(number)
                .contains("Notiek");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        int all = list("").path("total").asInt();
        String whole = TestHttp.browser(port, "auditors-1")
                .with("Accept", "text/csv")
                .get("/api/audit/cases?size=1&sort=process")
                .body();
        assertThat(whole.lines().count()).as("pages do not cut a file").isEqualTo(all + 1L);
    }

    @Test
    @DisplayName("A wrong parameter of a file is refused as a problem, not as a file")
    void wrongFile() {
        TestHttp.Answer answer =
                TestHttp.browser(port, "auditors-1").with("Accept", "text/csv").get("/api/audit/cases?overdue=varbut");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=x",
                "state=Notiek",
                "startedFrom=23.11.2026",
                "startedFrom=2026-11-23&startedTo=2026-11-22",
                "overdue=varbut",
                "sort=nosaukums",
                "page=-1",
                "size=0",
                "size=201",
                "startFrom=2026-01-01",
                "finishedTo=2026-02-30"
            })
    @DisplayName("A wrong parameter is refused by its name")
    void wrongParameters(String parameters) {
        TestHttp.Answer answer = TestHttp.browser(port, "auditors-1").get("/api/audit/cases?" + parameters);
        assertThat(answer.status()).isEqualTo(400);
        String field = parameters.contains("&") ? "startedTo" : parameters.substring(0, parameters.indexOf('='));
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    @Test
    @DisplayName("Only who may read a process's history sees a list")
    void others() {
        for (String user : List.of(MANAGER, PORTFOLIO, "procesa-saimnieks-1", "registrators-1")) {
            assertThat(TestHttp.browser(port, user).get("/api/audit/cases").status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(TestHttp.browser(port, ADMIN).get("/api/audit/cases").status())
                .isEqualTo(200);
        assertThat(TestHttp.nobody(port).get("/api/audit/cases").status()).isEqualTo(401);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/api/audit/options")
                        .body())
                .contains("Izmaiņu īstenošana");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/api/audit/session")
                        .body())
                .contains("\"mayAnnotate\":true");
    }
}
