package lv.saimnieks.change.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.ChangeAnswersOf;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way in which a case comes to stand still, or is pushed by hand, really happens here and is found. */
@AppTest
@Tag("database")
class StandingCasesTest extends ChangeStories {

    private static final String WAITING = "standing-sample";

    private static final String FORM = """
            {"id": "look", "type": "default", "schemaVersion": 16,
             "components": [{"type": "textfield", "id": "f1", "key": "seen", "label": "Redzēts"}]}""";

    /** Each test has a day of its own in a year that no other test uses. */
    private static LocalDate next = LocalDate.of(2035, 3, 1);

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    private LocalDate day;
    private String deployment;

    @BeforeEach
    void dayOfItsOwn() {
        next = next.plusDays(7);
        day = next;
        at(day);
    }

    @AfterEach
    void forget() {
        if (deployment != null) {
            asSystem.run(() -> repository.deleteDeployment(deployment, true));
        }
    }

    /** An own process of an owner that waits for a timer; answers the id of its instance. */
    private String waiting(String number) {
        if (deployment == null) {
            var model = Bpmn.createExecutableProcess(WAITING)
                    .name("Gaidītājs")
                    .camundaHistoryTimeToLiveString("P3650D")
                    .startEvent("StartEvent_Started")
                    .name("Sākts")
                    .intermediateCatchEvent("Event_Wait")
                    .name("Gaida dienu")
                    .timerWithDuration("P1D")
                    .userTask("Task_Look")
                    .name("Apskatīt")
                    .camundaCandidateGroups("registrar")
                    .documentation("Apskata lietu.")
                    .camundaFormRef("look")
                    .camundaFormRefBinding("deployment")
                    .endEvent("EndEvent_Done")
                    .name("Beigts")
                    .done();
            deployment = asSystem.call(() -> repository
                    .createDeployment()
                    .addString(WAITING + ".bpmn", Bpmn.convertToString(model))
                    .addString("look.form", FORM)
                    .deploy()
                    .getId());
        }
        return asSystem.call(
                () -> runtime.startProcessInstanceByKey(WAITING, number).getId());
    }

    private Job timer(String instance) {
        return asSystem.call(
                () -> management.createJobQuery().processInstanceId(instance).singleResult());
    }

    private List<String> brokenBy(String number) {
        JsonNode report =
                TaskWorkers.json(clerks.get("auditors-1", "/api/audit/conformity?from=" + day + "&to=" + day));
        List<String> broken = new ArrayList<>();
        for (JsonNode rule : report.get("rules")) {
            assertThat(rule.get("state").asText()).as(rule.toString()).isNotEqualTo("FAILED");
            for (JsonNode one : rule.get("cases")) {
                if (one.get("number").asText().equals(number)) {
                    broken.add(rule.get("id").asText());
                }
            }
        }
        return broken;
    }

    /** As nobody should; at the end of a test, so that others do not find what was broken here. */
    private void end(String number) {
        asSystem.run(() -> runtime.deleteProcessInstance(instance(number), "past the program"));
    }

    private void close(String number) {
        jdbc.sql("update change_request set status = 'CLOSED' where number = ?")
                .param(number)
                .update();
    }

