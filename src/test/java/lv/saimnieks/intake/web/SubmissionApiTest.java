package lv.saimnieks.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.complaint.model.SubmissionTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
@DisplayName("Programs submit for citizens (contract 1.7; P10, P19)")
class SubmissionApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    SubmissionTexts texts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void now() {
        clock.reset();
    }

    private Answer post(String body) {
        return TestHttp.nobody(port).json("POST", "/api/submissions", body);
    }

    private JsonNode wrong(String body) throws Exception {
        int before = count();
        Answer answer = post(body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(count()).isEqualTo(before);
        return JSON.readTree(answer.body()).get("fields");
    }

    private int count() {
        return jdbc.sql("select count(*) from submission").query(Integer.class).single();
    }

    @Test
    void theTextAloneIsEnough() throws Exception {
        Answer answer = post("{\"text\":\"Rinda neatbild\"}");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(answer.body());
        assertThat(receipt.fieldNames())
                .toIterable()
                .containsExactly("number", "trackingCode", "receivedAt", "replyDueOn");
        String number = receipt.get("number").asText();
        assertThat(answer.header("Location")).isEqualTo("/api/submissions/" + number);
        assertThat(receipt.get("trackingCode").asText()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(receipt.get("receivedAt").asText()).startsWith("2026-11-23T08:00");
        assertThat(texts.original(number)).isEqualTo("Rinda neatbild");
    }

    @Test
    void everythingThatMayBeSaid() throws Exception {
        JsonNode receipt = JSON.readTree(post("""
                {"text":"Portāls lēns","submitterType":"LEGAL","channel":"MOBILE_APP","name":"Iesniedzējs B-902",
                 "email":"iesniedzejs-902@piemers.example","phone":"26 123 456","address":null,"replyBy":"EMAIL",
                 "targets":["P-05"]}""").body());
        assertThat(receipt.get("replyDueOn").asText()).isEqualTo("2026-12-07");
        Map<String, Object> kept = jdbc.sql("select s.channel, s.submitter_type, p.phone, p.reply_by from submission s"
                        + " join submission_submitter p on p.number = s.number where s.number = ?")
                .param(receipt.get("number").asText())
                .query()
                .singleRow();
        assertThat(kept.values()).containsExactly("MOBILE_APP", "LEGAL", "+37126123456", "EMAIL");
    }

    @Test
    void whatIsWrongIsToldByField() throws Exception {
        for (String blank : new String[] {"", "   ", "\\u00a0", "\\u200b", "\\n\\t"}) {
            assertThat(wrong("{\"text\":\"" + blank + "\"}").fieldNames())
                    .toIterable()
                    .containsExactly("text");
        }
        assertThat(wrong("{}").has("text")).isTrue();
        assertThat(wrong("""
                {"text":"a","email":"jana@","phone":"12","replyBy":"BALODIS","submitterType":"KARALIS","channel":"x",
                 "targets":"P-05","vards":"a"}""").fieldNames())
                .toIterable()
                .contains("email", "phone", "replyBy", "submitterType", "channel", "targets", "vards");
        assertThat(wrong("{\"text\":\"a\",\"targets\":[\"P-9999\"]}").has("targets"))
                .isTrue();
        assertThat(wrong("{\"text\":[\"a\"]}").has("text")).isTrue();
        assertThat(wrong("{\"text\":\"" + "a".repeat(20_001) + "\"}")
                        .get("text")
                        .asText())
                .contains("20001");
        assertThat(wrong("{\"text\":\"" + "a".repeat(1_000_000) + "\"}")
                        .get("text")
                        .asText())
                .contains("1000000");
    }

    @Test
    void whatIsNoJsonIsRefusedInWords() {
        for (String body : new String[] {"", "{", "[]", "\"a\"", "null", "<xml/>", "[".repeat(100_000)}) {
            Answer answer = post(body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("\"detail\"").doesNotContain("Exception", "com.fasterxml");
        }
        Answer huge = post("{\"text\":\"" + "a".repeat(3_000_000) + "\"}");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.body()).contains("pārāk lieli");
    }

    @Test
    @DisplayName("A repeated call with the same key and contents gives the same answer; a stranger's same key does not")
    void repeated() {
        TestHttp program = TestHttp.nobody(port).with("Idempotency-Key", "atkartots-1");
        String body = "{\"text\":\"Atkārtots zvans\"}";
        Answer first = program.json("POST", "/api/submissions", body);
        assertThat(program.json("POST", "/api/submissions", body).body()).isEqualTo(first.body());
        assertThat(program.json("POST", "/api/submissions", "{\"text\":\"Cits\"}")
                        .body())
                .isNotEqualTo(first.body());
        assertThat(TestHttp.nobody(port)
                        .with("Idempotency-Key", "a b")
                        .json("POST", "/api/submissions", body)
                        .status())
                .isEqualTo(400);
    }
}
