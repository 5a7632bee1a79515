package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.done;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static lv.saimnieks.change.ChangeAnswersOf.plan;
import static lv.saimnieks.change.ChangeAnswersOf.review;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@DisplayName("The page of a change tells what the register and the engine know")
class ChangePageTest {

    private static final String MANAGER = "pakalpojuma-vaditajs-2";
    private static final String REQUESTER = "pakalpojuma-sniedzejs-2";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ChangeProcess process;

    @Autowired
    TestClock clock;

    private TaskWorkers clerks;

    @BeforeEach
    void begin() {
        clock.reset();
        clerks = new TaskWorkers(port, engine);
    }

    @Test
    @DisplayName("From the open task to closure: who has it, how long, what was decided, planned, done, reviewed, sent")
    void tellsTheWholeStory() throws Exception {
        String number = start("Koku veidlapā pievienot karti");
        String page = "/registri/izmainas/" + number;
        assertThat(as(MANAGER).get(page).body())
                .contains("/camunda/app/tasklist/default/#/?task=", "atlikušas 5 darba dienas");
        assertThat(as(REQUESTER).get(page).body())
                .contains("Pakalpojuma vadītājs 2", "Atsaukt pieprasījumu")
                .doesNotContain("#/?task=");

        implementing(number);
        String working = as(MANAGER).get(page).body();
        assertThat(working).contains("Ziņot par novirzi").doesNotContain("Atsaukt pieprasījumu");
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        clerks.complete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);

        assertThat(as("auditors-1").get(page).body())
                .contains("Slēgta", "Sekmīga", "Normāla / Vienkārša", "atvērtu uzdevumu nav")
                .contains("Eksperts 1", "Atbalsta", "Autorizēt", "1. lemšana", "Izdarīts", "Vai rezultāts sasniegts")
                .contains("Nosūtītie ziņojumi", "Noietais ceļš vārdos", "Pieprasījums slēgts: Sekmīga")
                .doesNotContain("Ziņot par novirzi", "th:");
        JsonNode full = json(TestHttp.basic(port, "auditors-1", "demo").get("/api/change-requests/" + number));
        assertThat(full.at("/decisions/0/verdict").asText()).isEqualTo("AUTHORISE");
        assertThat(full.at("/plan/items/0/result").asText()).isEqualTo("DONE");
        assertThat(full.at("/closing/code").asText()).isEqualTo("SUCCESSFUL");
        assertThat(full.at("/timeline").size()).isGreaterThan(8);
    }

    @Test
    @DisplayName("The way through the diagram: elements done and open, flows taken, none that were not")
    void showsTheWayTaken() throws Exception {
        String number = start("Ceļš diagrammā");
        implementing(number);
        JsonNode way = json(as("auditors-1").get("/registri/izmainas/" + number + "/gaita.json"));
        Map<String, String> states = new java.util.HashMap<>();
        way.get("elements")
                .forEach(e -> states.put(e.get("id").asText(), e.get("state").asText()));
        assertThat(states)
                .containsEntry("Task_IdentifyNeed", "done")
                .containsEntry("Task_AuthoriseChange", "done")
                .containsEntry("Task_ImplementChange", "active")
                .doesNotContainKeys("Task_RollbackChange", "Task_ReviewChange");
        List<String> flows = new ArrayList<>();
        way.get("flows").forEach(f -> flows.add(f.asText()));
        assertThat(flows)
                .contains("Flow_DecisionAuthorise", "Flow_PartItems")
                .doesNotContain("Flow_DecisionReturn", "Flow_DecisionReject", "Flow_PartConfirmation");
    }

    @Test
    @DisplayName("The panel beside a task opens by the task's id, for the people who have the task")
    void opensThePanelOfATask() {
        String number = start("Panelis pie uzdevuma");
        String task = clerks.visible(MANAGER, number, null).get(0).get("id").asText();
        assertThat(as(MANAGER).get("/registri/panelis?task=" + task).body())
                .contains("Panelis pie uzdevuma", "class=\"panel\"", "Visa lieta reģistrā");
        var foreign = as("eksperts-1").get("/registri/panelis?task=" + task);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).contains("Šāda uzdevuma nav");
        assertThat(as(MANAGER).get("/registri/panelis?task=nav").status()).isEqualTo(404);
        assertThat(as(MANAGER).get("/registri/panelis").status()).isEqualTo(404);
    }

    @Test
    void theRequesterWithdrawsWithAReason() {
        String number = start("Atsaucamā izmaiņa");
        String page = "/registri/izmainas/" + number;
        assertThat(as("auditors-1")
                        .form("/registri/izmainas", page + "/atsaukt", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(as("eksperts-2")
                        .form("/registri/izmainas", page + "/atsaukt", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        TestHttp requester = as(REQUESTER);
        var empty = requester.form(page, page + "/atsaukt", Map.of("reason", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("id=\"reason-error\"");
        var tooLong = requester.form(page, page + "/atsaukt", Map.of("reason", "r".repeat(100_000)));
        assertThat(tooLong.status()).isEqualTo(400);

        assertThat(requester
                        .form(page, page + "/atsaukt", Map.of("reason", "Vairs <b>nav</b> vajadzīga"))
                        .status())
                .isEqualTo(302);
        assertThat(requester.get(page).body())
                .contains("Vairs &lt;b&gt;nav&lt;/b&gt; vajadzīga", "Pārtraukta, slēdzama", "Slēgt atsaukto");
        assertThat(requester
                        .form(page, page + "/atsaukt", Map.of("reason", "Vēlreiz"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theImplementerReportsADeviation() {
        String number = start("Izmaiņa ar novirzi");
        String page = "/registri/izmainas/" + number;
        TestHttp manager = as(MANAGER);
        assertThat(manager.form(page, page + "/novirze", Map.of("deviationKind", "COST", "deviationText", "Dārgāk"))
                        .status())
                .isEqualTo(409);
        implementing(number);
        assertThat(as("eksperts-1").form(page, page + "/novirze", Map.of()).status())
                .isEqualTo(403);
        var wrong = manager.form(page, page + "/novirze", Map.of("deviationKind", "NOISE", "deviationText", ""));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"deviationKind-error\"", "id=\"deviationText-error\"");
        var sent = manager.form(
                page, page + "/novirze", Map.of("deviationKind", "COST", "deviationText", "Dārgāk par 200 €"));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(manager.get(page).body()).contains("Dārgāk par 200 €", "nav izlemts", "Izvērtēt novirzi no plāna");
    }

    private String start(String title) {
        return process.start(NewChanges.ordinary(
                title,
                title + ". Pieteikums ar pamatojumu.",
                ChangeKind.MODIFY,
                TargetType.SERVICE,
                Set.of("P-05"),
                REQUESTER));
    }

    private void implementing(String number) {
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2026-11-23", "2026-11-27"));
    }

    private static JsonNode json(TestHttp.Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }
}
