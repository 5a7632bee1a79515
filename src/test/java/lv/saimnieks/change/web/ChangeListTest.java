package lv.saimnieks.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test marks its changes with a word of its own, so that other tests' changes do not matter. */
@AppTest
@Tag("database")
@DisplayName("The register of changes: filters, sorting, pages, CSV, REST")
class ChangeListTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "zīme" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @DisplayName("Finds by text without diacritics, number, state, item, manager, origin, dates and overdue")
    void filtersNarrowTheList() throws Exception {
        String trees = start("pakalpojuma-vaditajs-2", "Čiekuru šķirošana " + mark, "P-05", Map.of());
        String portal = start(
                "resursa-vaditajs-1",
                "Portāla žurnāls 100% " + mark,
                "R-01",
                Map.of("targetType", "RESOURCE", "originTask", "PU2-18", "desiredBy", "2026-12-01"));

        assertThat(numbers("text=ciekuru+skirosana+" + mark)).containsExactly(trees);
        assertThat(numbers("text=SKIROSANA+" + mark.toUpperCase(Locale.ROOT))).containsExactly(trees);
        assertThat(numbers("text=" + mark + "&sort=number")).containsExactly(trees, portal);
        assertThat(numbers("text=100%25+" + mark)).containsExactly(portal);
        assertThat(numbers("text=1_0+" + mark)).isEmpty();
        assertThat(numbers("number=" + trees.toLowerCase(Locale.ROOT))).containsExactly(trees);
        assertThat(numbers("item=P-05&text=" + mark)).containsExactly(trees);
        assertThat(numbers("item=R-01&text=" + mark)).contains(portal);
        assertThat(numbers("manager=pakalpojuma-vaditajs-2&text=" + mark)).containsExactly(trees);
        assertThat(numbers("manager=resursa-vaditajs-1&text=" + mark)).containsExactly(portal);
        assertThat(numbers("manager=eksperts-1&text=" + mark)).isEmpty();
        assertThat(numbers("originTask=PU2-18&text=" + mark)).containsExactly(portal);
        assertThat(numbers("receivedFrom=2026-11-23&receivedTo=2026-11-23&text=" + mark))
                .hasSize(2);
        assertThat(numbers("receivedFrom=2026-11-24&text=" + mark)).isEmpty();
        assertThat(numbers("status=CLOSED&text=" + mark)).isEmpty();
        assertThat(numbers("type=STANDARD&text=" + mark)).isEmpty();
        assertThat(numbers("overdue=true&text=" + mark)).isEmpty();

        clock.advance(Duration.ofDays(30));
        assertThat(numbers("overdue=true&text=" + mark)).containsExactlyInAnyOrder(trees, portal);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(("/registri/izmainas?overdue=true&text=" + mark).replace("ī", "%C4%AB"))
                        .body())
                .contains("kavējas", "Pakalpojuma vadītājs 2", trees, portal);
    }

    @Test
    void sortsAndPagesOnTheServer() throws Exception {
        List<String> titles = List.of("Č", "C", "A", "Ā", "Z", "Ž");
        titles.forEach(t -> start("pakalpojuma-vaditajs-1", t + " " + mark, "P-02", Map.of()));
        List<String> byTitle = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            JsonNode found = json(auditor().get(list("text=" + mark + "&sort=title&size=2&page=" + page)));
            assertThat(found.get("total").asInt()).isEqualTo(6);
            found.get("items").forEach(i -> byTitle.add(i.get("title").asText().substring(0, 1)));
        }
        assertThat(byTitle).containsExactly("A", "Ā", "C", "Č", "Z", "Ž");
        for (String sort : List.of("number", "received,desc", "desired,asc", "state,desc")) {
            assertThat(json(auditor().get(list("text=" + mark + "&sort=" + sort)))
                            .get("items"))
                    .hasSize(6);
        }
        String page = TestHttp.browser(port, "auditors-1")
                .get(("/registri/izmainas?size=2&page=1&sort=title&text=" + mark).replace("ī", "%C4%AB"))
                .body();
        assertThat(page)
                .contains(
                        "2. lapa no 3", "aria-sort=\"ascending\"", "sort=title&amp;size=2&amp;page=2", "text=z%C4%AB");
    }

    @Test
    @DisplayName("PU2-20/A0: the filter by manager finds the changes whose rows name that manager, of every scope")
    void managersOfEveryScope() throws Exception {
        String requester = "pakalpojumu-kopuma-vaditajs-1";
        targets(requester, "SERVICE", "P-01", "P-05");
        targets(requester, "RESOURCE", "R-01", "R-03");
        targets(requester, "INSTITUTION");
        targets(requester, "INSTITUTION", "P-01");
        targets(requester, "INSTITUTION", "R-01");
        targets(requester, "INSTITUTION", "P-01", "R-01");
        targets(requester, "SERVICE", "P-01", "P-02");
        jdbc.sql("update change_target set item_code = 'P-97' where item_code = 'P-01' and change_id = ?")
                .param(idOf(targets(requester, "SERVICE", "P-01")))
                .update();

        Map<String, List<String>> byManager = new TreeMap<>();
        json(auditor().get(list("sort=number&text=" + mark)))
                .get("items")
                .forEach(row -> row.get("managers")
                        .forEach(m -> byManager
                                .computeIfAbsent(m.asText(), k -> new ArrayList<>())
                                .add(row.get("number").asText())));
        for (var managed : byManager.entrySet()) {
            assertThat(numbers("sort=number&manager=" + managed.getKey() + "&text=" + mark))
                    .as(managed.getKey())
                    .isEqualTo(managed.getValue());
        }
        assertThat(byManager.get(requester))
                .as("three of the institution, one of nobody's item")
                .hasSize(4);
        assertThat(byManager.keySet())
                .containsExactly(
                        "pakalpojuma-vaditajs-1",
                        "pakalpojuma-vaditajs-2",
                        requester,
                        "resursa-vaditajs-1",
                        "resursa-vaditajs-2",
                        "resursu-kopuma-vaditajs-1");
    }

    private Long idOf(String number) {
        return jdbc.sql("select id from change_request where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private String targets(String user, String type, String... codes) {
        return start(user, "Vadība " + mark, "", Map.of("targetType", type, "targets", List.of(codes)));
    }

    @Test
    @DisplayName("People see the cases they have a role in; portfolio managers and auditors see all")
    void rowsOnlyOfReadableChanges() throws Exception {
        String number = start("pakalpojuma-vaditajs-3", "Rindas kārtība " + mark, "P-03", Map.of());
        for (String user : List.of("pakalpojuma-vaditajs-3", "auditors-1", "resursu-kopuma-vaditajs-1")) {
            assertThat(numbersOf(user)).as(user).containsExactly(number);
        }
        for (String user : List.of("eksperts-2", "registrators-1", "procesa-saimnieks-1", "administrators-1")) {
            assertThat(numbersOf(user)).as(user).isEmpty();
            assertThat(as(user).get("/api/change-requests/" + number).status())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(TestHttp.nobody(port).get(list("")).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("CSV is the whole selection, opens in a spreadsheet and holds no formula")
    void csvOfTheWholeSelection() {
        start("pakalpojuma-vaditajs-1", "=HYPERLINK(\"x\";\"y\") " + mark, "P-02", Map.of());
        start("pakalpojuma-vaditajs-1", "Otrā; ar semikolu " + mark, "P-02", Map.of());
        var viaApi = auditor().with("Accept", "text/csv").get(list("size=1&sort=number&text=" + mark));
        assertThat(viaApi.header("Content-Type")).startsWith("text/csv");
        assertThat(viaApi.header("Content-Disposition")).contains("izmainas-2026-11-23.csv");
        String[] lines = viaApi.body().split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .isEqualTo("\ufeffNumurs;Nosaukums;Stāvoklis;Noslēgums;Darbība;Mērogs;Pakalpojumi un resursi;Veids;"
                        + "Sarežģītība;Risks;Vadītājs;Pieteicējs;Saņemta;Vēlamais termiņš;Tuvākais uzdevuma termiņš;"
                        + "Kavējas;Slēgta;Avota uzdevums;Avota lieta;Dati dzēsti");
        assertThat(lines[1])
                .contains("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\") " + mark + "\"", ";P-02;", "23.11.2026. 10:00");
        assertThat(lines[2]).contains("\"Otrā; ar semikolu " + mark + "\"");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(("/registri/izmainas?format=csv&sort=number&text=" + mark).replace("ī", "%C4%AB"))
                        .body())
                .isEqualTo(viaApi.body());
    }

    @Test
    @DisplayName("Other systems find the fields that they know, typed, and OpenAPI names them")
    void rowsForOtherSystems() throws Exception {
        String number = start("pakalpojuma-vaditajs-2", "Lauki " + mark, "P-05", Map.of("desiredBy", "2026-12-01"));
        JsonNode row = json(auditor().get(list("text=" + mark))).get("items").get(0);
        List<String> fields = List.of(
                "number",
                "title",
                "status",
                "closureCode",
                "changeKind",
                "scope",
                "targetType",
                "targets",
                "type",
                "complexity",
                "risk",
                "managers",
                "requester",
                "receivedAt",
                "desiredBy",
                "nextDueAt",
                "overdue",
                "closedAt",
                "originTask",
                "originCaseId",
                "erasedAt");
        assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(fields);
        assertThat(row.get("number").asText()).isEqualTo(number);
        assertThat(row.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(row.get("scope").asText()).isEqualTo("SERVICE");
        assertThat(row.get("targets").toString()).isEqualTo("[\"P-05\"]");
        assertThat(row.get("managers").toString()).isEqualTo("[\"pakalpojuma-vaditajs-2\"]");
        assertThat(row.get("receivedAt").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(row.get("desiredBy").asText()).isEqualTo("2026-12-01");
        assertThat(row.get("nextDueAt").asText()).endsWith("Z");
        assertThat(row.get("overdue").isBoolean()).isTrue();
        assertThat(row.get("closedAt").isNull()).isTrue();
        assertThat(json(auditor().get("/api/openapi.json"))
                        .at("/paths/~1api~1registers~1changes/get/responses/200/content/application~1json/schema"
                                + "/properties/items/items/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyElementsOf(fields);
    }

    @Test
    void wrongFiltersAreNamed() throws Exception {
        var answer = auditor()
                .get(list("status=BURNT&type=x&item=P-99&manager=nav&receivedFrom=32.12.&overdue=jo&sort=color"
                        + "&page=-1&size=201&text=" + "x".repeat(300)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("fields").fieldNames())
                .toIterable()
                .contains(
                        "status", "type", "item", "manager", "receivedFrom", "overdue", "sort", "page", "size", "text");
        var page = TestHttp.browser(port, "auditors-1")
                .get("/registri/izmainas?receivedFrom=2026-02-02&receivedTo=2026-02-01");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Perioda beigas nevar būt pirms tā sākuma.", "value=\"2026-02-01\"");
        assertThat(page.body()).doesNotContain("<td");
    }

    private String start(String user, String title, String target, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("description", "Apraksts.");
        body.put("changeKind", "MODIFY");
        body.put("targetType", "SERVICE");
        body.put("targets", List.of(target));
        body.putAll(more);
        try {
            var answer = as(user).json("POST", "/api/change-requests", JSON.writeValueAsString(body));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            return JSON.readTree(answer.body()).get("number").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> numbers(String query) throws Exception {
        return numbers(json(auditor().get(list(query))));
    }

    private List<String> numbersOf(String user) throws Exception {
        return numbers(json(as(user).get(list("text=" + mark))));
    }

    private static List<String> numbers(JsonNode found) {
        List<String> numbers = new ArrayList<>();
        found.get("items").forEach(i -> numbers.add(i.get("number").asText()));
        return numbers;
    }

    private static JsonNode json(TestHttp.Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String list(String query) {
        return "/api/registers/changes?" + query.replace("ī", "%C4%AB").replace("Ī", "%C4%AA");
    }

    private TestHttp auditor() {
        return as("auditors-1");
    }

    private TestHttp as(String user) {
        return TestHttp.basic(port, user, "demo");
    }
}
