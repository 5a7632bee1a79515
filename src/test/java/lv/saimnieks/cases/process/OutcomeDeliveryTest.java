package lv.saimnieks.cases.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.Outcome;
import lv.saimnieks.cases.Outcomes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stored message reaches the case that waits for it: now, later, once, and without harm when that case fails. */
@AppTest
@Tag("database")
class OutcomeDeliveryTest {

    private static final String MESSAGE = "ChangeClosed";

    @Autowired
    Outcomes outcomes;

    @Autowired
    OutcomeDelivery delivery;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    private final String asking = "PIE-" + UUID.randomUUID().toString().substring(0, 6);
    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .name("asker")
                .addModelInstance("asker.bpmn", asker())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    private static BpmnModelInstance asker() {
        return Bpmn.createExecutableProcess("asker")
                .name("Gaidītājs")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Asked")
                .name("Sākums")
                .intermediateCatchEvent("Event_Waiting")
                .name("Gaida")
                .message(MESSAGE)
                .exclusiveGateway("Gateway_Result")
                .name("Iznākums?")
                .condition("Zināms", "${result != ''}")
                .endEvent("EndEvent_Told")
                .name("Uzzināja")
                .moveToLastGateway()
                .condition("Cits", "${result == 'OTHER'}")
                .endEvent("EndEvent_Other")
                .name("Cits iznākums")
                .done();
    }

    @Test
    @DisplayName("a case that begins to wait later is told later, and only one case once")
    void waitsLater() {
        publish("IZM-A-" + asking, "SUCCESSFUL");
        delivery.deliverAwaited();
        assertThat(delivered("IZM-A-" + asking)).as("nobody waits yet").isFalse();
        String first = wait(Map.of());
        delivery.deliverAwaited();
        assertThat(told(first)).isTrue();
        assertThat(delivered("IZM-A-" + asking)).isTrue();
        String second = wait(Map.of());
        delivery.deliverAwaited();
        publish("IZM-A-" + asking, "SUCCESSFUL");
        assertThat(told(second)).isFalse();
    }

    @Test
    @DisplayName("of two places that wait, the one that names the case is told")
    void waitsForOne() {
        String one = wait(Map.of(OutcomeDelivery.AWAITED, "IZM-1-" + asking));
        String two = wait(Map.of(OutcomeDelivery.AWAITED, "IZM-2-" + asking));
        publish("IZM-2-" + asking, "SUCCESSFUL");
        assertThat(told(one)).isFalse();
        assertThat(told(two)).isTrue();
        publish("IZM-3-" + asking, "SUCCESSFUL");
        assertThat(delivered("IZM-3-" + asking)).isFalse();
        publish("IZM-1-" + asking, "SUCCESSFUL");
        assertThat(told(one)).isTrue();
    }

    @Test
    @DisplayName("a receiver that cannot go on harms nobody: the outcome stays stored and is tried again")
    void receiverFails() {
        String waiting = wait(Map.of());
        publish("IZM-F-" + asking, "");
        assertThat(told(waiting)).isFalse();
        assertThat(delivered("IZM-F-" + asking)).isFalse();
        delivery.deliverAwaited();
        assertThat(delivered("IZM-F-" + asking)).isFalse();
        publish("IZM-G-" + asking, "FAILED");
        assertThat(told(waiting)).isTrue();
    }

    private void publish(String number, String result) {
        outcomes.publish(new Outcome(MESSAGE, number, null, asking, Map.of("result", result)));
    }

    private String wait(Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey("asker", asking, variables).getId();
    }

    private boolean delivered(String number) {
        return outcomes.delivered(MESSAGE, number).orElseThrow();
    }

    private boolean told(String instance) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count()
                == 1;
    }
}
