package lv.saimnieks.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("What the engine refuses is said in Latvian, with what to do next")
class EngineWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-instance/nav",
                "process-definition/nav",
                "task/nav",
                "history/process-instance/nav",
                "user/nav/profile",
                "group/nav",
                "deployment/nav",
                "job/nav",
                "decision-definition/nav",
                "variable-instance/nav",
                "incident/nav",
                "filter/nav"
            })
    void whatIsGone(String path) throws Exception {
        Answer answer = admin().get("/engine-rest/" + path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(latvian(answer)).startsWith("Tā, ko meklējat, nav");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|task?dueBefore=abc||Kritērijam „dueBefore” nevar būt vērtība „abc”",
                "GET|task?sortBy=name||Kārtošanai jānorāda",
                "GET|nonsense||Šādas adreses nav",
                "POST|user/create|{\"profile\":{\"id\":\"eksperts-1\"},\"credentials\":{\"password\":\"demo\"}}|Šāds ID jau ir",
                "POST|user/create|{\"profile\":{\"id\":\"ar atstarpi\"},\"credentials\":{\"password\":\"demo\"}}|ID „ar atstarpi”",
                "POST|group/create|{\"id\":\"auditor\"}|Šāds ID jau ir",
                "POST|group/create|{|Izlabojiet",
                "POST|group/create|[]|Izlabojiet",
                "PUT|job/nav/retries|{\"retries\":-1}|Atlikušo mēģinājumu skaitam",
                "POST|migration/generate|{\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"y\"}|Tā, ko meklējat, nav",
                "POST|authorization/create|{\"type\":1,\"userId\":\"a\",\"resourceType\":99}|Pieprasījumā ir nederīgi dati"
            })
    void whatIsWrong(String method, String path, String body, String words) throws Exception {
        Answer answer =
                body == null ? admin().get("/engine-rest/" + path) : admin().json(method, "/engine-rest/" + path, body);

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 599);
        assertThat(latvian(answer)).contains(words);
    }

    @Test
    void whatIsTooLongForTheDatabase() throws Exception {
        String body = "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"demo\"}}";
        Answer answer = admin().json("POST", "/engine-rest/user/create", body.formatted("e".repeat(300)));

        assertThat(latvian(answer)).isEqualTo("Kāds no ierakstiem ir par garu. Saīsiniet to un mēģiniet vēlreiz.");
    }

    @Test
    void whoHasNoRightReadsWhatToDoAndTheApplicationsLearnWhichRightIsMissing() throws Exception {
        Answer answer = TestHttp.basic(port, "registrators-1", "demo")
                .send("DELETE", "/engine-rest/user/eksperts-1", null, null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(latvian(answer)).startsWith("Jums nav tiesību to darīt.");
        assertThat(JSON.readTree(answer.body())
                        .at("/missingAuthorizations/0/permissionName")
                        .asText())
                .isEqualTo("DELETE");
    }

    @Test
    void theApplicationsReadTheSame() throws Exception {
        TestHttp browser = TestHttp.browser(port, "administrators-1").inCamunda("cockpit");

        assertThat(latvian(browser.get("/camunda/api/engine/engine/default/process-instance/nav")))
                .startsWith("Tā, ko meklējat, nav");
    }

    @Test
    void programsLearnTheReasonWithoutNumbersAndClasses() throws Exception {
        Answer answer = admin().get("/engine-rest/task?sortBy=name");

        assertThat(JSON.readTree(answer.body()).get("reason").asText()).startsWith("Only a single sorting parameter");
    }

    @Test
    void latvianWordsOfOurOwnChecksStay() {
        assertThat(EngineWords.of("Izvietošana noraidīta. Izlabojiet un izvietojiet vēlreiz:\n1. Fails „x.bpmn”"))
                .hasValueSatisfying(said -> assertThat(said).startsWith("Izvietošana noraidīta."));
        assertThat(EngineWords.of("Some value 'ā' that nobody has foreseen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGINE-03005 Execution of 'UPDATE ExecutionEntity[x]' failed. Entity was updated by another transaction"
                        + " concurrently.|Kāds cits tikmēr",
                "ENGINE-03041 Cannot work with serializers outside of command context.|",
                "org.camunda.bpm.engine.ProcessEngineException: Unknown property used in expression: ${x.y}. Cause: no|"
                        + "izteiksmi „${x.y}”",
                "ENGINE-09005 Could not parse BPMN process. Errors: * unresolved operation|Sīkāk: * unresolved operation"
            })
    void shapesOfMessages(String message, String words) {
        if (words == null) {
            assertThat(EngineWords.of(message)).isEmpty();
        } else {
            assertThat(EngineWords.of(message))
                    .hasValueSatisfying(
                            said -> assertThat(said).contains(words.strip()).doesNotContain("ENGINE-", "Exception"));
        }
    }

    private static String latvian(Answer answer) throws Exception {
        JsonNode body = JSON.readTree(answer.body());
        String message = body.get("message").asText();
        assertThat(message).doesNotContain("ENGINE-", "Exception", "does not", "Cannot", "org.camunda");
        return message;
    }

    private TestHttp admin() {
        return TestHttp.basic(port, "administrators-1", "demo");
    }
}
