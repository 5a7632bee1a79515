package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Request.TargetType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Bad input to every form of a change over REST: refused with a Latvian reason per field, the task still open, nothing
 * half-written.
 */
@AppTest
class ChangeBadInputTest extends ChangeStories {

    private static final String MARKUP = " 🌳 <b>treknraksts</b> & <script>alert(1)</script> „pēdiņas”";

    /** Tries every slip of the form, then completes it with a good answer whose texts hold emoji and markup. */
    private void step(String user, String number, String taskKey, String form, Map<String, Object> good) {
        step(user, number, taskKey, form, good, List.of());
    }

    private void step(
            String user,
            String number,
            String taskKey,
            String form,
            Map<String, Object> good,
            List<FormSlips.Slip> more) {
        String task = taskOf(user, number, taskKey);
        List<FormSlips.Slip> slips = new ArrayList<>(FormSlips.of("change/" + form, good));
        slips.addAll(more);
        Map<String, String> before = everything(number);
        slips.forEach(slip -> {
            HttpResponse<String> response = submit(user, task, slip.answers());
            assertRefused(taskKey + ", " + slip.what(), response, slip.field());
        });
        assertThat(everything(number))
                .as("%s: nothing is half-written", taskKey)
                .isEqualTo(before);
        assertThat(clerks.visible(user, number, taskKey))
                .as("%s is still open", taskKey)
                .anyMatch(t -> t.get("id").asText().equals(task));
        assertThat(submit(user, task, marked(good)).statusCode())
                .as("%s accepts emoji and markup as text", taskKey)
                .isEqualTo(204);
    }

    private static Map<String, Object> marked(Map<String, Object> good) {
        Map<String, Object> marked = new LinkedHashMap<>(good);
        good.forEach((key, value) -> {
            if (key.endsWith("Text") && value instanceof String text) {
                marked.put(key, text + MARKUP);
            }
        });
        return marked;
    }

    private String taskOf(String user, String number, String taskKey) {
        JsonNode task = clerks.visible(user, number, taskKey).get(0);
        String id = task.get("id").asText();
        if (task.get("assignee").isNull()) {
            clerks.post(user, "/engine-rest/task/" + id + "/claim", Map.of("userId", user));
        }
        return id;
    }

    private HttpResponse<String> submit(String user, String task, Map<String, Object> answers) {
        return clerks.post(
                user,
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", TaskWorkers.variables(answers)));
    }

    private static void assertRefused(String what, HttpResponse<String> response, String field) {
        assertThat(response.statusCode()).as(what + ": " + response.body()).isEqualTo(400);
        assertThat(response.body())
                .as(what)
                .doesNotContain("ENGINE-", "Exception", "org.camunda", "lv.saimnieks", "java.", "SQL");
        assertThat(response.body().length()).as(what + " echoes little").isLessThan(5_000);
        Map<String, String> fields = fields(response.body());
        assertThat(fields.keySet())
                .as(what + ": " + response.body())
                .anyMatch(f -> f.equals(field) || f.startsWith(field + "[") || f.startsWith(field + "."));
        assertThat(fields.values())
                .as(what)
                .allSatisfy(reason -> assertThat(reason)
                        .containsPattern("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]")
                        .endsWith("."));
    }

    private static Map<String, String> fields(String body) {
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            new ObjectMapper()
                    .readTree(body)
                    .path("fields")
                    .properties()
                    .forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
            return fields;
        } catch (java.io.IOException e) {
            throw new AssertionError(body, e);
        }
    }

    /** All rows of the registers, and the variables of the case. */
    private Map<String, String> everything(String number) {
        Map<String, String> rows = new LinkedHashMap<>();
        jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(t -> t.toLowerCase(Locale.ROOT).matches("(change_|notification|register_|catalogue_).*"))
                .sorted()
                .forEach(table -> rows.put(
                        table,
                        String.valueOf(jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(Map::toString)
                                .sorted()
                                .toList())));
        rows.put(
                "variables",
                String.valueOf(jdbc
                        .sql("select name_, text_, long_, double_ from ACT_RU_VARIABLE where proc_inst_id_ = ?")
                        .param(instance(number))
                        .query()
                        .listOfRows()
                        .stream()
                        .map(Map::toString)
                        .sorted()
                        .toList()));
        return rows;
    }

