package lv.saimnieks.platform.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes in wrong is refused in words, at every address and on both databases; no fault, no English page. */
@AppTest
@Tag("database")
class DoorsTest {

    private static final String PERSON = "pakalpojuma-sniedzejs-1";
    private static final String ADMINISTRATOR = "administrators-1";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/./engine-rest/task",
                "//engine-rest/task",
                "/css/..;/engine-rest/task",
                "/css/../engine-rest/task",
                "/engine-rest;a=b/task",
                "/camunda//api/engine/engine/default/task",
                "//registri/izmainas",
                "/registri/izmainas?text=a%00",
                "/engine-rest/task?name=%00"
            })
    void addressesThatCanBeReadInTwoWaysAreRefusedInWords(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("Piepras");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/api/%00", "/registri/%", "/engine-rest/%ff"})
    void theContainersOwnPageIsNeverSeen(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("Pieprasījuma adresi nevar nolasīt")
                .doesNotContain("Bad Request");
    }

    @Test
    void anotherHostIsRefusedAndReachesNoRedirect() throws IOException {
        assertThat(raw("GET /registri/izmainas HTTP/1.1", "Host: evil.example", "Accept: text/html"))
                .startsWith("HTTP/1.1 400")
                .contains("Ar šādu adresi sistēma neatbild")
                .doesNotContain("evil");
        for (String own : List.of("localhost:1", "127.0.0.1", "[::1]:8080")) {
            assertThat(raw("GET /registri/izmainas HTTP/1.1", "Host: " + own, "Accept: text/html"))
                    .startsWith("HTTP/1.1 302");
        }
        assertThat(raw("GET /actuator/health HTTP/1.1", "Host: 10.0.0.7:8080")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /actuator/health/liveness HTTP/1.1", "Host: 10.0.0.7:8080"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void controlCharactersInHeadersAreRefused() throws IOException {
        assertThat(raw("GET /api/registers/changes HTTP/1.1", "Host: localhost", "Idempotency-Key: \u0101"))
                .startsWith("HTTP/1.1 400")
                .contains("galvenē ir zīmes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/change-requests|{\"title\":\"a\\u0000\"}|zīme, ko nevar saglabāt",
                "/api/submissions|{\"text\":\"a\\ud800\"}|zīme, ko nevar saglabāt",
                "/api/submissions/recognise|{\"text\":\"a\\udfff\"}|zīme, ko nevar saglabāt",
                "/engine-rest/task|{\"name\":\"\\u0000\"}|\"fields\":{\"name\":\"Kādā tekstā ir zīme, ko nevar saglabāt",
                "/api/change-requests|{}}|vēl kaut kas",
                "/engine-rest/task|{}{}|vēl kaut kas",
                "/engine-rest/decision-definition/key/risk-level/evaluate|{\"variables\":{\"a\":null}}|Mainīgajam ir „null”",
                "/engine-rest/decision-definition/key/risk-level/evaluate|{\"variables\":{\"likelihood\":{\"value\":\"x\"}}}|nevar izrēķināt",
                "/engine-rest/task|{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{}}]}|nederīgi dati",
                "/engine-rest/task|{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"a\",\"type\":\"X\"}}]}|nederīgi dati",
                "/engine-rest/migration/execute|{}|nederīgi dati",
                "/engine-rest/message|{\"messageName\":\"X\",\"all\":true}|tikai administrators"
            })
    void wrongBodiesAreRefusedWithAReason(String path, String body, String reason) {
        Answer answer = TestHttp.basic(port, PERSON, "demo").json("POST", path, body);
        assertThat(answer.status()).isIn(400, 403);
        assertThat(answer.body()).contains(reason).doesNotContain("nosauciet");
    }

    @Test
    void bodiesBeyondTheLimitAreRefusedEverywhere() {
        String large = " ".repeat(11_000_000) + "{}";
        TestHttp person = TestHttp.basic(port, PERSON, "demo");
        for (String path : List.of("/api/change-requests", "/api/submissions/recognise", "/engine-rest/task")) {
            assertThat(person.json("POST", path, large).status()).as(path).isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signal", "/condition", "/external-task/fetchAndLock", "/telemetry/configuration"})
    void operationsThatNoProcessUsesAreTheAdministrators(String operation) {
        Answer answer = TestHttp.basic(port, PERSON, "demo").json("POST", "/engine-rest" + operation, "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(TestHttp.basic(port, ADMINISTRATOR, "demo")
                        .json("POST", "/engine-rest" + operation, "{}")
                        .status())
                .isNotIn(403, 500);
    }

    @Test
    void whatTheDatabaseCannotKeepIsSaid() {
        TestHttp administrator = TestHttp.basic(port, ADMINISTRATOR, "demo");
        Answer answer = administrator.json(
                "POST", "/engine-rest/tenant/create", "{\"id\":\"x\",\"name\":\"" + "x".repeat(300) + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("par garu");
        assertThat(administrator
                        .json("PUT", "/engine-rest/job/nav/retries", "{\"retries\":1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void attachmentsOfTasksAreSaidToBeOff() {
        Answer answer = TestHttp.basic(port, ADMINISTRATOR, "demo")
                .send("POST", "/engine-rest/task/x/attachment/create", "multipart/form-data; boundary=b", new byte[0]);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("pielikumus nepievieno");
    }

    @Test
    void aTextThatIsNotAskedForHasItsLimitToo() {
        Answer answer = TestHttp.basic(port, PERSON, "demo")
                .json("POST", "/api/change-requests", """
                        {"title": "A", "description": "B", "changeKind": "ADD", "targetType": "RESOURCE",
                         "targets": ["R-03"], "criticalSituationText": "%s"}""".formatted("x".repeat(5000)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("criticalSituationText");
    }

    private String raw(String... head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
