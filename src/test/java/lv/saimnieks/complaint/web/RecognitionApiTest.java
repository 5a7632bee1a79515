package lv.saimnieks.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("Recognition of texts over REST, with the tables that are deployed")
class RecognitionApiTest {

    private static final String PATH = "/api/submissions/recognise";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    private TestHttp.Answer ask(Map<String, ?> body) throws IOException {
        return TestHttp.basic(port, "registrators-1", "demo").json("POST", PATH, JSON.writeValueAsString(body));
    }

    @Test
    void developmentSetIsRecognisedAndNothingIsWritten() throws Exception {
        long before = submissions();
        for (JsonNode text : JSON.readTree(
                Path.of("src/test/resources/complaint/complaints.json").toFile())) {
            var answer = ask(Map.of(
                    "text", text.get("text").asText(),
                    "channel", "WEBSITE",
                    "submitterType", text.get("submitter").asText()));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            JsonNode found = JSON.readTree(answer.body());
            String target = text.get("target").asText();
            assertThat(found.get("kind")).isEqualTo(text.get("kind"));
            assertThat(found.get("scope")).isEqualTo(text.get("scope"));
            assertThat(found.get("cause")).isEqualTo(text.get("cause"));
            assertThat(found.get("priority")).isEqualTo(text.get("priority"));
            assertThat(found.get("target").asText(null)).isEqualTo(target.equals("–") ? null : target);
            assertThat(found.get("flags").isArray()).isTrue();
            assertThat(found.at("/reasons/0/sentence").asText()).isNotBlank();
        }
        assertThat(submissions()).isEqualTo(before);
    }

    private long submissions() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }

    @Test
    void whatIsWrongIsNamedByField() throws Exception {
        var answer = ask(Map.of("text", " \u00a0", "channel", "PIGEON", "submitterType", "KING", "surprise", 1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("text", "channel", "submitterType", "surprise", "Ierakstiet tekstu");
        assertThat(ask(Map.of("channel", "EMAIL")).status()).isEqualTo(400);
        assertThat(ask(Map.of("text", 5)).status()).isEqualTo(400);
    }

    @Test
    void aMegabyteAndScriptsAreAnswered() throws Exception {
        var answer = ask(Map.of("text", "<script>alert('ā')</script> Rindā gaidīju stundu. ".repeat(20_000)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>");
        assertThat(ask(Map.of("text", "a".repeat(1_200_000))).status()).isEqualTo(400);
    }

    @DisplayName("A process owner's own phrase counts as soon as it is deployed")
    @Test
    void ownPhrases() throws Exception {
        String text = "Šmurgulēšana Liepu ielā";
        assertThat(ask(Map.of("text", text)).body()).doesNotContain("šmurgulēšana");
        var builder = repository.createDeployment().name("complaint");
        for (String folder : List.of("processes/complaint/", "forms/complaint/")) {
            for (String name : Objects.requireNonNull(new File(folder).list())) {
                String content = Files.readString(Path.of(folder, name));
                if (name.equals("submission-phrases.dmn")) {
                    content = content.replace("\"sūdz*;", "\"šmurgulēšan*; sūdz*;");
                }
                if (!name.endsWith(".yaml")) {
                    builder.addInputStream(
                            folder + name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        var deployment = builder.deploy();
        try {
            assertThat(ask(Map.of("text", text)).body()).contains("COMPLAINT", "šmurgulēšana");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
        assertThat(ask(Map.of("text", text)).body()).doesNotContain("šmurgulēšana");
    }
}
