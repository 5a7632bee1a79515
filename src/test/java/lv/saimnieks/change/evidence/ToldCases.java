package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeStories;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes in which time passes between what people do, read as an auditor reads their case files. */
abstract class ToldCases extends ChangeStories {

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void timePasses() {
        clerks = new TaskWorkers(port, engine) {
            @Override
            public void complete(String user, String number, String taskKey, Map<String, Object> answers) {
                clock.advance(Duration.ofMinutes(30));
                super.complete(user, number, taskKey, answers);
            }
        };
    }

    JsonNode read(String idOrNumber) {
        TestHttp.Answer answer = TestHttp.basic(port, "auditors-1", "demo").get("/api/audit/cases/" + idOrNumber);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode list, String field) {
        return list(list).stream().map(n -> n.path(field).asText()).toList();
    }

    /** The sentences of the story. */
    static List<String> story(JsonNode file) {
        return texts(file.path("timeline"), "text");
    }

    /** What goes with the one line that begins so: "label: value". */
    static List<String> details(JsonNode file, String beginning) {
        List<JsonNode> lines = list(file.path("timeline")).stream()
                .filter(m -> m.path("text").asText().startsWith(beginning))
                .toList();
        assertThat(lines).as("%s in %s", beginning, story(file)).hasSize(1);
        return list(lines.get(0).path("details")).stream()
                .map(d -> d.path("label").asText() + ": " + d.path("value").asText())
                .collect(Collectors.toList());
    }
}
