package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.shared.DataVersions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requester and assessor never decide on their change, whichever way they try (E22, requirements 2.6 invariant 3). */
@AppTest
class ChangeSeparationTest extends ChangeStories {

    private static final String EXCLUDED = "pieteicējs vai novērtētājs";

    @Autowired
    TaskAssignments assignments;

    @Autowired
    DataVersions versions;

    private static final List<Role> DECIDERS = List.of(
            Role.SERVICE_MANAGER, Role.CHANGE_EXPERT, Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);

    @Autowired
    IdentityService identity;

    private final List<Runnable> given = new ArrayList<>();

    private List<Map<String, Object>> assigned;

    @BeforeEach
    void rememberWhoIsWho() {
        assigned =
                jdbc.sql("select id, user_id from catalogue_assignment").query().listOfRows();
    }

    @AfterEach
    void everybodyIsWhoTheyWere() {
        given.forEach(Runnable::run);
        jdbc.sql("delete from catalogue_substitution").update();
        assigned.forEach(row -> jdbc.sql("update catalogue_assignment set user_id = ? where id = ?")
                .params(row.get("USER_ID"), row.get("ID"))
                .update());
        versions.changed("catalogue");
        assignments.refreshAll();
    }

    private void holdsEveryRole(String user) {
        List<String> had = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        DECIDERS.stream().map(Role::group).filter(g -> !had.contains(g)).forEach(group -> {
            identity.createMembership(user, group);
            given.add(() -> identity.deleteMembership(user, group));
        });
        jdbc.sql("update catalogue_assignment set user_id = ?").param(user).update();
        versions.changed("catalogue");
    }

    private void substitutes(String user, String substitute, Role role) {
        jdbc.sql("insert into catalogue_substitution (version, user_id, substitute_id, role, valid_from) values"
                        + " (0, ?, ?, ?, ?)")
                .params(user, substitute, role == null ? null : role.name(), Date.valueOf(LocalDate.of(2026, 11, 1)))
                .update();
        versions.changed("catalogue");
    }

    private String decisionTask(String number) {
        return clerks.visible(ADMIN, number, "Task_AuthoriseChange")
                .get(0)
                .get("id")
                .asText();
    }

    private HttpResponse<String> onTask(String user, String task, String what, Map<String, Object> body) {
        return clerks.post(user, "/engine-rest/task/" + task + "/" + what, body);
    }

