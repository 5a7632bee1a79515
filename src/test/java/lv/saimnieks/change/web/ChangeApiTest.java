package lv.saimnieks.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@DisplayName("Changes over REST")
class ChangeApiTest {

    private static final String PATH = "/api/change-requests";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRequestIsAnsweredWithNumberAndAddress() throws Exception {
        ObjectNode body = request("REST pieprasījums 🌳 <b>");
        body.put("receivedAt", "2026-11-20T09:30:00+02:00")
                .put("desiredBy", "2026-12-31")
                .put("standardModelId", "SM-03")
                .put("triggerKind", "SITUATION")
                .put("evidence", "Noteikumi mainās.")
                .put("originTask", "PU2-18")
                .put("originProcess", "complaint-handling")
                .put("originCaseId", "PIE-2026-000004");
        var answer = post("pakalpojuma-vaditajs-2", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String number = JSON.readTree(answer.body()).get("number").asText();
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + number);

        JsonNode change = JSON.readTree(
                as("pakalpojuma-vaditajs-2").get(PATH + "/" + number).body());
        assertThat(change.at("/request/title").asText()).isEqualTo("REST pieprasījums 🌳 <b>");
        assertThat(change.at("/request/requester").asText()).isEqualTo("pakalpojuma-vaditajs-2");
        assertThat(change.at("/request/receivedAt").asText()).startsWith("2026-11-20T07:30:00Z");
        assertThat(change.at("/request/originCaseId").asText()).isEqualTo("PIE-2026-000004");
        assertThat(change.at("/managers/0").asText()).isEqualTo("pakalpojuma-vaditajs-2");
        assertThat(change.at("/openTasks/0/dueAt").asText()).isNotEmpty();
        assertThat(change.at("/timeline/0/actor").asText()).isEqualTo("pakalpojuma-vaditajs-2");
    }

    @Test
    @DisplayName("Every wrong or unknown field is named at once, and nothing is written")
    void wrongFieldsAreNamed() throws Exception {
        ObjectNode body = request("x".repeat(100_000));
        body.put("description", 5)
                .put("changeKind", "BURN")
                .put("criticalSituation", "true")
                .put("desiredBy", "rīt");
        body.put("receivedAt", "2027-01-01T00:00:00Z").put("surprise", 1).put("originTask", "'; drop table");
        body.putArray("targets").add("P-99").add(7);
        body.put("standardModelId", "SM-99");
        var answer = post("pakalpojuma-vaditajs-2", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode fields = JSON.readTree(answer.body()).get("fields");
        assertThat(fields.fieldNames())
                .toIterable()
                .contains("title", "description", "changeKind", "criticalSituation", "desiredBy", "receivedAt")
                .contains("surprise", "originTask", "targets", "standardModelId");
        assertThat(fields.get("surprise").asText()).contains("nav paredzēts");

        for (String bad : new String[] {"[]", "5", "null", "{", ""}) {
            assertThat(as("pakalpojuma-vaditajs-2").json("POST", PATH, bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        String half = request("puse").toString().replace("puse", "puse \\ud83c");
        assertThat(as("pakalpojuma-vaditajs-2").json("POST", PATH, half).status())
                .isEqualTo(400);
        ObjectNode nul = request("nulle \u0000");
        assertThat(post("pakalpojuma-vaditajs-2", nul).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("PU2-20/A8: who asked withdraws with a reason, others may not; what is stopped is refused in words")
    void withdrawal() throws Exception {
        String number = JSON.readTree(
                        post("pakalpojuma-sniedzejs-2", request("Atsaucams")).body())
                .get("number")
                .asText();
        String path = PATH + "/" + number + "/withdrawal";
        assertThat(as("pakalpojuma-vaditajs-3")
                        .json("POST", path, "{\"reason\":\"Nē.\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as("pakalpojuma-sniedzejs-2")
                        .json("POST", path, "{\"reason\":\" \"}")
                        .body())
                .contains("reason");
        String reason = "{\"reason\":\"Vajadzība zudusi.\"}";
        assertThat(as("pakalpojuma-sniedzejs-2").json("POST", path, reason).status())
                .isEqualTo(204);
        var again = as("pakalpojuma-sniedzejs-2").json("POST", path, reason);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(number);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        TestHttp http = as("pakalpojuma-vaditajs-1").with("Idempotency-Key", "sistema-1:43");
        assertThat(http.json("POST", PATH, request("Pirmais saturs").toString()).status())
                .isEqualTo(201);
        TestHttp.Answer other = http.json("POST", PATH, request("Cits saturs").toString());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("jau ir nosūtīts cits saturs");
    }

    @Test
    void theSameKeyStartsOneChange() throws Exception {
        ObjectNode body = request("Atkārtots REST pieprasījums");
        TestHttp http = as("pakalpojuma-vaditajs-1").with("Idempotency-Key", "sistema-1:42");
        String first = http.json("POST", PATH, body.toString()).body();
        assertThat(http.json("POST", PATH, body.toString()).body())
                .isEqualTo(first)
                .contains("IZM-");
        assertThat(jdbc.sql("select count(*) from change_request where title = 'Atkārtots REST pieprasījums'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(http.with("Idempotency-Key", "a b")
                        .json("POST", PATH, body.toString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Staff may ask for a change, auditors and strangers not; a foreign change is no origin")
    void rights() throws Exception {
        assertThat(post("auditors-1", request("Auditora REST")).status()).isEqualTo(403);
        assertThat(TestHttp.nobody(port)
                        .json("POST", PATH, request("x").toString())
                        .status())
                .isEqualTo(401);
        assertThat(as("auditors-1").get(PATH + "/IZM-1999-000001").status()).isEqualTo(404);
        assertThat(as("auditors-1").get(PATH + "/IZM-1999-000001").body()).contains("Reģistrā nav izmaiņas");

        String number = JSON.readTree(
                        post("pakalpojuma-vaditajs-3", request("Avots").put("targetType", "INSTITUTION"))
                                .body())
                .path("number")
                .asText();
        ObjectNode child = request("Turpinājums").put("originCaseId", number);
        assertThat(post("registrators-1", child).body()).contains("\"originCaseId\"");
        assertThat(post("pakalpojuma-vaditajs-3", child).status()).isEqualTo(201);
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-3")
                        .get("/registri/izmainas/" + number)
                        .body())
                .contains("Saistītās izmaiņas", "Turpinājums");
    }

    @Test
    void openApiDescribesTheOperations() throws Exception {
        JsonNode api =
                JSON.readTree(as("procesa-saimnieks-1").get("/api/openapi.json").body());
        assertThat(api.at("/paths/~1api~1change-requests/post/summary").asText())
                .isEqualTo("Pieteikt izmaiņu");
        assertThat(api.at("/paths/~1api~1registers~1changes/get/parameters").size())
                .isGreaterThanOrEqualTo(14);
        assertThat(api.at("/components/schemas/ChangeRequest/properties").has("standardModelId"))
                .isTrue();
        assertThat(TestHttp.nobody(port).get("/api/openapi.json").status()).isEqualTo(401);
    }

    private TestHttp.Answer post(String user, ObjectNode body) throws Exception {
        return as(user).json("POST", PATH, body.toString());
    }

    private TestHttp as(String user) {
        return TestHttp.basic(port, user, "demo");
    }

    private static ObjectNode request(String title) {
        ObjectNode body = JSON.createObjectNode();
        body.put("title", title)
                .put("description", "Apraksts.")
                .put("changeKind", "MODIFY")
                .put("targetType", "SERVICE");
        body.putArray("targets").add("P-05");
        return body;
    }
}
