package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.platform.casework.TaskAssignments;
import lv.saimnieks.shared.DataVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever a complaint is about never sees, gets, claims or decides it (2.6, invariant 3; scenario 3; P14). */
class SubmissionConflictTest extends SubmissionStories {

    /** D15 of the demo data: about the manager who answers for building permits. */
    private static final String ABOUT = "Vēlos sūdzēties par vadītāju, kas atbild par būvniecības ieceru izskatīšanu:"
            + " sarunā tika pateikts, ka ar tādiem kā es nav laika runāt, un dokumentus pat neatvēra.";

    @Autowired
    CaseAccess access;

    @Autowired
    DataVersions versions;

    @Autowired
    TaskAssignments assignments;

    private String number;

    @BeforeEach
    void complaint() {
        number = process.submit(
                        new NewSubmission(ABOUT, null, Channel.POST, citizen(), null, List.of(), true, true, null),
                        null)
                .number();
    }

    @Test
    @DisplayName("PU2-18/V3c: the complaint goes to the portfolio manager; the person named has no way to it")
    void named() {
        classify(
                number,
                "promiseBreached",
                false,
                "targetItems",
                List.of("P-06"),
                "cause",
                "ATTITUDE",
                "personComplainedAbout",
                MANAGER);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        nothingReaches(MANAGER);
        evaluate(number, PORTFOLIO);
        decide(number, PORTFOLIO);
        document(number, PORTFOLIO);
        inform(number, PORTFOLIO, "Task_InformSubmitter");
        assertThat(end(number)).isEqualTo("EndEvent_AnsweredClosed");
    }

    @Test
    @DisplayName("P14: named while they hold the task: it is taken away at once")
    void namedLater() {
        classify(number, "targetItems", List.of("P-06"), "cause", "ATTITUDE");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + MANAGER);
        process.complainedAbout(number, REGISTRAR, MANAGER);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        nothingReaches(MANAGER);
    }

    @Test
    @DisplayName(
            "P14: typed in by the very one it is about: the portfolio manager handles it, the typist has no way to it")
    void typedInByThePersonThemselves() {
        number = process.submit(
                        new NewSubmission(
                                ABOUT, null, Channel.COUNTER, citizen(), null, List.of("P-06"), true, true, MANAGER),
                        null)
                .number();
        classify(number, "targetItems", List.of("P-06"), "cause", "ATTITUDE", "personComplainedAbout", MANAGER);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        nothingReaches(MANAGER);
    }

    @Test
    @DisplayName("P14: an employee who complains of a service they manage themselves does not handle it")
    void ownComplaint() {
        Submitter employee = new Submitter(
                SubmitterType.EMPLOYEE,
                "Darbinieks D-904",
                "darbinieks-904@piemers.example",
                null,
                null,
                ReplyWay.EMAIL);
        number = process.submit(
                        new NewSubmission(
                                TREES, null, Channel.NOTICED, employee, null, List.of("P-05"), true, true, MANAGER),
                        null)
                .number();
        assertThat(staff.open(number)).containsExactly("Task_ClassifySubmission:" + REGISTRAR);
        classify(number);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        nothingReaches(MANAGER);
    }

    @Test
    @DisplayName("P14: neither as a substitute of who handles it, nor does who stands in for the person get it")
    void substitutes() {
        try {
            substitutes(PORTFOLIO, MANAGER);
            substitutes(MANAGER, "pakalpojuma-vaditajs-1");
            classify(number, "targetItems", List.of("P-06"), "cause", "ATTITUDE", "personComplainedAbout", MANAGER);
            assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
            nothingReaches(MANAGER);
            assertThat(staff.visible("pakalpojuma-vaditajs-1", number, null)).isEmpty();
            assignments.refreshAll();
            assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        } finally {
            jdbc.sql("delete from catalogue_substitution").update();
            versions.changed("catalogue");
            assignments.refreshAll();
        }
    }

    private void substitutes(String user, String substitute) {
        jdbc.sql("insert into catalogue_substitution (version, user_id, substitute_id, valid_from) values (0, ?, ?, ?)")
                .params(user, substitute, Date.valueOf(LocalDate.of(2026, 11, 1)))
                .update();
        versions.changed("catalogue");
    }

    @Test
    @DisplayName("P14: named at step 4 while they hold the decision: taken away at once, the next is told")
    void namedAtTheDecision() {
        classify(number, "targetItems", List.of("P-06"), "cause", "ATTITUDE");
        evaluate(number, MANAGER);
        assertThat(staff.open(number)).containsExactly("Task_DecideSubmission:" + MANAGER);
        assertThat(told(number, "task")).doesNotContain(PORTFOLIO);
        TestHttp registrar = TestHttp.browser(port, REGISTRAR);
        String page = "/registri/pieteikumi/" + number;
        assertThat(registrar
                        .form(page, page + "/persona", Map.of("named", MANAGER))
                        .status())
                .isEqualTo(302);
        assertThat(staff.open(number)).containsExactly("Task_DecideSubmission:" + PORTFOLIO);
        assertThat(told(number, "task")).filteredOn(PORTFOLIO::equals).hasSize(1);
        nothingReaches(MANAGER);
        assertThat(TestHttp.browser(port, MANAGER).get(page).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("E6: who declares a conflict of interest is out, and somebody else has the task")
    void declared() {
        classify(number, "targetItems", List.of("P-06"), "cause", "ATTITUDE");
        process.declareConflict(number, MANAGER, "Iesniedzējs ir mans radinieks.");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + PORTFOLIO);
        nothingReaches(MANAGER);
    }

    @Test
    @DisplayName("about the portfolio manager: the head of the institution handles it")
    void aboutThePortfolioManager() {
        classify(number, "scope", "INSTITUTION", "targetItems", null, "personComplainedAbout", PORTFOLIO);
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + HEAD);
        nothingReaches(PORTFOLIO);
    }

    @Test
    @DisplayName("about the head of the institution: somebody else decides, no exception is made for them")
    void aboutTheHead() {
        classify(number, "scope", "INSTITUTION", "targetItems", null, "personComplainedAbout", HEAD);
        assertThat(staff.open(number)).noneMatch(t -> t.endsWith(HEAD)).hasSize(1);
    }

    private void nothingReaches(String user) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        assertThat(staff.visible(user, number, null)).isEmpty();
        assertThat(access.mayRead(number, user)).isFalse();
        assertThat(TaskWorkers.json(staff.get(user, "/api/registers/submissions?text=" + number))
                        .toString())
                .doesNotContain(number);
        assertThat(staff.get(user, "/engine-rest/history/process-instance?processInstanceBusinessKey=" + number)
                        .body())
                .doesNotContain(number);
        assertThat(staff.get(user, "/engine-rest/history/task?processInstanceBusinessKey=" + number)
                        .body())
                .doesNotContain(number, task);
        for (String way : List.of("claim", "assignee", "delegate")) {
            for (String by : List.of(user, HEAD, "administrators-1")) {
                var response = staff.post(by, "/engine-rest/task/" + task + "/" + way, Map.of("userId", user));
                assertThat(response.statusCode()).as("%s by %s", way, by).isGreaterThanOrEqualTo(400);
            }
        }
        assertThat(staff.post(user, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", answers()))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}
