package lv.saimnieks.servicelevel.usage;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.servicelevel.process.UsageClock;
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
@DisplayName(
        "PU2-17/A9, A10, D4, D5, D8, D9, D14, D15: conditions of use are supervised, recipients consulted and trained")
class UsageSupervisionTest {

    private static final String KEY = "usage-conditions-support";
    private static final String PAGE = "/registri/lietosanas-nosacijumi";
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";

    private static final Map<String, Object> VIOLATED = answers(
            "findingsText",
            "Pārbaudīti izvedēja ziņojumi.",
            "violations",
            "YES",
            "violationsText",
            List.of(answers("groupText", "Liepu ielas nami", "whatText", "Konteinerā ir būvgruži.")),
            "consultBy",
            "MANAGER");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StartByMessage messages;

    @Autowired
    UsageClock usage;

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
        List.of("usage_violation", "usage_consultation", "usage_supervision", "usage_condition")
                .forEach(t -> jdbc.sql("delete from " + t).update());
        jdbc.sql("delete from case_outcome where origin_process = ?").param(KEY).update();
        jdbc.sql("delete from case_timeline where case_number like 'LN-%'").update();
        jdbc.sql("delete from case_participant where case_number like 'LN-%'").update();
        clock.reset();
    }

    private String begin(String user, String item) {
        TestHttp browser = TestHttp.browser(port, user);
        String location = browser.form(
                        PAGE + "/jauna",
                        PAGE + "/jauna",
                        Map.of("item", item, "report", "Konteineri <b>pārpildīti</b>."))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> consulted(Object... more) {
        return TaskWorkers.with(
                answers(
                        "consultationsText",
                        List.of(answers(
                                "consultationKind",
                                "TRAINING",
                                "groupText",
                                "Liepu ielas nami",
                                "channel",
                                "IN_PERSON",
                                "heldOn",
                                "2026-11-20",
                                "topicText",
                                "Ko drīkst mest konteinerā",
                                "hours",
                                1.5,
                                "resultText",
                                "Izdalīti norādījumi."))),
                more);
    }

    private static Map<String, Object> effect(String effect) {
        return answers("usageEffect", effect, "effectText", "Pārbaudīti divi izvešanas brauciens.");
    }

    /** Lets the day of the check come. */
    private LocalDateTime checkDay(String number) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .timers()
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
        return timer.getDuedate().toInstant().atZone(Latvian.ZONE).toLocalDateTime();
    }

    @Test
    @DisplayName(
            "A violation: consulted, checked, better; the register tells what was given, to groups and not to names")
    void improved() {
        String number = begin("arejais-sniedzejs-1", "P-10");
        assertThat(number).isEqualTo("LN-P-10-2026-001");
        assertThat(staff.open(number)).containsExactly("Task_MonitorUsage:" + MANAGER);
        assertThat(jdbc.sql("select body from notification where number = ? and recipient = ?")
                        .params(number, MANAGER)
                        .query(String.class)
                        .single())
                .contains("P-10");
        staff.complete(MANAGER, number, "Task_MonitorUsage", VIOLATED);
        assertThatThrownBy(() ->
                        staff.complete(MANAGER, number, "Task_ConsultRecipients", consulted("checkOn", "2026-11-20")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("checkOn"));
        staff.complete(MANAGER, number, "Task_ConsultRecipients", consulted());
        assertThat(checkDay(number))
                .as("twenty working days")
                .isAfter(LocalDateTime.of(2026, 12, 18, 0, 0))
                .isBefore(LocalDateTime.of(2026, 12, 31, 0, 0));
        staff.overRest().complete(MANAGER, number, "Task_CheckUsageEffect", effect("IMPROVED"));
        assertThat(staff.open(number)).isEmpty();

        String page =
                TestHttp.browser(port, "auditors-1").get(PAGE + "/" + number).body();
        assertThat(page)
                .contains("Ievērošana uzlabojusies", "Konteinerā ir būvgruži.", "20.11.2026.", "Klātienē", ">1,5<")
                .contains("Konteineri &lt;b&gt;pārpildīti&lt;/b&gt;")
                .containsSubsequence("Uzraudzība sākta", "Uzraudzīts, pārkāpumi: 1", "Sniegtas", "Pārbaudīts");
        assertThat(TestHttp.browser(port, MANAGER).get(PAGE + "?state=IMPROVED").body())
                .contains(number);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(PAGE + "?format=csv")
                        .body())
                .contains(number + ";P-10");
        assertThat(TestHttp.browser(port, "eksperts-1").get(PAGE + "/" + number).status())
                .isEqualTo(404);
        assertThat(begin(MANAGER, "P-10")).isEqualTo("LN-P-10-2026-002");
    }

    @Test
    @DisplayName(
            "2.6/12: a process ended by an administrator ends the supervision as cancelled; whoever began it is told")
    void cancelled() {
        String number = begin("arejais-sniedzejs-1", "P-10");
        staff.cancel(number);
        assertThat(jdbc.sql("select state from usage_supervision where number = ? and closed_at is not null")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        assertThat(jdbc.sql("select recipient from notification where number = ? and template = 'cases/cancelled'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("arejais-sniedzejs-1");
    }

    @Test
    @DisplayName(
            "D8: the provider consults where the manager says so; a resource without a provider stays with its manager")
    void provider() {
        String number = begin("pakalpojuma-vaditajs-1", "P-12");
        staff.complete(
                "pakalpojuma-vaditajs-1",
                number,
                "Task_MonitorUsage",
                TaskWorkers.with(VIOLATED, "consultBy", "PROVIDER"));
        assertThat(staff.open(number))
                .singleElement()
                .satisfies(open ->
                        assertThat(open).startsWith("Task_ConsultRecipients:").doesNotContain("vaditajs"));
        String resource = begin("resursa-vaditajs-1", "R-02");
        staff.complete(
                "resursa-vaditajs-1",
                resource,
                "Task_MonitorUsage",
                TaskWorkers.with(VIOLATED, "consultBy", "PROVIDER"));
        assertThat(staff.open(resource)).containsExactly("Task_ConsultRecipients:resursa-vaditajs-1");
    }

    @Test
    @DisplayName("After three rounds the portfolio manager decides; a change is asked for and support is noted")
    void notImproved() {
        String number = messages.send(
                        "UsageViolationReported",
                        Map.of(
                                "itemCode",
                                "P-10",
                                "originProcess",
                                "sla-corrective-action",
                                "originCaseId",
                                "KD-2026-000001"))
                .orElseThrow();
        assertThat(number).isEqualTo("LN-P-10-2026-001");
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("originCaseId")
                        .count())
                .isZero();
        assertThat(TestHttp.browser(port, MANAGER)
                        .get(PAGE + "/" + number + "/panelis")
                        .body())
                .contains("KD-2026-000001");
        staff.complete(MANAGER, number, "Task_MonitorUsage", VIOLATED);
        for (int round = 1; round <= 3; round++) {
            staff.complete(MANAGER, number, "Task_ConsultRecipients", consulted("checkOn", "2026-12-01"));
            assertThat(checkDay(number)).isEqualTo(LocalDateTime.of(2026, 12, 1, 8, 0));
            if (round < 3) {
                staff.complete(MANAGER, number, "Task_CheckUsageEffect", effect("REPEAT"));
            }
        }
        assertThatThrownBy(() -> staff.complete(MANAGER, number, "Task_CheckUsageEffect", effect("REPEAT")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("usageEffect"));
        staff.complete(MANAGER, number, "Task_CheckUsageEffect", effect("ESCALATE"));
        assertThat(staff.open(number)).containsExactly("Task_DecideUsageEscalation:" + SERVICES);
        staff.complete(
                SERVICES,
                number,
                "Task_DecideUsageEscalation",
                answers(
                        "decisionText",
                        "Mainām konteineru veidu.",
                        "requestChange",
                        true,
                        "changeText",
                        "Slēdzami konteineri.",
                        "requestSupport",
                        true,
                        "supportText",
                        "Norādījumi namu pārvaldniekiem."));
        assertThat(jdbc.sql("select state from usage_supervision where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_IMPROVED");
        assertThat(jdbc.sql("select requester from change_request where origin_case = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .contains(SERVICES);
        String need = jdbc.sql("select number from support_need where origin_case = ? and item_code = 'P-10'")
                .param(number)
                .query(String.class)
                .single();
        assertThat(TestHttp.browser(port, "auditors-1").get(PAGE + "/" + number).body())
                .contains(need);
    }

    @Test
    @DisplayName("The clock begins one where conditions are written down, none goes on and half a year has passed")
    void byClock() {
        TestHttp browser = TestHttp.browser(port, MANAGER);
        String conditions = PAGE + "/nosacijumi";
        browser.form(conditions, conditions, Map.of("item", "P-10", "conditions", "Būvgružus konteinerā nemet."));
        assertThat(browser.form(conditions, conditions, Map.of("item", "P-05", "conditions", "Cita."))
                        .status())
                .as("another manager's")
                .isEqualTo(403);
        usage.look();
        assertThat(begun()).as("not yet").isEmpty();
        clock.set(LocalDateTime.of(2027, 5, 23, 10, 0));
        usage.look();
        usage.look();
        assertThat(begun()).containsExactly("LN-P-10-2027-001");
        assertThat(TestHttp.browser(port, MANAGER)
                        .get(PAGE + "/LN-P-10-2027-001/panelis")
                        .body())
                .contains("Būvgružus konteinerā nemet.");
        staff.complete(
                MANAGER,
                "LN-P-10-2027-001",
                "Task_MonitorUsage",
                answers("findingsText", "Sūdzību nav.", "violations", "NO"));
        assertThat(staff.open("LN-P-10-2027-001")).isEmpty();
        clock.set(LocalDateTime.of(2027, 11, 22, 10, 0));
        usage.look();
        assertThat(begun()).hasSize(1);
        clock.set(LocalDateTime.of(2027, 11, 24, 10, 0));
        usage.look();
        assertThat(begun()).hasSize(2);
        browser.form(conditions, conditions, Map.of("item", "P-10", "conditions", ""));
        assertThat(browser.get(conditions).body()).doesNotContain("Būvgružus");
    }

    private List<String> begun() {
        return jdbc.sql("select number from usage_supervision order by number")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("Bad answers leave the task open and name the field; who has no part in an item begins nothing")
    void badAnswers() {
        String number = begin(MANAGER, "P-10");
        List<FormSlips.Slip> slips = new ArrayList<>(FormSlips.of("servicelevel/usage-monitor", VIOLATED));
        for (FormSlips.Slip slip : slips) {
            var answer = staff.tryToComplete(MANAGER, number, "Task_MonitorUsage", slip.answers());
            assertThat(answer.statusCode()).as(slip.what() + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(slip.what()).contains(slip.field());
        }
        staff.complete(MANAGER, number, "Task_MonitorUsage", VIOLATED);
        for (FormSlips.Slip slip : FormSlips.of("servicelevel/usage-consult", consulted("checkOn", "2026-12-01"))) {
            var answer = staff.tryToComplete(MANAGER, number, "Task_ConsultRecipients", slip.answers());
            assertThat(answer.statusCode()).as(slip.what() + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(slip.what()).contains(slip.field());
        }
        TestHttp expert = TestHttp.browser(port, "eksperts-1");
        assertThat(expert.get(PAGE + "/jauna").status()).isEqualTo(403);
        assertThat(TestHttp.browser(port, MANAGER)
                        .form(PAGE + "/jauna", PAGE + "/jauna", Map.of("item", "P-01"))
                        .status())
                .isEqualTo(400);
    }
}
