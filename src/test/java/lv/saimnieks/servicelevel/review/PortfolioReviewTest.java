package lv.saimnieks.servicelevel.review;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.servicelevel.breach.TestBreaches;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
@DisplayName("PU2-17/A1–A6, D1, D11: both portfolio managers review each quarter")
class PortfolioReviewTest {

    private static final String KEY = "sla-portfolio-review";
    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";
    private static final String RESOURCES = "resursu-kopuma-vaditajs-1";
    private static final String PAGE = "/registri/limeni/parskatisana";
    private static final String NUMBER = "PARSKATS-2026-Q3";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TaskWorkers staff;

    @BeforeEach
    void now() {
        clock.reset();
        staff = new TaskWorkers(port, engine);
        clean();
    }

    @AfterEach
    void clean() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        List.of("level_review_answer", "level_review")
                .forEach(t -> jdbc.sql("delete from " + t).update());
        jdbc.sql("delete from case_outcome where origin_process = ?").param(KEY).update();
        jdbc.sql("delete from service_level_document where version > 1").update();
        TestBreaches.clear(jdbc, engine);
        new TestTerms(jdbc).clear();
    }

    private Job timer() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(KEY)
                .timers()
                .singleResult();
    }

    private LocalDateTime next() {
        return timer().getDuedate().toInstant().atZone(Latvian.ZONE).toLocalDateTime();
    }

    private void fire(LocalDateTime at) {
        clock.set(at);
        engine.getManagementService().executeJob(timer().getId());
    }

    private void begin(boolean yearly) {
        TestHttp browser = TestHttp.browser(port, SERVICES);
        assertThat(browser.form(PAGE, PAGE, yearly ? Map.of("gada", "true") : Map.of())
                        .header("Location"))
                .endsWith(PAGE + "/" + NUMBER);
    }

    private void both(String services, String resources, Map<String, Object> answer) {
        staff.complete(SERVICES, NUMBER, services, answer);
        staff.complete(RESOURCES, NUMBER, resources, answer);
    }

    private void control() {
        staff.complete(
                SERVICES,
                NUMBER,
                "Task_ControlServiceLevels",
                answers("findingsText", "N-05 kavējas.", "needsText", "Saņēmēji <b>vēlas</b> 15 dienas."));
        staff.complete(
                RESOURCES, NUMBER, "Task_ControlResourceLevels", answers("findingsText", "R-03 bez nosacījuma."));
    }

    private void untilCorrection() {
        both(
                "Task_SuperviseServiceTerms",
                "Task_SuperviseResourceTerms",
                answers("findingsText", "Saskaņotais atbilst."));
        both(
                "Task_AnalyseServiceResults",
                "Task_AnalyseResourceResults",
                answers("analysisText", "Trūkst cilvēku.", "conclusionsText", "Jāpalielina kapacitāte."));
    }

    private void measured() {
        assertThat(measurements.record(
                        List.of(
                                Map.of("term", "N-05", "period", "2026-09", "value", "22"),
                                Map.of("term", "N-05", "period", "2026-10", "value", "25"),
                                Map.of("term", "N-13", "period", "2026-09", "value", "99,7")),
                        "tests",
                        SERVICES))
                .hasSize(3);
        evaluation.changed();
    }

    @Test
    @DisplayName("A1: on the fifteenth after a quarter both get their task and are told; next time three months later")
    void eachQuarter() {
        fire(LocalDateTime.of(2027, 1, 15, 8, 0));
        assertThat(staff.open("PARSKATS-2026-Q4"))
                .containsExactly("Task_ControlResourceLevels:" + RESOURCES, "Task_ControlServiceLevels:" + SERVICES);
        assertThat(jdbc.sql("select distinct recipient from notification where number = 'PARSKATS-2026-Q4'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(SERVICES, RESOURCES);
        assertThat(jdbc.sql("select yearly from level_review where number = 'PARSKATS-2026-Q4'")
                        .query(Boolean.class)
                        .single())
                .as("principles and forms after the fourth quarter")
                .isTrue();
        LocalDateTime april = next();
        assertThat(april).isEqualTo(LocalDateTime.of(2027, 4, 15, 8, 0));
        fire(april);
        assertThat(staff.open("PARSKATS-2027-Q1")).hasSize(2);
    }

    @Test
    @DisplayName("The clock leaves a quarter alone that somebody reviews already; nobody begins it twice")
    void once() {
        begin(false);
        fire(LocalDateTime.of(2026, 12, 15, 8, 0));
        assertThat(staff.open(NUMBER)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from level_review")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        TestHttp browser = TestHttp.browser(port, RESOURCES);
        var again = browser.form(PAGE, PAGE, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(NUMBER);
        assertThat(TestHttp.browser(port, "auditors-1").get(PAGE).body())
                .contains(NUMBER)
                .doesNotContain("name=\"gada\"");
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-1").get(PAGE).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("2.6/12: a process ended by an administrator cancels the review; another may begin")
    void cancelled() {
        begin(false);
        staff.cancel(NUMBER);
        assertThat(jdbc.sql("select count(*) from level_review where closed_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
        TestHttp browser = TestHttp.browser(port, SERVICES);
        for (String page : List.of(PAGE, PAGE + "/" + NUMBER)) {
            assertThat(browser.get(page).body()).contains("Atcelta 2").doesNotContain("Pārskats sagatavots");
        }
        assertThat(browser.form(PAGE, PAGE, Map.of()).header("Location")).endsWith(NUMBER + "-2");
    }

    @Test
    @DisplayName("A1, A4–A6: a quarter, from figures to the stored report; what is to be done is passed on")
    void quarter() {
        measured();
        begin(false);
        String panel = TestHttp.browser(port, SERVICES)
                .get(PAGE + "/" + NUMBER + "/panelis")
                .body();
        assertThat(panel)
                .contains("N-05", "22", "R-03", "R-09", "Saņemtie pakalpojumi", "N-16", "PR-01", "VF-01")
                .contains("Spēkā esošas vienošanās: 6; pēc veidlapas noslēgtas: 4")
                .doesNotContain("01.10.2026.");
        control();
        untilCorrection();
        assertThatThrownBy(() -> staff.complete(
                        SERVICES,
                        NUMBER,
                        "Task_CorrectServices",
                        answers("actionsNeeded", "YES", "reasonText", "Jārīkojas.")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("actionsNeeded"));
        assertThatThrownBy(() -> staff.complete(
                        SERVICES,
                        NUMBER,
                        "Task_CorrectServices",
                        answers("actionsNeeded", "YES", "termCodes", List.of("N-13"), "reasonText", "Jārīkojas.")))
                .as("N-13 is a resource's and was met")
                .isInstanceOf(Refusal.class);
        staff.complete(
                SERVICES,
                NUMBER,
                "Task_CorrectServices",
                answers(
                        "actionsNeeded",
                        "YES",
                        "termCodes",
                        List.of("N-05"),
                        "requestChange",
                        true,
                        "changeText",
                        "Papildināt apsekošanas kārtību.",
                        "requestSupport",
                        true,
                        "supportText",
                        "Apmācība par mērīšanu.",
                        "reasonText",
                        "N-05 atkārtojas."));
        assertThat(staff.open(NUMBER)).containsExactly("Task_CorrectResources:" + RESOURCES);
        staff.overRest()
                .complete(
                        RESOURCES,
                        NUMBER,
                        "Task_CorrectResources",
                        answers("actionsNeeded", "NO", "reasonText", "Resursi atbilst."));
        assertThat(staff.open(NUMBER)).isEmpty();

        assertThat(jdbc.sql("select occasion from level_breach where term_code = 'N-05' and origin_case = ?")
                        .param(NUMBER)
                        .query(String.class)
                        .list())
                .as("the term's manager is asked to review it")
                .containsExactly("TERMS_REVIEW");
        Map<String, Object> change = jdbc.sql(
                        "select number, requester, origin_task from change_request where origin_case = ?")
                .param(NUMBER)
                .query()
                .singleRow();
        assertThat(change).containsEntry("requester", SERVICES).containsEntry("origin_task", "PU2-17");
        Map<String, Object> need = jdbc.sql("select number, what, scope from support_need where origin_case = ?")
                .param(NUMBER)
                .query()
                .singleRow();
        assertThat(need).containsEntry("what", "Apmācība par mērīšanu.").containsEntry("scope", "INSTITUTION");

        clock.set(LocalDateTime.of(2026, 12, 20, 10, 0));
        new TestTerms(jdbc).clear();
        TestHttp head = TestHttp.browser(port, "iestades-vaditajs-1");
        String page = head.get(PAGE + "/" + NUMBER).body();
        assertThat(page)
                .as("the figures of the day of the report stay")
                .contains("Pārskats sagatavots 23.11.2026.", "Kā bija pārskata dienā", ">22\u00a0darba d.<")
                .contains(
                        "Saņēmēji &lt;b&gt;vēlas&lt;/b&gt;", change.get("number") + "</a>", need.get("number") + "</a>")
                .containsSubsequence(
                        "1 Organizēt",
                        "N-05 kavējas.",
                        "R-03 bez nosacījuma.",
                        "4 Pārraudzīt",
                        "5 Analizēt",
                        "6 Veikt",
                        "Resursi atbilst.");
        assertThat(head.get(PAGE + "/" + NUMBER + "/parskats.csv").body())
                .contains("Bez nosacījuma;R-03", "N-05 P-05", "Saņēmēju un lietotāju vajadzības;Saņēmēji <b>vēlas</b>");
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-1")
                        .get(PAGE + "/" + NUMBER)
                        .status())
                .isEqualTo(403);
        assertThat(head.get(PAGE + "/PARSKATS-1999-Q1").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A2, A3: principles are confirmed, a form is renewed only by a version that was entered meanwhile")
    void year() {
        begin(true);
        control();
        Map<String, Object> confirmed =
                answers("documentCode", "pr-01", "documentDecision", "CONFIRMED", "noteText", "Der.");
        for (String code : List.of("PR-99", "VF-01")) {
            assertThatThrownBy(() -> staff.complete(
                            SERVICES,
                            NUMBER,
                            "Task_SetServicePrinciples",
                            TaskWorkers.with(confirmed, "documentCode", code)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("documentCode"));
        }
        both("Task_SetServicePrinciples", "Task_SetResourcePrinciples", confirmed);
        Map<String, Object> renewed = answers(
                "documentCode", "VF-01", "documentDecision", "RENEWED", "noteText", "Papildināta par resursiem.");
        assertThatThrownBy(() -> staff.complete(SERVICES, NUMBER, "Task_EnsureServiceForms", renewed))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("documentDecision"));
        clock.advance(Duration.ofMinutes(1));
        TestHttp browser = TestHttp.browser(port, SERVICES);
        String document = "/registri/limeni/dokumenti/VF-01";
        browser.form(
                document,
                document,
                Map.of("title", "Vienošanās", "content", "Jaunais teksts", "validFrom", "2027-01-01", "basedOn", "1"));
        both("Task_EnsureServiceForms", "Task_EnsureResourceForms", renewed);
        untilCorrection();
        both("Task_CorrectServices", "Task_CorrectResources", answers("actionsNeeded", "NO", "reasonText", "Nav."));
        assertThat(browser.get(PAGE + "/" + NUMBER).body())
                .contains("Apstiprināts PR-01, 1. versija", "Atjaunots VF-01, 2. versija", "Pārskats sagatavots");
        assertThat(browser.form(PAGE, PAGE, Map.of()).header("Location"))
                .as("a closed quarter may be reviewed once more")
                .endsWith(NUMBER + "-2");
    }

    @Test
    @DisplayName("Bad answers leave the task open and name the field")
    void badAnswers() {
        begin(false);
        for (FormSlips.Slip slip : FormSlips.of(
                "servicelevel/review-control", answers("findingsText", "Izpildīts.", "needsText", "Ātrāk."))) {
            var answer = staff.tryToComplete(SERVICES, NUMBER, "Task_ControlServiceLevels", slip.answers());
            assertThat(answer.statusCode()).as(slip.what() + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(slip.what()).contains(slip.field());
        }
    }
}
