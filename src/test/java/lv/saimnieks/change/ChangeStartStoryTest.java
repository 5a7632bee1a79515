package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.change.standard.StandardModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a change begins and what it tells the case it came from; and standard changes that turn out not to be. */
@AppTest
class ChangeStartStoryTest extends ChangeStories {

    @Autowired
    RepositoryService repository;

    @Autowired
    StandardModels models;

    private Map<String, Object> message(String originCase) {
        return answers(
                "titleText", "Precizēt izziņas aprakstu",
                "descriptionText", "Sūdzības rāda, ka apraksts nav saprotams.",
                "changeKind", "MODIFY",
                "targetType", "SERVICE",
                "targets", "P-01",
                "requester", "pakalpojuma-sniedzejs-1",
                "triggerKind", "NEED",
                "evidenceText", "Piecas sūdzības mēnesī.",
                "originTask", "PU2-18",
                "originProcess", "complaint-handling",
                "originCaseId", originCase);
    }

    private java.net.http.HttpResponse<String> send(String user, Map<String, Object> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("messageName", "ChangeRequested");
        body.put("resultEnabled", true);
        body.put("processVariables", TaskWorkers.variables(fields));
        return clerks.post(user, "/engine-rest/message", body);
    }

    private String number(String processInstance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey();
    }

    private String startedByMessage(String originCase) {
        var result = TaskWorkers.json(send(ADMIN, message(originCase)));
        return number(result.get(0).get("processInstance").get("id").asText());
    }

