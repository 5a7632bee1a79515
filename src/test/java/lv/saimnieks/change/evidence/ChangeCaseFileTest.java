package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor reads of a change in its case file. */
@AppTest
@Tag("database")
class ChangeCaseFileTest extends ChangeStories {

    @Autowired
    ObjectMapper json;

    private JsonNode read(String idOrNumber) {
        TestHttp.Answer answer = TestHttp.browser(port, "auditors-1").get("/api/audit/cases/" + idOrNumber);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(n -> n.path(field).asText())
                .toList();
    }

    @Test
    @DisplayName("A finished change tells who decided what and why, in one order (E19, PU2-20/A4)")
    void finishedChange() {
        String number = closed();
        JsonNode file = read(number);
        assertThat(file.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(file.path("endedIn").asText()).isEqualTo("Sekmīga");
        List<String> story = texts(file.path("timeline"), "text");
        assertThat(story.get(0)).isEqualTo("Pakalpojuma sniedzējs 2 sāka lietu: Izmaiņa pieprasīta.");
        assertThat(story.get(story.size() - 1)).isEqualTo("Lieta pabeigta: Sekmīga.");
        assertThat(story)
                .contains("Uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu” pabeidza Pakalpojuma vadītājs 2.")
                .anyMatch(s -> s.contains("Tabula „Izmaiņas veids”: Normāla izmaiņa"));
        assertThat(file.path("timeline").toString()).contains("Ieguvums pārsniedz izmaksas, riski ir zemi.");
        assertThat(file.path("path").path("flows")).isNotEmpty();
        assertThat(texts(file.path("sources"), "key")).contains("change-management", "change-type", "change-authorise");
        assertThat(read(file.path("id").asText()).path("number").asText()).isEqualTo(number);
    }

    @Test
    @DisplayName("The engine's records stand beside the story: stays with what they are inside of, tasks, jobs (E19)")
    void records() {
        JsonNode records = read(closed()).path("records");
        assertThat(texts(records.path("tasks"), "state")).containsOnly("COMPLETED");
        JsonNode decided = StreamSupport.stream(records.path("tasks").spliterator(), false)
                .filter(t -> t.path("stepId").asText().equals("Task_AuthoriseChange"))
                .findFirst()
                .orElseThrow();
        assertThat(decided.path("assigneeName").asText()).isEqualTo("Pakalpojuma vadītājs 2");
        assertThat(decided.path("takenAt").isTextual()).isTrue();
        assertThat(decided.path("dueAt").isTextual()).isTrue();
        List<JsonNode> visits = StreamSupport.stream(records.path("visits").spliterator(), false)
                .toList();
        List<JsonNode> work = visits.stream()
                .filter(v -> v.path("stepId").asText().equals("Task_ImplementChange"))
                .toList();
        assertThat(work)
                .extracting(v -> v.path("type").asText())
                .containsExactly("multiInstanceBody", "userTask", "userTask");
        assertThat(work.get(1).path("parentId").asText())
                .as("two pieces of work inside one")
                .isEqualTo(work.get(0).path("id").asText())
                .isEqualTo(work.get(2).path("parentId").asText());
        assertThat(work.get(1).path("depth").asInt())
                .isEqualTo(work.get(0).path("depth").asInt() + 1)
                .isEqualTo(2);
        assertThat(texts(records.path("jobs"), "state")).contains("CREATED", "COMPLETED", "DELETED");
        assertThat(records.path("incidents")).isEmpty();
    }

    @Test
    @DisplayName("Every model and form that was used can be read as it was then (invariant 12)")
    void sources() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        read(closed()).path("sources").forEach(source -> {
            TestHttp.Answer text = auditor.get(source.path("path").asText());
            assertThat(text.status()).as(source.toString()).isEqualTo(200);
            assertThat(text.body()).contains(source.path("key").asText());
        });
    }

    @Test
    @DisplayName("A running change shows where it is, and a withdrawn one how it ended (E19)")
    void otherEnds() {
        String running = toDecision();
        JsonNode file = read(running);
        assertThat(file.path("state").asText()).isEqualTo("RUNNING");
        assertThat(StreamSupport.stream(file.path("path").path("elements").spliterator(), false)
                        .filter(e -> e.path("active").asInt() > 0)
                        .map(e -> e.path("id").asText()))
                .contains("Task_AuthoriseChange");
        process.withdraw(running, REQUESTER, "Vairs nav vajadzīgs.");
        assertThat(read(running).path("timeline").toString()).contains("Vairs nav vajadzīgs.");
    }

    @Test
    @DisplayName("Who may not read the process's history sees no case")
    void others() {
        String number = toDecision();
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/api/audit/cases/" + number)
                        .status())
                .isEqualTo(403);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/api/audit/cases/IZM-1999-000001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Coded values of variables stand with their words, the names of variables too (E19)")
    void wordsOfVariables() {
        JsonNode file = read(toDecision());
        for (JsonNode variable : file.path("variables")) {
            if (variable.path("name").asText().equals("risk")) {
                assertThat(variable.path("label").asText()).isEqualTo("Riska līmenis");
                assertThat(variable.path("value").asText()).isEqualTo("LOW");
                assertThat(variable.at("/words/LOW").asText()).isEqualTo("Zems");
                return;
            }
        }
        throw new AssertionError("No variable risk in " + file.path("variables"));
    }
}
