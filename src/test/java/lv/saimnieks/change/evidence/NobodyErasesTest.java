package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail outlives every person, the administrator included (2.6/12). */
@AppTest
class NobodyErasesTest extends ChangeStories {

    private static final String APP = "/camunda/api/engine/engine/default";

    /** What erases, shortens or rewrites a trail. */
    private static final String ERASING = """
            DELETE /deployment/{deployment}
            DELETE /deployment/{deployment}?cascade=true
            DELETE /process-definition/{definition}
            DELETE /process-definition/{definition}?cascade=true
            DELETE /process-definition/key/change-management?cascade=true
            DELETE /process-definition/key/change-management/delete?cascade=true
            DELETE /history/process-instance/{ended}
            DELETE /history/process-instance/{ended}/variable-instances
            DELETE /history/process-instance/{running}/variable-instances
            DELETE /history/variable-instance/{variable}
            POST /history/process-instance/delete {"historicProcessInstanceIds":["{ended}"],"deleteReason":"x"}
            POST /history/process-instance/set-removal-time {"clearedRemovalTime":true,"historicProcessInstanceIds":["{ended}"]}
            POST /history/process-instance/set-removal-time {"absoluteRemovalTime":"2026-01-01T00:00:00.000+0200","historicProcessInstanceIds":["{ended}"]}
            POST /history/decision-instance/delete {"historicDecisionInstanceIds":["{decision}"],"deleteReason":"x"}
            POST /history/decision-instance/set-removal-time {"clearedRemovalTime":true,"historicDecisionInstanceIds":["{decision}"]}
            PUT /process-definition/{definition}/history-time-to-live {"historyTimeToLive":0}
            PUT /process-definition/{definition}/history-time-to-live {"historyTimeToLive":3649}
            PUT /process-definition/key/change-management/history-time-to-live {"historyTimeToLive":1}
            PUT /decision-definition/{table}/history-time-to-live {"historyTimeToLive":0}
            PUT /decision-definition/key/change-type/history-time-to-live {"historyTimeToLive":0}
            POST /history/cleanup
            POST /history/cleanup?immediatelyDue=true
            POST /history/cleanup?immediatelyDue=false
            PUT /history/user-operation/{operation}/set-annotation {"annotation":"x"}
            PUT /history/user-operation/{operation}/clear-annotation
            POST /process-definition/{definition}/restart-async {"processInstanceIds":["{ended}"],"instructions":[{"type":"startBeforeActivity","activityId":"Task_CloseChange"}]}
            """;

    private static final List<String> TRAIL = List.of(
            "ACT_RE_DEPLOYMENT",
            "ACT_RE_PROCDEF",
            "ACT_HI_PROCINST",
            "ACT_HI_VARINST",
            "ACT_HI_DETAIL",
            "ACT_HI_DECINST",
            "ACT_HI_BATCH",
            "ACT_RU_BATCH");

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    private String operation(String template, String running, String ended) {
        ProcessDefinition definition = repository.getProcessDefinition(history.createHistoricProcessInstanceQuery()
                .processInstanceId(running)
                .singleResult()
                .getProcessDefinitionId());
        return template.replace("{deployment}", definition.getDeploymentId())
                .replace("{definition}", definition.getId())
                .replace("{running}", running)
                .replace("{ended}", ended)
                .replace(
                        "{table}",
                        repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("change-type")
                                .latestVersion()
                                .singleResult()
                                .getId())
                .replace(
                        "{variable}",
                        history.createHistoricVariableInstanceQuery()
                                .processInstanceId(running)
                                .list()
                                .get(0)
                                .getId())
                .replace(
                        "{decision}",
                        history.createHistoricDecisionInstanceQuery()
                                .listPage(0, 1)
                                .get(0)
                                .getId())
                .replace(
                        "{operation}",
                        history.createUserOperationLogQuery()
                                .processInstanceId(running)
                                .listPage(0, 1)
                                .get(0)
                                .getOperationId());
    }

    private List<Long> trail() {
        return TRAIL.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static Answer send(TestHttp http, String prefix, String operation) {
        String[] parts = operation.split(" ", 3);
        return parts.length == 3
                ? http.json(parts[0], prefix + parts[1], parts[2])
                : http.send(parts[0], prefix + parts[1], null, null);
    }

    @Test
    @DisplayName(
            "the administrator deletes no case, no model with cases, no history, and shortens no time, by either door")
    void nobodyErases() {
        String running = instance(toDecision());
        String ended = instance(toDecision());
        asSystem.run(() -> runtime.deleteProcessInstance(ended, "beigta"));
        TestHttp program = TestHttp.basic(port, ADMIN, "demo").with("X-Reason", "Ta%20gribu");
        TestHttp cockpit = TestHttp.browser(port, ADMIN).inCamunda("cockpit").with("X-Reason", "Ta%20gribu");
        List<Long> before = trail();
        List<String> done = new ArrayList<>();
        for (String template : ERASING.strip().lines().toList()) {
            String operation = operation(template, running, ended);
            for (Answer answer : List.of(send(program, "/engine-rest", operation), send(cockpit, APP, operation))) {
                if (answer.status() != 403 || !answer.body().contains("\"type\":\"Refused\"")) {
                    done.add(operation + ": " + answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(done).isEmpty();
        assertThat(trail()).isEqualTo(before);
    }

    @Test
    @DisplayName("a refusal says which deployment it was and how many cases it has, to the person and in the log")
    void whichDeployment() {
        String running = instance(toDecision());
        String deployment = operation("DELETE /deployment/{deployment}", running, running);
        Answer refused = send(TestHttp.basic(port, ADMIN, "demo"), "/engine-rest", deployment);
        assertThat(refused.body()).contains("change-management v", "lietas: ", "izvietojiet labotu versiju");
    }

    @Test
    @DisplayName("history is kept longer, and a model that no case ever went by is taken away")
    void whatErasesNothing() {
        TestHttp program = TestHttp.basic(port, ADMIN, "demo");
        assertThat(program.json(
                                "PUT",
                                "/engine-rest/decision-definition/key/change-model/history-time-to-live",
                                "{\"historyTimeToLive\":3650}")
                        .status())
                .isEqualTo(204);
        String unused = asSystem.call(() -> repository
                .createDeployment()
                .name("nelietots")
                .addString("nelietota.form", """
                        {"id": "nelietota", "type": "default", "schemaVersion": 16,
                         "components": [{"type": "textfield", "id": "f1", "key": "seen", "label": "Redzēts"}]}""")
                .deploy()
                .getId());
        assertThat(program.send("DELETE", "/engine-rest/deployment/" + unused, null, null)
                        .status())
                .isEqualTo(204);
        assertThat(history.createUserOperationLogQuery()
                        .deploymentId(unused)
                        .operationType("Delete")
                        .list())
                .extracting(o -> o.getAnnotation())
                .first()
                .asString()
                .contains("nelietots", "lietas: 0");
    }
}