    private static FormSlips.Slip slip(String what, String field, Map<String, Object> answers) {
        return new FormSlips.Slip(what, field, answers);
    }

    @Test
    @DisplayName("Bad answers to the forms of a complex normal change, from its need to its closure")
    void normalChange() {
        String number = process.start(wanted("Pārbaude ar sliktiem datiem", REQUESTER, TargetType.SERVICE, "P-05"));
        step(MANAGER, number, "Task_IdentifyNeed", "change-identify-need", need());
        var classification = with(classification(List.of("P-05"), 1, 1, 4, 800), "crossInstitution", true);
        step(
                MANAGER,
                number,
                "Task_ClassifyChange",
                "change-classify",
                classification,
                List.of(slip(
                        "de-selected without a reason",
                        "deselectReasonText",
                        with(classification, "affectedItems", List.of()))));
        step(
                MANAGER,
                number,
                "Task_ConfirmClassification",
                "change-confirm-classification",
                answers("assessor", ASSESSOR),
                List.of(
                        slip("override without a reason", "overrideReasonText", answers("overrideType", "EMERGENCY")),
                        slip(
                                "standard by hand",
                                "overrideType",
                                answers("overrideType", "STANDARD", "overrideReasonText", "Tā vajag.")),
                        slip("assessor is nobody", "assessor", answers("assessor", "nav-tada"))));
        var assessment = with(
                assessment(1, 1, 4, 800),
                "crossInstitution",
                true,
                "splitPossible",
                "NO",
                "splitReasonText",
                "Nav dalāms.");
        step(
                ASSESSOR,
                number,
                "Task_AssessChange",
                "change-assess",
                assessment,
                List.of(
                        slip(
                                "no measure for a no",
                                "complianceLawMeasureText",
                                with(assessment, "complianceLaw", "NO")),
                        slip(
                                "split into one",
                                "splitPartsText",
                                with(
                                        assessment,
                                        "splitPossible",
                                        "YES",
                                        "splitReasonText",
                                        null,
                                        "splitPartsText",
                                        List.of(answers(
                                                "titleText",
                                                "Viena",
                                                "descriptionText",
                                                "Daļa",
                                                "targetItems",
                                                List.of("P-05")))))));
        step(EXPERT, number, "Task_ExpertAssessment", "change-expert-assessment", opinion());
        clerks.complete(PORTFOLIO, number, "Task_ExpertAssessment", opinion());
        step(
                PORTFOLIO,
                number,
                "Task_AuthoriseChange",
                "change-authorise",
                decision("RETURN"),
                List.of(
                        slip(
                                "valid until yesterday",
                                "validUntil",
                                with(decision("AUTHORISE"), "validUntil", "2026-11-22")),
                        slip("no conditions", "conditionsText", decision("AUTHORISE_WITH_CONDITIONS"))));
        step(
                MANAGER,
                number,
                "Task_SupplementRequest",
                "change-supplement",
                answers("supplementText", "Papildināts.", "reassess", false));
        clerks.complete(PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        stepOfPlanning(number);
        var deviated = with(
                done("2026-11-23", "2026-11-23"),
                "deviation",
                true,
                "deviationKind",
                "COST",
                "deviationText",
                "Dārgāk.");
        step(
                MANAGER,
                number,
                "Task_ImplementChange",
                "change-implement",
                deviated,
                List.of(
                        slip("ends before it begins", "actualTo", done("2026-11-23", "2026-11-20")),
                        slip("ends tomorrow", "actualTo", done("2026-11-23", "2026-11-24")),
                        slip(
                                "not done without a deviation",
                                "deviation",
                                with(done("2026-11-23", "2026-11-23"), "result", "NOT_DONE"))));
        var rollback = answers("deviationDecision", "ROLLBACK", "rationaleText", "Par dārgu.");
        step(MANAGER, number, "Task_HandleDeviation", "change-handle-deviation", rollback);
        var rolledBack = answers("rolledBackOn", "2026-11-23", "outcome", "RESTORED", "noteText", "Atjaunots.");
        step(
                MANAGER,
                number,
                "Task_RollbackChange",
                "change-rollback",
                rolledBack,
                List.of(slip("rolled back tomorrow", "rolledBackOn", with(rolledBack, "rolledBackOn", "2026-11-24"))));
        step(MANAGER, number, "Task_ReviewChange", "change-review", review());
        clerks.complete(PORTFOLIO, number, "Task_ReviewChange", review());
        step(
                MANAGER,
                number,
                "Task_CloseChange",
                "change-close",
                closure("ROLLED_BACK"),
                List.of(slip("a code that does not fit", "closureCode", closure("SUCCESSFUL"))));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_RolledBack");
        assertThat((String) in(number, c -> c.request().need().evidence())).endsWith(MARKUP);
    }

    private void stepOfPlanning(String number) {
        var plan = with(
                plan(MANAGER, "2026-11-23", "2026-11-27"),
                "riskPlanText",
                "Riskus pārskata katru nedēļu.",
                "windowFrom",
                "2026-11-24T08:00",
                "windowTo",
                "2026-11-24T12:00");
        step(
                MANAGER,
                number,
                "Task_PlanChange",
                "change-plan",
                plan,
                List.of(
                        slip(
                                "item ends before it begins",
                                "planItemsText",
                                with(
                                        plan,
                                        "planItemsText",
                                        plan(MANAGER, "2026-11-27", "2026-11-24")
                                                .get("planItemsText"))),
                        slip(
                                "item in the past",
                                "planItemsText",
                                with(
                                        plan,
                                        "planItemsText",
                                        plan(MANAGER, "2026-11-02", "2026-11-24")
                                                .get("planItemsText"))),
                        slip(
                                "item for nobody known",
                                "planItemsText",
                                with(
                                        plan,
                                        "planItemsText",
                                        plan("nav-tada", "2026-11-24", "2026-11-27")
                                                .get("planItemsText"))),
                        slip("window ends before it begins", "windowTo", with(plan, "windowTo", "2026-11-24T07:00"))));
    }

    @Test
    @DisplayName("Bad answers to the forms of an emergency authorised by word of mouth")
    void emergencyChange() {
        String manager = "resursa-vaditajs-2";
        String number =
                process.start(critical("Autobusa maiņa tūlīt", "pakalpojuma-vaditajs-4", TargetType.RESOURCE, "R-10"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("R-10", "P-11"), 1, 1, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        var assessed = with(
                emergency(1, 1, manager),
                "verballyAuthorisedBy",
                RESOURCE_PORTFOLIO,
                "verballyAuthorisedAt",
                "2026-11-23T09:30");
        step(
                manager,
                number,
                "Task_AssessChange",
                "change-assess",
                assessed,
                List.of(
                        slip(
                                "authorised in the future",
                                "verballyAuthorisedAt",
                                with(assessed, "verballyAuthorisedAt", "2026-11-23T10:30")),
                        slip(
                                "an unanswered question",
                                "complianceSecurity",
                                with(assessed, "complianceSecurity", null)),
                        slip("implementer is nobody", "implementer", with(assessed, "implementer", "nav-tada"))));
        step(
                RESOURCE_PORTFOLIO,
                number,
                "Task_ConfirmAuthorisation",
                "change-confirm-authorisation",
                answers("confirmed", "YES", "rationaleText", "Apstiprinu."));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        step(manager, number, "Task_DocumentChange", "change-document", documentation());
        clerks.complete("eksperts-1", number, "Task_ExpertAssessmentAfter", opinion());
        var report = with(review(), "retrospectiveDocsText", "Sarakste.");
        step(manager, number, "Task_ReviewChange", "change-review", report);
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_ReviewChange", report);
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedSuccessful");
    }

    @Test
    @DisplayName("An unanswered compliance question is refused where it is asked, not three people later (PU2-20/U5)")
    void unansweredComplianceIsRefused() {
        String number = toAssessment();
        var refused = clerks.tryToComplete(
                ASSESSOR, number, "Task_AssessChange", with(assessment(1, 1, 4, 800), "complianceAccessibility", null));
        assertRefused("unanswered compliance question", refused, "complianceAccessibility");
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.CLASSIFIED);
    }

    @Test
    @DisplayName("What the dependency graph does not find can be added; unknown codes and an empty list are refused")
    void whatIsAffectedCanBeAdded() {
        String number = process.start(wanted("Jauna darba kārtība", REQUESTER, TargetType.INSTITUTION));
        String manager = PORTFOLIO;
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        var nothing = classification(List.of(), 1, 1, 4, 800);
        assertRefused(
                "nothing is affected",
                clerks.tryToComplete(manager, number, "Task_ClassifyChange", nothing),
                "addedItems");
        assertRefused(
                "unknown code",
                clerks.tryToComplete(
                        manager, number, "Task_ClassifyChange", with(nothing, "addedItems", List.of("P-99"))),
                "addedItems");
        clerks.complete(manager, number, "Task_ClassifyChange", with(nothing, "addedItems", List.of("P-01", "R-01")));
        assertThat(affected(number)).containsExactly("P-01", "R-01");
    }

    @Test
    @DisplayName("A wrong role, somebody else's task and process variables set by hand are refused")
    void wrongPeopleAndTampering() {
        String number = toDecision();
        String task = taskOf(MANAGER, number, "Task_AuthoriseChange");
        Map<String, String> before = everything(number);
        for (String other :
                List.of(REQUESTER, ASSESSOR, EXPERT, PORTFOLIO, HEAD, ADMIN, "auditors-1", "pakalpojuma-vaditajs-1")) {
            HttpResponse<String> refused = submit(other, task, decision("AUTHORISE"));
            assertThat(refused.statusCode()).as(other + ": " + refused.body()).isIn(403, 404);
            assertThat(refused.body()).containsPattern("[āčēģīķļņšūž]").doesNotContain("ENGINE-", "org.camunda");
        }
        for (String name : List.of("authorisation", "closureCode", "approvals", "changeType", "verballyAuthorised")) {
            HttpResponse<String> refused = submit(MANAGER, task, with(decision("AUTHORISE"), name, "AUTHORISE"));
            assertRefused("sends " + name, refused, name);
        }
        for (String user : List.of(MANAGER, PORTFOLIO, REQUESTER)) {
            String value = "{\"value\": \"STANDARD\", \"type\": \"String\"}";
            for (String path : List.of(
                    "/task/" + task + "/variables/changeType",
                    "/task/" + task + "/localVariables/changeType",
                    "/process-instance/" + instance(number) + "/variables/changeType",
                    "/execution/" + instance(number) + "/localVariables/changeType")) {
                var answer = TestHttp.basic(port, user, "demo").json("PUT", "/engine-rest" + path, value);
                assertThat(answer.status())
                        .as(user + " " + path + ": " + answer.body())
                        .isIn(403, 404);
            }
        }
        assertThat(everything(number)).isEqualTo(before);
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
    }

    @Test
    @DisplayName("What an administrator changes in the process past the register stops the next answer")
    void administratorTampers() {
        String number = toDecision();
        String task = taskOf(MANAGER, number, "Task_AuthoriseChange");
        String path = "/engine-rest/process-instance/" + instance(number) + "/variables/changeType";
        TestHttp admin = TestHttp.basic(port, ADMIN, "demo").with("X-Reason", "Darbs");
        assertThat(admin.json("PUT", path, "{\"value\": \"STANDARD\", \"type\": \"String\"}")
                        .status())
                .isIn(204, 403);
        HttpResponse<String> refused = submit(MANAGER, task, decision("AUTHORISE"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("changeType", "neatbilst reģistram");
        assertThat(in(number, c -> c.decisions().size())).isEqualTo(0);
        admin.json("PUT", path, "{\"value\": \"NORMAL\", \"type\": \"String\"}");
        assertThat(submit(MANAGER, task, decision("AUTHORISE")).statusCode()).isEqualTo(204);
    }
}
