package lv.saimnieks.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("database")
@DisplayName("Tasklist finds tasks by what people know of a case, and shows it")
class ChangeTasksFoundTest {

    private static final String OVERSEER = "pakalpojumu-kopuma-vaditajs-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    ChangeProcess process;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    private String number;

    @BeforeAll
    void twoChanges() {
        number = process.start(change("Šķirstīt ķieģeļu žurnālu", false));
        process.start(change("Cita veidlapa", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s",
                "%2$s",
                "nr. %2$s",
                "NR.%2$s",
                "izm-2026-%2$s",
                "skirstit  ķieģeļu",
                "kieg %2$s",
                "žurnālu p-05"
            })
    void wordsFindTheTask(String typed) {
        String words = typed.formatted(number, Integer.parseInt(number.substring(number.length() - 6)));
        assertThat(numbers(found(OVERSEER, "caseText", words))).contains(number);
        assertThat(numbers(found(OVERSEER, "caseText", words + " Šķirstīt"))).containsExactly(number);
    }

    @Test
    void aNumberIsNotAPartOfAnother() {
        String last = String.valueOf(Integer.parseInt(number.substring(number.length() - 6)));
        assertThat(numbers(found(OVERSEER, "caseText", "nr. " + last)))
                .contains(number)
                .allMatch(found -> found.endsWith(number.substring(number.length() - 7)));
        assertThat(numbers(found(OVERSEER, "caseText", "nr. 999999"))).isEmpty();
    }

    @Test
    void theNameOfTheServiceAndOfThePersonFindIt() {
        JsonNode card = card(found(OVERSEER, "caseTitle", "zurnalu"));
        String service = card.path("subject").asText();
        assertThat(service).startsWith("P-05 ").hasSizeGreaterThan(10);
        assertThat(card.path("step").asText()).isNotEmpty();
        assertThat(numbers(found(OVERSEER, "caseSubject", service))).contains(number);
        assertThat(numbers(found(OVERSEER, "caseText", service + " žurnālu"))).containsExactly(number);
        String person = card.path("person").asText();
        assertThat(person).startsWith("Pakalpojuma vadītājs");
        assertThat(numbers(found(OVERSEER, "casePerson", person))).contains(number);
        assertThat(numbers(found(OVERSEER, "caseText", person + " žurnālu"))).containsExactly(number);
        assertThat(numbers(found(OVERSEER, "casePerson", "Nav tāda"))).isEmpty();
    }

    @Test
    @DisplayName("An opened task names who has it; tasks that are alike say what they are about")
    void names() {
        jdbc.sql("update case_open_task set matter = 'Pirmais darbs' where case_number = ?")
                .param(number)
                .update();
        TestHttp overseer = TestHttp.browser(port, OVERSEER).with("Accept", "application/hal+json");
        String tasks = "/camunda/api/engine/engine/default/task";
        JsonNode task = json(overseer.get(tasks + "?processInstanceBusinessKey=" + number))
                .at("/_embedded/task/0");
        assertThat(task.path("name").asText()).endsWith(": Pirmais darbs");
        JsonNode opened = json(overseer.get(tasks + "/" + task.path("id").asText()));
        assertThat(opened.path("name").asText()).doesNotContain("Pirmais darbs");
        assertThat(opened.path("description").asText()).isNotEmpty().doesNotContain("PU2-20/");
        assertThat(opened.at("/_embedded/identityLink").findValuesAsText("firstName"))
                .singleElement()
                .asString()
                .startsWith("Pakalpojuma vadītājs");
    }

    @Test
    void signsOfTheDatabaseFindNothing() {
        assertThat(numbers(found(OVERSEER, "caseTitle", "zur_alu"))).isEmpty();
        assertThat(numbers(found(OVERSEER, "caseText", "!žurnālu"))).isEmpty();
    }

    @Test
    @DisplayName("Whoever may not see a task finds none by its words either")
    void rightsStay() {
        assertThat(filterIds("resursa-vaditajs-1"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(numbers(list("resursa-vaditajs-1", id, "caseText", number, "")))
                        .isEmpty());
    }

    @Test
    @DisplayName("What is urgent comes first and says so; what a person chooses comes before")
    void urgentFirst() {
        String urgent = process.start(change("Ķieģeļu žurnāls deg", true));
        String byDefault =
                "[{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"},{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]";
        JsonNode list = list(OVERSEER, all(), "caseText", "kiegelu", byDefault);
        assertThat(numbers(list).get(0)).isEqualTo(urgent);
        assertThat(card(list).path("urgent").asBoolean()).isTrue();
        List<String> leastUrgentFirst =
                numbers(list(OVERSEER, all(), "caseText", "kiegelu", byDefault.replace("desc", "asc")));
        assertThat(leastUrgentFirst).contains(number).endsWith(urgent);
    }

    private static NewChange change(String title, boolean critical) {
        NewChange plain = NewChanges.ordinary(
                title, "Apraksts.", ChangeKind.ADD, TargetType.SERVICE, Set.of("P-05"), "pakalpojuma-sniedzejs-2");
        return !critical
                ? plain
                : new NewChange(
                        plain.text(),
                        plain.target(),
                        new NewChange.Wish(null, null, true, "Nestrādā."),
                        plain.need(),
                        plain.origin());
    }

    private String all() {
        return filters.createTaskFilterQuery()
                .filterName("Visi uzdevumi")
                .singleResult()
                .getId();
    }

    private List<String> filterIds(String user) {
        JsonNode found = json(TestHttp.basic(port, user, "demo").get("/engine-rest/filter"));
        return StreamSupport.stream(found.spliterator(), false)
                .map(filter -> filter.path("id").asText())
                .toList();
    }

    private JsonNode found(String user, String criterion, String words) {
        return list(user, all(), criterion, words, "");
    }

    private JsonNode list(String user, String filter, String criterion, String words, String sorting) {
        String query = "{\"" + criterion + "Like\":" + JSON.valueToTree("%" + words + "%") + ",\"active\":true"
                + (sorting.isEmpty() ? "" : ",\"sorting\":" + sorting) + "}";
        return json(TestHttp.basic(port, user, "demo")
                .with("Accept", "application/hal+json")
                .json("POST", "/engine-rest/filter/" + filter + "/list?maxResults=100", query));
    }

    private static JsonNode json(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static JsonNode card(JsonNode list) {
        return list.at("/_embedded/task/0/card");
    }

    private static List<String> numbers(JsonNode list) {
        List<String> numbers = list.at("/_embedded/task").findValuesAsText("number");
        assertThat(list.path("count").asInt()).isEqualTo(numbers.size());
        return numbers;
    }
}
