package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people did with changes, looked at and were refused, in one log. */
@AppTest
@Tag("database")
class ChangeOperationLogTest extends ChangeStories {

    @Autowired
    ObjectMapper json;

    private JsonNode log(String parameters) {
        return read(TestHttp.browser(port, "auditors-1").get("/api/audit/operations?size=200&" + parameters));
    }

    private JsonNode read(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> words(JsonNode page) {
        return StreamSupport.stream(page.path("operations").spliterator(), false)
                .map(o -> o.path("words").asText())
                .toList();
    }

    @Test
    @DisplayName("Changes stand in the log with who and what, filtered and counted (E19)")
    void changes() {
        String number = toDecision();
        JsonNode page = log("case=" + number + "&kind=CHANGE");
        assertThat(words(page)).anyMatch(w -> w.startsWith("Pabeigšana: uzdevums, „Novērtēt izmaiņu”"));
        assertThat(page.path("total").asInt()).isEqualTo(page.path("operations").size());
        assertThat(log("case=" + number + "&operation=Complete&user=" + EXPERT)
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(log("case=" + number + "&operation=Delete").path("total").asInt())
                .isZero();
        assertThat(log("case=" + number + "&from=2026-11-24").path("total").asInt())
                .isZero();
        assertThat(log("case=" + number + "&process=nav").path("total").asInt()).isZero();
    }

    @Test
    @DisplayName("Who looked at a case and who was refused is noted, once in a while (E19, E13)")
    void looksAndRefusals() {
        String number = toDecision();
        TestHttp.browser(port, MANAGER).get("/registri/izmainas/" + number);
        TestHttp.browser(port, MANAGER).get("/registri/izmainas/" + number);
        TestHttp.browser(port, "registrators-1").get("/registri/izmainas/" + number);
        TestHttp.browser(port, MANAGER).get("/api/audit/cases/" + number);
        Awaitility.await().untilAsserted(() -> {
            assertThat(words(log("case=" + number + "&kind=READ&user=" + MANAGER)))
                    .containsExactly("Pakalpojuma vadītājs 2 skatīja: lieta " + number + ". Vieta: reģistra lapa.");
            assertThat(words(log("case=" + number + "&kind=REFUSED")))
                    .contains("Pakalpojuma vadītājs 2 saņēma atteikumu: lieta " + number + ". Vieta: vēstures lapa.")
                    .anyMatch(w -> w.startsWith("Reģistrators 1 saņēma atteikumu"));
        });
    }

    @Test
    @DisplayName("A wrong password is noted with the name, never with the password")
    void failedLogin() {
        TestHttp.nobody(port).login("svesinieks-77", "slepena-parole-77");
        Awaitility.await()
                .untilAsserted(() -> assertThat(log("kind=REFUSED&user=svesinieks-77")
                                .path("total")
                                .asInt())
                        .isEqualTo(1));
        assertThat(jdbc.sql("select count(*) from audit_access where path like '%slepena%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("An auditor notes something about an operation; every note is kept, the last one shown")
    void annotations() throws Exception {
        String number = toDecision();
        String entry =
                log("case=" + number + "&kind=CHANGE").at("/operations/0/id").asText();
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        JsonNode session = read(auditor.get("/api/audit/session"));
        String path = "/api/audit/operations/" + entry + "/annotation";
        assertThat(auditor.json("PUT", path, "{\"text\":\"Bez marķiera\"}").status())
                .isEqualTo(403);
        auditor.with(
                session.path("csrfHeader").asText(), session.path("csrfToken").asText());
        for (String text : List.of("Pārbaudīts.", "Pārbaudīts vēlreiz, viss kārtībā.")) {
            assertThat(auditor.json("PUT", path, json.writeValueAsString(Map.of("text", text)))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(log("case=" + number + "&kind=CHANGE")
                        .at("/operations/0/annotation/text")
                        .asText())
                .isEqualTo("Pārbaudīts vēlreiz, viss kārtībā.");
        assertThat(jdbc.sql("select count(*) from audit_annotation where entry_id = :e")
                        .param("e", entry)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(auditor.json("PUT", path, "{\"text\":\" \"}").status()).isEqualTo(400);
        assertThat(auditor.json("PUT", "/api/audit/operations/nav/annotation", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The log as CSV; only auditors and administrators read it; wrong input is named")
    void people() {
        Assertions.assertThat(TestHttp.browser(port, "auditors-1")
                        .with("Accept", "text/csv")
                        .get("/api/audit/operations?kind=CHANGE")
                        .body())
                .contains("Kad (Rīgas laiks);Kas noticis;Lietotājs");
        for (String user : List.of(MANAGER, PORTFOLIO, "procesa-saimnieks-1")) {
            assertThat(TestHttp.browser(port, user).get("/api/audit/operations").status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/api/audit/operations?kind=x")
                        .body())
                .contains("\"kind\"");
    }
}
