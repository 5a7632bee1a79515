package lv.saimnieks.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
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

    private List<String> numbers(String parameters) {
        JsonNode page = list(parameters + "&size=200");
        List<String> numbers = StreamSupport.stream(page.path("cases").spliterator(), false)
                .map(c -> c.path("number").asText())
                .toList();
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
        assertFinds("text=" + Clerks.encode("VEIDLAPAI pievienot"), running, closed);
        assertFinds("text=" + Clerks.encode("nekā tāda nav"));
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
        assertFinds("step=Task_CloseChange", closed);
        assertFinds("step=Task_AuthoriseChange", running, closed);
        assertFinds("startedBy=" + REQUESTER);
        assertFinds("overdue=true");
        clock.set(java.time.Instant.parse("2026-12-15T08:00:00Z"));
        assertFinds("overdue=true", running);
    }

    /** Of the cases that this test started; other tests' cases are in the same database. */
    private void assertFinds(String parameters, String... expected) {
        assertThat(numbers(parameters).stream().filter(started::contains))
                .as(parameters)
                .containsExactlyInAnyOrder(expected);
    }

    @Override
    String toDecision(String requester) {
        String number = super.toDecision(requester);
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
