package lv.saimnieks.cases.process.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How cases of the demo institution come into being, with a few of them in a spring that no other test knows. */
@AppTest
@Tag("database")
class DemoLifeTest {

    private static final Instant FROM = moment(LocalDate.of(2025, 4, 1).atStartOfDay());
    private static final Instant UNTIL = moment(LocalDateTime.of(2025, 6, 2, 12, 0));

    @LocalServerPort
    int port;

    @Autowired
    DemoLife life;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(Latvian.ZONE).toInstant();
    }

    private static DemoCase script(String name, int at) {
        return DemoScripts.cases(name).get(at);
    }

    private static DemoCase on(int days, DemoCase script, String until) {
        return new DemoCase(
                days,
                script.clock(),
                script.facts(),
                script.words(),
                script.answers(),
                script.pace(),
                until,
                List.of());
    }

    @Test
    @DisplayName(
            "A case of the past is made by the people responsible, each step at its own date; nobody else's time moves")
    void livedAtItsOwnDates() {
        DemoLife.Lived lived = life.live(
                List.of(
                        on(40, script("changes", 0), null),
                        on(38, script("submissions", 0), "Task_DecideSubmission"),
                        on(36, script("support", 0), null)),
                DemoScripts.answers(),
                FROM,
                UNTIL);

        assertThat(lived.refused()).isEmpty();
        assertThat(lived.numbers()).containsExactlyInAnyOrder("IZM-2025-000001", "PIE-2025-000001", "MA-2025-000001");
        assertThat(clock.instant()).isEqualTo(moment(LocalDateTime.of(2026, 11, 23, 10, 0)));
        HistoricProcessInstance change = instance("IZM-2025-000001");
        assertThat(change.getStartTime().toInstant())
                .isBetween(moment(LocalDateTime.of(2025, 4, 23, 9, 35)), moment(LocalDateTime.of(2025, 4, 23, 9, 36)));
        assertThat(change.getEndTime().toInstant())
                .isBetween(change.getStartTime().toInstant(), UNTIL);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(change.getId())
                        .taskDefinitionKey("Task_ExpertAssessment")
                        .singleResult()
                        .getAssignee())
                .startsWith("eksperts-");
        assertThat(jdbc.sql(
                                "select min(happened_at), max(happened_at) from case_timeline where case_number = 'IZM-2025-000001'")
                        .query((row, n) -> List.of(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant()))
                        .single())
                .isEqualTo(List.of(
                        change.getStartTime().toInstant(), change.getEndTime().toInstant()));
        assertThat(jdbc.sql("""
                                select count(*) from notification where number like '%-2025-000001'
                                  and (outcome <> 'LOGGED' or sent_at <> created_at)""").query(Integer.class).single())
                .as("nothing of it waits to be sent")
                .isZero();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey("PIE-2025-000001")
                        .singleResult())
                .extracting(task -> task.getTaskDefinitionKey() + ":" + task.getAssignee())
                .isEqualTo("Task_DecideSubmission:pakalpojuma-vaditajs-2");
    }

    private HistoricProcessInstance instance(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    @Test
    @DisplayName("What is refused leaves its task open and holds up nothing else")
    void refused() {
        DemoLife.Lived lived = life.live(
                List.of(new DemoCase(
                        20, "09:00", Map.of("deed", "change"), Map.of(), Map.of(), Map.of(), null, List.of())),
                DemoScripts.answers(),
                FROM,
                UNTIL);
        assertThat(lived.numbers()).isEmpty();
        assertThat(lived.refused()).singleElement().asString().contains("does not say title");
    }

    @Test
    @DisplayName("The tour names one case of each task, and every login and page that it sends to exists")
    void tour() {
        TestHttp.Answer page = TestHttp.nobody(port).get("/izstaiga");
        assertThat(page.body()).contains("PU2-20", "PU2-18", "PU2-17", "PU2-12");
        for (Map<String, Object> walk : DemoScripts.tour()) {
            for (TourPages.Step step : TourPages.Walk.of(walk).steps()) {
                if (step.href() != null) {
                    TestHttp who = step.who() == null ? TestHttp.nobody(port) : TestHttp.browser(port, step.who());
                    assertThat(who.get(step.href()).status())
                            .as(step.toString())
                            .isEqualTo(200);
                }
            }
        }
    }
}