    /** The list that process owners and others see. */
    private String page(String user) {
        Answer answer = TestHttp.browser(port, user).get("/modeli/apstajusas?dienas=7");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    @DisplayName("a case that waits for nothing any more, and one that was suspended")
    void waitsForNothing() {
        String instance = waiting("GAIDA-1");
        assertThat(brokenBy("GAIDA-1")).isEmpty();
        asSystem.run(() -> runtime.suspendProcessInstanceById(instance));
        assertThat(brokenBy("GAIDA-1")).contains("cases-wait");
        assertThat(page("procesa-saimnieks-1")).contains("GAIDA-1", "Lieta ir apturēta.");
        asSystem.run(() -> runtime.activateProcessInstanceById(instance));
        assertThat(brokenBy("GAIDA-1")).doesNotContain("cases-wait");
        asSystem.run(() -> management.deleteJob(timer(instance).getId()));
        assertThat(brokenBy("GAIDA-1")).contains("cases-wait");
        assertThat(page(PORTFOLIO)).contains("GAIDA-1", "Gaida dienu", "Lieta ne uz ko negaida");
    }

    @Test
    @DisplayName("a task that is gone, although its reminder still waits")
    void taskLost() {
        String number = toAssessment();
        assertThat(brokenBy(number)).isEmpty();
        String task = clerks.visible(ASSESSOR, number, "Task_AssessChange")
                .get(0)
                .get("id")
                .asText();
        jdbc.sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?")
                .param(task)
                .update();
        jdbc.sql("delete from ACT_RU_VARIABLE where TASK_ID_ = ?").param(task).update();
        jdbc.sql("delete from ACT_RU_TASK where ID_ = ?").param(task).update();
        assertThat(brokenBy(number)).contains("cases-wait");
        end(number);
        close(number);
    }

    @Test
    @DisplayName("a job that the system does not try any more, with its incident and without")
    void jobFailed() {
        String instance = waiting("GAIDA-2");
        asSystem.run(() -> management.setJobRetries(timer(instance).getId(), 0));
        assertThat(brokenBy("GAIDA-2")).containsExactly("nothing-failed");
        assertThat(page(PORTFOLIO))
                .contains("GAIDA-2", "sistēma to vairs nemēģina")
                .doesNotContain("atvērt Cockpit");
        assertThat(page(ADMIN)).contains("atvērt Cockpit");
        jdbc.sql("delete from ACT_RU_INCIDENT where PROC_INST_ID_ = ?")
                .param(instance)
                .update();
        assertThat(brokenBy("GAIDA-2")).containsExactly("nothing-failed");
        asSystem.run(() -> management.setJobRetries(timer(instance).getId(), 1));
        assertThat(brokenBy("GAIDA-2")).isEmpty();
    }

    @Test
    @DisplayName("register and process disagree: process gone, two processes, process of a closed case")
    void registerDisagrees() {
        String gone = toAssessment();
        String twice = toAssessment();
        String closed = toAssessment();
        assertThat(brokenBy(gone)).isEmpty();
        end(gone);
        waiting(twice);
        close(closed);
        for (String number : List.of(gone, twice, closed)) {
            assertThat(brokenBy(number)).as(number).contains("register-agrees");
        }
        assertThat(page("auditors-1"))
                .contains(
                        "/registri/izmainas/" + gone,
                        "process ir beidzies vai izdzēsts",
                        "darbojas vairāki procesi",
                        "lieta ir slēgta, bet tās process vēl gaida");
        assertThat(page("procesa-saimnieks-1")).contains(gone).doesNotContain("/registri/izmainas/" + gone);
        end(closed);
        close(gone);
    }

    @Test
    @DisplayName("what an administrator did by hand needs a reason, or a note in the operation log")
    void interventions() {
        String number = toAssessment();
        assertThat(clerks.post(
                                ADMIN,
                                "/engine-rest/process-instance/" + instance(number) + "/variables",
                                Map.of("modifications", Map.of("piezime", Map.of("value", "1", "type", "String"))))
                        .statusCode())
                .isEqualTo(204);
        assertThat(brokenBy(number)).isEmpty();
        assertThat(page(PORTFOLIO)).contains(number, "Administrators 1 mainīja");
        jdbc.sql("update ACT_HI_OP_LOG set ANNOTATION_ = null where PROC_INST_ID_ = ?")
                .param(instance(number))
                .update();
        assertThat(brokenBy(number)).as("as before reasons were asked for").containsExactly("interventions");
        assertThat(page(PORTFOLIO)).contains(number, ">nav</span>");
        TestHttp auditor = TestHttp.basic(port, "auditors-1", "demo");
        for (String entry : jdbc.sql("select ID_ from ACT_HI_OP_LOG where PROC_INST_ID_ = ? and USER_ID_ = ?")
                .params(instance(number), ADMIN)
                .query(String.class)
                .list()) {
            assertThat(auditor.json(
                                    "PUT",
                                    "/api/audit/operations/" + entry + "/annotation",
                                    "{\"text\":\"Labots pēc lietotāja lūguma.\"}")
                            .status())
                    .isIn(200, 204);
        }
        assertThat(brokenBy(number)).isEmpty();
    }

    @Test
    @DisplayName("a task that an administrator does instead of who has it: refused in a case, found in an own process")
    void taskOfAnother() {
        String number = toAssessment();
        assertThat(clerks.tryToComplete(ADMIN, number, "Task_AssessChange", ChangeAnswersOf.assessment(1, 1, 4, 800))
                        .statusCode())
                .isEqualTo(403);
        String instance = waiting("GAIDA-3");
        asSystem.run(() -> management.executeJob(timer(instance).getId()));
        String task = clerks.visible(ADMIN, "GAIDA-3", null).get(0).get("id").asText();
        assertThat(brokenBy("GAIDA-3")).isEmpty();
        assertThat(clerks.post(ADMIN, "/engine-rest/task/" + task + "/complete", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(brokenBy("GAIDA-3")).containsExactly("interventions");
    }
}