    private long numbersGivenOut() {
        return jdbc.sql("select coalesce(sum(last_number), 0) from register_number where register = 'IZM'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("PU2-20/A1, PU2-18: a message ChangeRequested keeps its origin; with evidence step 1 is passed")
    void startedByMessageOverRest() {
        String number = startedByMessage("PIE-2026-000042");
        assertThat(number).matches("IZM-2026-\\d{6}");
        assertThat(clerks.open(number)).containsExactly("Task_ClassifyChange:pakalpojuma-vaditajs-1");
        assertThat(path(number)).doesNotContain("Task_IdentifyNeed");
        assertThat(in(number, c -> c.request().origin().originTask())).isEqualTo("PU2-18");
        assertThat(in(number, c -> c.request().origin().originProcess())).isEqualTo("complaint-handling");
        assertThat(in(number, c -> c.request().origin().originCase())).isEqualTo("PIE-2026-000042");
        assertThat(runtime.getVariables(instance(number)).keySet())
                .doesNotContainAnyElementsOf(
                        Set.of("titleText", "descriptionText", "evidenceText", "requester", "originCaseId"));
    }

    @Test
    @DisplayName("A message with missing or unknown values starts nothing, and takes no number")
    void badMessage() {
        long before = numbersGivenOut();
        var refused = send(
                ADMIN, with(message("PIE-2026-000043"), "titleText", null, "targets", "P-99", "requester", "nav-tada"));
        assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 409);
        assertThat(refused.body()).contains("P-99").doesNotContain("ENGINE-", "Exception", "lv.saimnieks");
        var unknown = send(ADMIN, with(message("PIE-2026-000043"), "changeKind", "DESTROY"));
        assertThat(unknown.statusCode()).as(unknown.body()).isBetween(400, 409);
        assertThat(unknown.body()).contains("DESTROY").doesNotContain("ENGINE-", "Exception", "lv.saimnieks");
        assertThat(numbersGivenOut()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from change_request where origin_case = 'PIE-2026-000043'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("PU2-20/A2: Tasklist's start form begins a change in the name of who sends it")
    void startForm() {
        var started = clerks.post(
                REQUESTER,
                "/engine-rest/process-definition/key/change-management/submit-form",
                Map.of("variables", TaskWorkers.variables(startAnswers())));
        String number = number(TaskWorkers.json(started).get("id").asText());
        assertThat(number).matches("IZM-2026-\\d{6}");
        assertThat(in(number, c -> c.request().requester())).isEqualTo(REQUESTER);
        assertThat(in(number, Change::targets)).isEqualTo(Set.of("P-05", "P-06"));
        assertThat(clerks.open(number)).containsExactly("Task_IdentifyNeed:" + MANAGER);
    }

    @Test
    @DisplayName("A start form with bad answers starts nothing, says why per field, and takes no number")
    void badStartForm() {
        long before = numbersGivenOut();
        List.of(
                        with(startAnswers(), "titleText", null),
                        with(startAnswers(), "titleText", "x".repeat(100_000)),
                        with(startAnswers(), "targetType", "PLANET"),
                        with(startAnswers(), "targetCodes", "P-99"),
                        with(startAnswers(), "desiredBy", "1999-01-01"),
                        with(startAnswers(), "desiredBy", "rītdien"),
                        with(startAnswers(), "standardModel", "SM-77"),
                        with(startAnswers(), "changeNumber", "IZM-2026-999999"),
                        with(startAnswers(), "unknownField", "x"))
                .forEach(answers -> {
                    var refused = clerks.post(
                            REQUESTER,
                            "/engine-rest/process-definition/key/change-management/submit-form",
                            Map.of("variables", TaskWorkers.variables(answers)));
                    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
                    assertThat(refused.body())
                            .containsPattern("[āčēģīķļņšūž]")
                            .contains("fields")
                            .doesNotContain("ENGINE-", "Exception", "lv.saimnieks", "org.camunda");
                });
        assertThat(numbersGivenOut()).isEqualTo(before);
    }

    private static Map<String, Object> startAnswers() {
        return answers(
                "titleText", "Veidlapu valodas pārbaude 🌳",
                "descriptionText", "Pārbaudīt <b>visu</b> veidlapu valodu.",
                "changeKind", "MODIFY",
                "targetType", "SERVICE",
                "targetCodes", "P-05, P-06",
                "criticalSituation", false);
    }

    @Test
    @DisplayName("PU2-18 → PU2-20: the closed change tells the case that waits for it; nobody waiting is no failure")
    @SuppressWarnings("deprecation") // the engine has no other word for the end event
    void changeClosedReachesTheOrigin() {
        var asker = Bpmn.createExecutableProcess("change-asker")
                .name("Izmaiņas gaidītājs")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Asked")
                .name("Sākums")
                .intermediateCatchEvent("Event_Waiting")
                .name("Gaida izmaiņu")
                .message("ChangeClosed")
                .endEvent("EndEvent_Told")
                .name("Uzzināja")
                .done();
        String deployment = repository
                .createDeployment()
                .name("change-asker")
                .addModelInstance("change-asker.bpmn", asker)
                .deploy()
                .getId();
        try {
            String waiting = runtime.startProcessInstanceByKey("change-asker", "PIE-2026-000077")
                    .getId();
            String told = rejected(startedByMessage("PIE-2026-000077"));
            assertThat(history.createHistoricProcessInstanceQuery()
                            .processInstanceId(waiting)
                            .singleResult()
                            .getEndActivityId())
                    .isEqualTo("EndEvent_Told");
            assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(waiting).list().stream()
                            .map(v -> v.getName() + "=" + v.getValue()))
                    .contains("originChangeNumber=" + told, "changeClosureCode=REJECTED");
            assertThat(delivered(told)).isTrue();
            assertThat(delivered(rejected(startedByMessage("PIE-2026-000078"))))
                    .as("stored, though nobody waits")
                    .isFalse();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private boolean delivered(String number) {
        return jdbc.sql("select delivered_at is not null from case_outcome where case_number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private String rejected(String number) {
        String manager = "pakalpojuma-vaditajs-1";
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("P-01"), 1, 1, 2, 100));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 2, 100));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete(manager, number, "Task_AuthoriseChange", decision("REJECT"));
        clerks.complete(manager, number, "Task_CloseChange", closure("REJECTED"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_Rejected");
        return number;
    }

    @Test
    @DisplayName("PU2-20/V3, A*: a standard change that turns out complex goes on as a normal one")
    void standardTurnsComplex() {
        String manager = "resursa-vaditajs-2";
        String number =
                process.start(byModel("Piekļuve jaunai sistēmai", REQUESTER, "SM-01", TargetType.RESOURCE, "R-03"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(
                manager,
                number,
                "Task_ClassifyChange",
                with(classification(affected(number), 1, 1, 1, 0), "needsRegulationOrAgreement", true));
        assertThat(classOf(number)).isEqualTo("STANDARD/COMPLEX");
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
        assertThat(path(number)).contains("Task_TreatAsNormal").doesNotContain("Task_PlanFromTemplate");
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        assertThat(clerks.open(number)).containsExactly("Task_AssessChange:" + manager);
    }

    @Test
    @DisplayName("PU2-20/V3, 2.6 invariant 4: a model withdrawn before it is verified makes no standard change")
    void modelWithdrawnMeanwhile() {
        String manager = "resursa-vaditajs-2";
        models.add(
                "SM-0901",
                new StandardModel.Content(
                        "Galda tālruņa piešķiršana",
                        "Viena tālruņa piešķiršana darba vietai.",
                        java.time.LocalDate.of(2026, 1, 5),
                        null,
                        RiskLevel.LOW,
                        0,
                        0),
                List.of(new StandardModel.Step("Piešķirt tālruni", 1)),
                manager,
                RESOURCE_PORTFOLIO,
                java.time.LocalDate.of(2026, 1, 5));
        String number =
                process.start(byModel("Piešķirt galda tālruni", REQUESTER, "SM-0901", TargetType.RESOURCE, "R-07"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 1, 1, 0));
        assertThat(classOf(number)).isEqualTo("STANDARD/SIMPLE");
        models.withdraw("SM-0901", RESOURCE_PORTFOLIO, "Modelis vairs neatbilst kārtībai.");
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        assertThat(path(number))
                .contains("Task_VerifyStandardModel", "Task_TreatAsNormal")
                .doesNotContain("Task_PlanFromTemplate", "SubProcess_Implementation");
        assertThat(classOf(number)).startsWith("NORMAL/");
        assertThat((String) in(number, c -> c.classification().standardModelNote()))
                .contains("SM-0901", "atsaukts", "normāla");
    }
}