    /** Tries every way of the engine's REST API to let {@code excluded} decide; none may work. */
    private void assertCannotDecide(String excluded, String number, String taskHolder) {
        String task = decisionTask(number);
        Map<String, Object> self = Map.of("userId", excluded);
        Map<String, Object> decision = Map.of("variables", TaskWorkers.variables(decision("AUTHORISE")));
        refused(onTask(excluded, task, "claim", self));
        refused(onTask(excluded, task, "complete", decision));
        refused(onTask(excluded, task, "submit-form", decision));
        refused(onTask(excluded, task, "unclaim", Map.of()));
        refused(onTask(excluded, task, "assignee", self));
        for (String other : List.of(ADMIN, PORTFOLIO, RESOURCE_PORTFOLIO, taskHolder)) {
            refused(onTask(other, task, "assignee", self));
            refused(onTask(other, task, "delegate", self));
            refused(onTask(other, task, "claim", self));
            refused(onTask(other, task, "identity-links", answers("userId", excluded, "type", "candidate")));
        }
        refused(onTask(ADMIN, task, "submit-form", decision));
        assertThat(clerks.open(number)).contains("Task_AuthoriseChange:" + taskHolder);
        assertThat(in(number, c -> c.decisions().size())).isEqualTo(0);
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.request().uri() + " " + response.body())
                .isBetween(400, 409);
        assertThat(response.body()).containsPattern("[āčēģīķļņšūž]").doesNotContain("ENGINE-", "org.camunda");
    }

    @Test
    @DisplayName("E22: a manager who asked for the change cannot decide on it by any way; the next level does")
    void requesterCannotDecide() {
        String number = toDecision(MANAGER);
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + PORTFOLIO);
        assertCannotDecide(MANAGER, number, PORTFOLIO);
        HttpResponse<String> told = onTask(ADMIN, decisionTask(number), "assignee", Map.of("userId", MANAGER));
        assertThat(told.body()).contains(EXCLUDED);
        clerks.complete(PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(in(number, c -> c.decisions().get(0).decider().separationNote()))
                .isNull();
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedAs()))
                .isEqualTo(Role.SERVICE_PORTFOLIO_MANAGER);
    }

    @Test
    @DisplayName("E22: a manager who assessed the change cannot decide on it by any way; the next level does")
    void assessorCannotDecide() {
        String number = process.start(wanted("Veidlapas pārbaude", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers());
        clerks.complete(MANAGER, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, number, "Task_ExpertAssessment", opinion());
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + PORTFOLIO);
        assertCannotDecide(MANAGER, number, PORTFOLIO);
    }

    @Test
    @DisplayName("E22: who stands in for the authority still cannot decide on a change of their own")
    void substituteCannotDecideOnOwnChange() {
        substitutes(PORTFOLIO, MANAGER, null);
        String number = toDecision(MANAGER);
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + PORTFOLIO);
        assertCannotDecide(MANAGER, number, PORTFOLIO);
    }

    @Test
    @DisplayName("E22: nobody decides in the name of the requester: the requester's substitute is excluded too")
    void substituteOfTheRequesterCannotDecide() {
        substitutes(MANAGER, "pakalpojuma-vaditajs-1", null);
        String number = toDecision(MANAGER);
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + PORTFOLIO);
        refused(onTask(ADMIN, decisionTask(number), "assignee", Map.of("userId", "pakalpojuma-vaditajs-1")));
    }

    @Test
    @DisplayName("E22: a substitution entered while the task is open does not let the requester in")
    void substitutionEnteredLater() {
        String number = toDecision(MANAGER);
        substitutes(PORTFOLIO, MANAGER, null);
        assignments.refreshAll();
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + PORTFOLIO);
        assertCannotDecide(MANAGER, number, PORTFOLIO);
    }

    @Test
    @DisplayName("E12: a substitute decides, and the record says for whom")
    void substituteDecides() {
        substitutes(MANAGER, "pakalpojuma-vaditajs-1", Role.SERVICE_MANAGER);
        String number = toDecision();
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:–");
        clerks.complete("pakalpojuma-vaditajs-1", number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedBy())).isEqualTo("pakalpojuma-vaditajs-1");
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedFor())).isEqualTo(MANAGER);
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedAs())).isEqualTo(Role.SERVICE_MANAGER);
        String told = "Pakalpojuma vadītājs 1 par Pakalpojuma vadītājs 2";
        assertThat(notifier.messagesOf(number, ADMIN).stream().map(m -> String.valueOf(m.body())))
                .as("the mail about the decision")
                .anyMatch(body -> body.contains(told));
        String page = TestHttp.browser(port, "auditors-1")
                .get("/registri/izmainas/" + number)
                .body();
        assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ")).contains("Lēma: " + told);
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/change-requests/" + number)
                        .body())
                .contains("\"decidedBy\":\"pakalpojuma-vaditajs-1\"", "\"decidedFor\":\"" + MANAGER + "\"");
    }

    @Test
    @DisplayName("A role that is taken away takes the open tasks along, at once; given back, they return")
    void aRoleTakenAwayTakesTheTasksAlong() {
        String number = process.start(wanted("Lomas maiņa", REQUESTER, TargetType.SERVICE, "P-05"));
        assertThat(clerks.open(number)).containsExactly("Task_IdentifyNeed:" + MANAGER);
        String task = clerks.visible(ADMIN, number, null).get(0).get("id").asText();
        identity.deleteMembership(MANAGER, "service-manager");
        try {
            assertThat(clerks.open(number)).containsExactly("Task_IdentifyNeed:" + PORTFOLIO);
            refused(onTask(MANAGER, task, "submit-form", Map.of("variables", TaskWorkers.variables(need()))));
            refused(onTask(ADMIN, task, "assignee", Map.of("userId", MANAGER)));
        } finally {
            identity.createMembership(MANAGER, "service-manager");
        }
        assertThat(clerks.open(number)).containsExactly("Task_IdentifyNeed:" + MANAGER);
    }

    @Test
    @DisplayName(
            "Nobody becomes able to do a task by a substitution for which their roles do not fit, however it is given")
    void aSubstitutionMakesNobodyFit() {
        substitutes(MANAGER, "auditors-1", null);
        substitutes(MANAGER, "procesa-saimnieks-1", Role.SERVICE_MANAGER);
        assignments.refreshAll();
        String number = process.start(wanted("Nederīgs aizvietotājs", REQUESTER, TargetType.SERVICE, "P-05"));
        assertThat(clerks.open(number)).containsExactly("Task_IdentifyNeed:" + MANAGER);
        String task = clerks.visible(ADMIN, number, null).get(0).get("id").asText();
        for (String unfit : List.of("auditors-1", "procesa-saimnieks-1")) {
            Map<String, Object> self = Map.of("userId", unfit);
            refused(onTask(ADMIN, task, "assignee", self));
            refused(onTask(ADMIN, task, "delegate", self));
            refused(onTask(ADMIN, task, "identity-links", Map.of("userId", unfit, "type", "candidate")));
            refused(onTask(unfit, task, "claim", self));
            refused(onTask(unfit, task, "submit-form", Map.of("variables", TaskWorkers.variables(need()))));
        }
    }

    @Test
    @DisplayName("Who was named to assess and lost the role since does not keep the task: the manager gets it")
    void aNamedAssessorWithoutTheRole() {
        String number = process.start(wanted("Novērtētājs bez lomas", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", with(answers(), "assessor", ASSESSOR));
        assertThat(clerks.open(number)).containsExactly("Task_AssessChange:" + ASSESSOR);
        identity.deleteMembership(ASSESSOR, "change-expert");
        given.add(() -> identity.createMembership(ASSESSOR, "change-expert"));
        assertThat(clerks.open(number)).containsExactly("Task_AssessChange:" + MANAGER);
    }

    @Test
    @DisplayName("PU2-20/A0: when responsibilities change, an open decision moves to who is responsible now")
    void openTaskMoves() {
        String number = toDecision();
        String task = decisionTask(number);
        jdbc.sql("update catalogue_assignment set user_id = 'pakalpojuma-vaditajs-3' where user_id = ?")
                .param(MANAGER)
                .update();
        versions.changed("catalogue");
        assignments.refreshAll();
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:pakalpojuma-vaditajs-3");
        refused(onTask(
                MANAGER, task, "submit-form", Map.of("variables", TaskWorkers.variables(decision("AUTHORISE")))));
        clerks.complete("pakalpojuma-vaditajs-3", number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedBy())).isEqualTo("pakalpojuma-vaditajs-3");
    }

    @Test
    @DisplayName("change-authority 10: two approvals are given by two people, also when one stands in for the other")
    void twoApprovalsByTwoPeople() {
        substitutes(RESOURCE_PORTFOLIO, PORTFOLIO, Role.RESOURCE_PORTFOLIO_MANAGER);
        String number = complexOfTheInstitution();
        assertThat(clerks.open(number)).hasSize(2).allMatch(t -> t.startsWith("Task_AuthoriseChange"));
        clerks.complete(PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.ASSESSED);
        String second = decisionTask(number);
        onTask(PORTFOLIO, second, "claim", Map.of("userId", PORTFOLIO));
        refused(onTask(
                PORTFOLIO, second, "submit-form", Map.of("variables", TaskWorkers.variables(decision("AUTHORISE")))));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.ASSESSED);
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.AUTHORISED);
        assertThat(in(
                        number,
                        c -> c.decisions().stream()
                                .map(d -> d.decider().decidedBy())
                                .distinct()
                                .count()))
                .isEqualTo(2L);
        assertThat(in(
                        number,
                        c -> c.decisions().stream()
                                .map(d -> d.decider().separationNote())
                                .filter(java.util.Objects::nonNull)
                                .toList()))
                .isEqualTo(List.of());
    }

    private String complexOfTheInstitution() {
        String manager = PORTFOLIO;
        String number = process.start(
                wanted("Jauns darba laiks", "pakalpojuma-sniedzejs-1", TargetType.INSTITUTION, "P-01", "P-09", "P-12"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(
                manager,
                number,
                "Task_ClassifyChange",
                with(classification(affected(number), 1, 2, 10, 3000), "crossInstitution", true));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "pakalpojuma-vaditajs-1"));
        clerks.complete(
                "pakalpojuma-vaditajs-1",
                number,
                "Task_AssessChange",
                with(
                        assessment(1, 2, 10, 3000),
                        "crossInstitution",
                        true,
                        "splitPossible",
                        "NO",
                        "splitReasonText",
                        "Darba laiks ir kopīgs."));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessment", opinion());
        return number;
    }

    @Test
    @DisplayName("E22: where one person holds every role, the change goes on and each decision records the exception")
    void onePersonMunicipality() {
        String everything = "pakalpojuma-vaditajs-1";
        holdsEveryRole(everything);
        String number = process.start(wanted("Vienas personas pašvaldība", everything, TargetType.SERVICE, "P-05"));
        clerks.complete(everything, number, "Task_IdentifyNeed", need());
        clerks.complete(everything, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(everything, number, "Task_ConfirmClassification", answers());
        clerks.complete(everything, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(everything, number, "Task_ExpertAssessment", opinion());
        clerks.complete(everything, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat((String) in(number, c -> c.decisions().get(0).decider().separationNote()))
                .contains("izņēmums");
        assertThat(timeline.of(number))
                .anyMatch(e -> e.details() != null && e.details().contains("nodalīšanas izņēmums"));
        clerks.complete(everything, number, "Task_PlanChange", plan(everything, "2026-11-23", "2026-11-27"));
        clerks.complete(everything, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(everything, number, "Task_ReviewChange", review());
        clerks.complete(everything, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedSuccessful");
    }

    @Test
    @DisplayName("E22: one person decides twice where a complex change needs two approvals, and it is recorded")
    void onePersonDecidesTwice() {
        String everything = PORTFOLIO;
        holdsEveryRole(everything);
        String number = process.start(
                wanted("Divi lēmumi, viens cilvēks", everything, TargetType.INSTITUTION, "P-01", "P-09", "P-12"));
        clerks.complete(everything, number, "Task_IdentifyNeed", need());
        clerks.complete(
                everything,
                number,
                "Task_ClassifyChange",
                with(classification(affected(number), 1, 2, 10, 3000), "crossInstitution", true));
        clerks.complete(everything, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                everything,
                number,
                "Task_AssessChange",
                with(
                        assessment(1, 2, 10, 3000),
                        "crossInstitution",
                        true,
                        "splitPossible",
                        "NO",
                        "splitReasonText",
                        "Nav dalāms."));
        clerks.complete(everything, number, "Task_ExpertAssessment", opinion());
        clerks.complete(everything, number, "Task_ExpertAssessment", opinion());
        clerks.complete(everything, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(everything, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.AUTHORISED);
        assertThat(in(
                        number,
                        c -> c.decisions().stream().allMatch(d -> d.decider().separationNote() != null)))
                .isEqualTo(true);
    }
}
