package lv.saimnieks.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.ModelFiles;
import lv.saimnieks.ModelFiles.ModelFile;
import lv.saimnieks.TestHttp;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the application begins for a case that it has registered, people begin neither by its key nor by its message. */
@AppTest
class StartRightsTest {

    private static final List<String> PEOPLE =
            List.of("arejais-sniedzejs-1", "registrators-1", "pakalpojuma-vaditajs-1", "pakalpojumu-kopuma-vaditajs-1");
    /** Whoever may begin a change in Tasklist may ask for one over REST too, with the same checks. */
    private static final String FOR_PEOPLE = "ChangeRequested";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    static Stream<String> processes() {
        return ModelFiles.processes().stream()
                .flatMap(f -> f.bpmn().getModelElementsByType(Process.class).stream())
                .filter(p -> !p.isCamundaStartableInTasklist())
                .map(Process::getId);
    }

    static Stream<String> messages() {
        return ModelFiles.processes().stream()
                .map(ModelFile::bpmn)
                .flatMap(m -> m.getModelElementsByType(StartEvent.class).stream())
                .flatMap(s -> s.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(MessageEventDefinition::getMessage)
                .map(Message::getName)
                .filter(m -> !m.equals(FOR_PEOPLE))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("over REST nobody begins a process that Tasklist does not offer")
    void byKey(String key) {
        refused("/engine-rest/process-definition/key/" + key + "/start", "{}");
    }

    @ParameterizedTest
    @MethodSource("messages")
    @DisplayName("over REST nobody sends the message with which one case asks another")
    void byMessage(String message) {
        refused("/engine-rest/message", """
                {"messageName": "%s", "businessKey": "STARTS-1", "processVariables": {
                  "itemCode": {"value": "P-10"}, "termCode": {"value": "N-13"}, "breachNumber": {"value": "NEA-2026-000001"}}}""".formatted(message));
    }

    private void refused(String address, String body) {
        long before = runtime.createProcessInstanceQuery().count();
        for (String user : PEOPLE) {
            TestHttp.Answer answer = TestHttp.basic(port, user, "demo").json("POST", address, body);
            assertThat(answer.status()).as(user + ": " + answer.body()).isIn(400, 403);
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }
}
