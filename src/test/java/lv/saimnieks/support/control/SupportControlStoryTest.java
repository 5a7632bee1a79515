package lv.saimnieks.support.control;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.NewChanges;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.support.coverage.TestSupport;
import lv.saimnieks.support.need.TestNeeds;
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
@DisplayName("PU2-12/A1, D1, D3, U1: both portfolio managers control what methodical support covers")
class SupportControlStoryTest {

    private static final String KEY = "methodical-support-control";
    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";
    private static final String RESOURCES = "resursu-kopuma-vaditajs-1";
    private static final String PAGE = "/parskati/atbalsts/kontrole";
    private static final String NUMBER = "PARKLAJUMS-2026-H2";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    SupportControls controls;

    @Autowired
    ChangeProcess changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TaskWorkers staff;
    private TestSupport support;

    @BeforeEach
    void now() {
        clock.reset();
        staff = new TaskWorkers(port, engine);
        support = new TestSupport(jdbc);
        clean();
        support.hideOthers();
    }

    @AfterEach
    void clean() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        List.of("support_control_gap", "support_control_decision", "support_control")
                .forEach(t -> jdbc.sql("delete from " + t).update());
        new TestNeeds(jdbc).clear(engine.getRuntimeService());
        support.clear();
        support.restore();
        clock.reset();
    }

    private void begin() {
        assertThat(TestHttp.browser(port, SERVICES).form(PAGE, PAGE, Map.of()).header("Location"))
                .endsWith(PAGE + "/" + NUMBER);
    }

    private static Map<String, Object> chosen(String... codes) {
        return answers("decision", "CHOSEN", "gapCodes", List.of(codes), "reasonText", "Pārējie <b>zina</b>.");
    }

    private static Map<String, Object> none() {
        return answers("decision", "NONE", "reasonText", "Resursus nemaina.");
    }

    @Test
    @DisplayName("In the middle of each half-year both get their task and are told; the next time six months later")
    void eachHalfYear() {
        clock.set(LocalDateTime.of(2027, 5, 15, 8, 0));
        engine.getManagementService().executeJob(timer().getId());
        assertThat(staff.open("PARKLAJUMS-2027-H1"))
                .containsExactly("Task_DecideResourceGaps:" + RESOURCES, "Task_DecideServiceGaps:" + SERVICES);
        assertThat(jdbc.sql("select distinct recipient from notification where number = 'PARKLAJUMS-2027-H1'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(SERVICES, RESOURCES);
        for (String late : List.of("Task_DecideServiceGaps", "Event_GapsOverdue")) {
            engine.getManagementService()
                    .createJobQuery()
                    .processDefinitionKey(KEY)
                    .activityId(late)
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        assertThat(jdbc.sql("select recipient from notification where number = 'PARKLAJUMS-2027-H1' order by id")
                        .query(String.class)
                        .list())
                .as("who is late is reminded, then the head is told")
                .hasSize(4)
                .endsWith(SERVICES, "iestades-vaditajs-1");
        assertThat(timer().getDuedate().toInstant().atZone(Latvian.ZONE).toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2027, 11, 15, 8, 0));
    }

    private Job timer() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(KEY)
                .activityId("StartEvent_HalfYear")
                .singleResult();
    }

    @Test
    @DisplayName("The clock leaves a half-year alone that somebody controls already; nobody begins it twice")
    void once() {
        begin();
        engine.getManagementService().executeJob(timer().getId());
        assertThat(staff.open(NUMBER)).hasSize(2);
        var again = TestHttp.browser(port, RESOURCES).form(PAGE, PAGE, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(NUMBER);
        for (String other : List.of("pakalpojuma-vaditajs-1", "arejais-sniedzejs-1", "registrators-1")) {
            assertThat(TestHttp.browser(port, other).get(PAGE + "/" + NUMBER).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(TestHttp.browser(port, "auditors-1").get(PAGE).body())
                .contains(NUMBER)
                .doesNotContain("Sākt kontroli");
    }

    @Test
    @DisplayName(
            "From the gaps to the report: each side its own, chosen ones begin support, the figures of the day stay")
    void control() {
        support.material("TM-0001", "INTERNAL", null, "POLICY", null);
        begin();
        assertThat(TestHttp.browser(port, SERVICES)
                        .get(PAGE + "/" + NUMBER + "/panelis")
                        .body())
                .contains("Visa iestāde", "P-10 ", "TM-0001")
                .doesNotContain("R-01 ");
        assertThat(TestHttp.browser(port, RESOURCES)
                        .get(PAGE + "/" + NUMBER + "/panelis")
                        .body())
                .contains("R-01 ")
                .doesNotContain("Visa iestāde", "P-10 ");
        assertThat(controls.gaps(Role.SERVICE_PORTFOLIO_MANAGER))
                .extracting(Gap::code)
                .contains("POLICY//EXTERNAL", "STRATEGY//BOTH", "SERVICE_LAW/P-10/BOTH", "SERVICE_LAW/P-01/INTERNAL")
                .doesNotContain("RESOURCE_USE/R-01/BOTH")
                .hasSize(6 + 12 * 7);
        assertThatThrownBy(() ->
                        staff.complete(SERVICES, NUMBER, "Task_DecideServiceGaps", chosen("RESOURCE_USE/R-01/BOTH")))
                .as("a gap of the other side")
                .isInstanceOf(Refusal.class);
        staff.complete(SERVICES, NUMBER, "Task_DecideServiceGaps", chosen("POLICY//EXTERNAL", "SERVICE_LAW/P-10/BOTH"));
        assertThat(staff.open(NUMBER)).containsExactly("Task_DecideResourceGaps:" + RESOURCES);
        staff.overRest().complete(RESOURCES, NUMBER, "Task_DecideResourceGaps", none());
        staff.runAsyncSteps(NUMBER);
        assertThat(staff.open(NUMBER)).isEmpty();
        assertThat(controls.get(NUMBER).open()).isFalse();
        assertThat(controls.found(NUMBER))
                .filteredOn(SupportControls.Found::chosen)
                .extracting(f -> f.gap().code())
                .containsExactly("POLICY//EXTERNAL", "SERVICE_LAW/P-10/BOTH");

        support.clear();
        String page = TestHttp.browser(port, "iestades-vaditajs-1")
                .get(PAGE + "/" + NUMBER)
                .body();
        assertThat(page)
                .contains("Tajā brīdī jautājumi: 117; ir atbalsts: 1; nepilnības: 116")
                .contains("Tajā brīdī jautājumi: 15; ir atbalsts: 0; nepilnības: 15")
                .containsSubsequence("Atbalstu sāk</span>", "Nepilnības, kurām atbalstu nesāk", "Atbalstu nesāk</span>")
                .contains("Pārējie &lt;b&gt;zina&lt;/b&gt;.", "Resursus nemaina.", "Noslēgta 23.11.2026.");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get(PAGE + "/" + NUMBER + "/parskats.csv")
                        .body()
                        .lines())
                .hasSize(1 + 2 + 90 + 10)
                .anyMatch(
                        l -> l.contains("P-10;Pakalpojumu regulējošie normatīvie akti") && l.contains("Atbalstu sāk"));
        assertThat(TestHttp.browser(port, SERVICES).form(PAGE, PAGE, Map.of()).header("Location"))
                .as("a closed half-year may be controlled once more")
                .endsWith(NUMBER + "-2");
    }

    @Test
    @DisplayName("A gap whose support goes on is not offered again, for the side that it is for")
    void begunAlready() {
        begin();
        String open = changes.start(NewChanges.ordinary(
                "Atvērta lieta",
                "Lieta, kas vēl nav slēgta.",
                ChangeKind.MODIFY,
                TargetType.SERVICE,
                Set.of("P-05"),
                "pakalpojuma-sniedzejs-2"));
        controls.decide(
                NUMBER,
                Role.SERVICE_PORTFOLIO_MANAGER,
                SERVICES,
                Choice.CHOSEN,
                List.of("POLICY//BOTH", "LAW//BOTH"),
                "x");
        controls.found(NUMBER).stream()
                .filter(SupportControls.Found::chosen)
                .forEach(f -> controls.begun(f.id(), f.topic().name().equals("LAW") ? open : "MA-1999-000001"));
        assertThat(controls.gaps(Role.SERVICE_PORTFOLIO_MANAGER))
                .extracting(Gap::code)
                .contains("POLICY//BOTH")
                .doesNotContain("LAW//BOTH");
    }

    @Test
    @DisplayName("Both decide in the same moment: both decisions stay, the control goes on once")
    void bothAtOnce() {
        begin();
        Map<String, Object> none = none();
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(
                () -> staff.tryToComplete(SERVICES, NUMBER, "Task_DecideServiceGaps", none)
                        .statusCode());
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(
                () -> staff.tryToComplete(RESOURCES, NUMBER, "Task_DecideResourceGaps", none)
                        .statusCode());
        List<Integer> answers = List.of(one.join(), other.join());
        assertThat(answers).contains(204);
        if (!answers.get(0).equals(204)) {
            staff.complete(SERVICES, NUMBER, "Task_DecideServiceGaps", none);
        }
        if (!answers.get(1).equals(204)) {
            staff.complete(RESOURCES, NUMBER, "Task_DecideResourceGaps", none);
        }
        staff.runAsyncSteps(NUMBER);
        assertThat(controls.decisions(NUMBER)).hasSize(2);
        assertThat(controls.get(NUMBER).open()).isFalse();
    }

    @Test
    @DisplayName("Bad answers leave the task open and name the field")
    void badAnswers() {
        begin();
        for (FormSlips.Slip slip : FormSlips.of("support/support-gaps", chosen("POLICY//BOTH"))) {
            var answer = staff.tryToComplete(SERVICES, NUMBER, "Task_DecideServiceGaps", slip.answers());
            assertThat(answer.statusCode()).as(slip.what() + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(slip.what()).contains(slip.field());
        }
        var nothing = staff.tryToComplete(SERVICES, NUMBER, "Task_DecideServiceGaps", chosen());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Izvēlieties vismaz vienu nepilnību");
        assertThat(controls.decisions(NUMBER)).isEmpty();
    }
}
