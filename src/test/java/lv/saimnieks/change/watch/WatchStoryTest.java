package lv.saimnieks.change.watch;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.FormSlips;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.watch.process.WatchClock;
import org.camunda.bpm.engine.ProcessEngine;
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
@DisplayName("PU2-20/A1, D1, D3, D5, D7, I3, I8: needs and situations that changed are watched")
class WatchStoryTest {

    private static final String KEY = "change-watch";
    private static final String PAGE = "/registri/vajadzibas";
    private static final String SIGNALS = "/registri/izmainas/signali";
    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";

    private static final Map<String, Object> NEEDED = answers(
            "changesWanted",
            "YES",
            "groundsText",
            "Grozīts atkritumu apsaimniekošanas likums, un pieaug sūdzības.",
            "changesText",
            List.of(
                    answers("titleText", "Šķirošanas kārtība", "descriptionText", "Ieviest bioatkritumu konteinerus."),
                    answers(
                            "titleText",
                            "Reģistra lauki",
                            "descriptionText",
                            "Pievienot bioatkritumu lauku.",
                            "itemCode",
                            "R-02")));

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WatchClock watch;

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
        List.of("change_watch_wanted", "change_watch", "change_signal", "change_watch_since")
                .forEach(t -> jdbc.sql("delete from " + t).update());
        jdbc.sql("delete from case_timeline where case_number like 'VA-%'").update();
        jdbc.sql("delete from case_participant where case_number like 'VA-%'").update();
        clock.reset();
    }

    private String begin(String user, String scope) {
        String location = TestHttp.browser(port, user)
                .form(PAGE + "/jauna", PAGE + "/jauna", Map.of("scope", scope))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private List<String> begun() {
        return jdbc.sql("select number from change_watch order by number")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName(
            "The clock begins one watch for each scope on the first working day of a quarter, never of one before its first look")
    void byTheClock() {
        watch.look();
        assertThat(begun()).as("the quarter in which the system came into use").isEmpty();
        clock.set(Instant.parse("2027-01-01T10:00:00Z"));
        watch.look();
        assertThat(begun()).as("a holiday").isEmpty();
        clock.set(Instant.parse("2027-01-04T10:00:00Z"));
        watch.look();
        watch.look();
        int scopes = jdbc.sql("select count(*) from catalogue_item where stage <> 'RETIREMENT'")
                        .query(Integer.class)
                        .single()
                + 2;
        assertThat(begun())
                .as("once for each")
                .hasSize(scopes)
                .contains("VA-P-10-2026-Q4", "VA-R-01-2026-Q4", "VA-PK-2026-Q4", "VA-RK-2026-Q4");
        assertThat(staff.open("VA-P-10-2026-Q4")).containsExactly("Task_WatchNeeds:" + MANAGER);
        assertThat(staff.open("VA-PK-2026-Q4")).containsExactly("Task_WatchNeeds:" + SERVICES);
        assertThat(TestHttp.browser(port, SERVICES)
                        .get(PAGE + "?quarter=2026-Q4&format=csv")
                        .body()
                        .lines())
                .as("a portfolio manager sees all of a quarter")
                .hasSize(scopes + 1);
        assertThat(TestHttp.browser(port, MANAGER).get(PAGE + "?format=csv").body())
                .contains("VA-P-10-2026-Q4")
                .doesNotContain("VA-PK-2026-Q4");
    }

    @Test
    @DisplayName("I3: from the signals to changes, each asked for once, with the way back")
    void changesNeeded() {
        TestHttp manager = TestHttp.browser(port, MANAGER);
        Map<String, String> signal = Map.of(
                "source",
                "LAW",
                "what",
                "Grozījumi likumā, jautāt Annai Bērziņai 29123456.",
                "item",
                "P-10",
                "link",
                "https://likumi.lv/ta/id/1");
        assertThat(manager.form(SIGNALS, SIGNALS, signal).status()).isEqualTo(302);
        assertThat(manager.form(SIGNALS, SIGNALS, Map.of("source", "", "what", "", "link", "javascript:x"))
                        .body())
                .contains("id=\"source-error\"", "id=\"what-error\"", "id=\"link-error\"");
        assertThat(TestHttp.browser(port, "registrators-1").get(SIGNALS).status())
                .isEqualTo(403);
        assertThat(TestHttp.browser(port, "auditors-1").get(SIGNALS).body())
                .contains("Tiesību akts")
                .doesNotContain("29123456", "Ierakstīt signālu");

        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-1")
                        .form(PAGE, PAGE + "/jauna", Map.of("scope", "P-10"))
                        .status())
                .as("not this manager's")
                .isEqualTo(400);
        String number = begin(MANAGER, "P-10");
        assertThat(number).isEqualTo("VA-P-10-2026-Q4-01");
        assertThat(manager.get(PAGE + "/" + number + "/panelis").body())
                .contains("Tiesību akts", "likumi.lv", "Apmierinātība", "Nesasniegt");
        assertThat(manager.get(PAGE + "/" + number).body()).contains("Apzināt vajadzību un situācijas izmaiņas");
        assertThat(TestHttp.browser(port, "eksperts-1").get(PAGE + "/" + number).status())
                .isEqualTo(404);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        assertThat(staff.post(
                                "pakalpojuma-vaditajs-1",
                                "/engine-rest/task/" + task + "/submit-form",
                                Map.of("variables", TaskWorkers.variables(NEEDED)))
                        .statusCode())
                .as("another manager over REST")
                .isIn(403, 404);
        for (FormSlips.Slip slip : FormSlips.of("change/watch-needs", NEEDED)) {
            var answer = staff.tryToComplete(MANAGER, number, "Task_WatchNeeds", slip.answers());
            assertThat(answer.statusCode()).as(slip.what() + answer.body()).isEqualTo(400);
        }
        staff.overRest().complete(MANAGER, number, "Task_WatchNeeds", NEEDED);
        staff.runAsyncSteps(number);
        assertThat(staff.open(number)).isEmpty();
        List<String> changes = jdbc.sql(
                        "select number from change_request where origin_case = ? and origin_task = 'PU2-20'"
                                + " and origin_process = 'change-watch' order by number")
                .param(number)
                .query(String.class)
                .list();
        assertThat(changes).hasSize(2);
        assertThat(jdbc.sql("select t.item_code from change_target t join change_request c on c.id = t.change_id"
                                + " where c.origin_case = ? order by c.number")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("P-10", "R-02");
        assertThat(manager.get(PAGE + "/" + number).body())
                .contains("Vajadzīgas izmaiņas", "/registri/izmainas/" + changes.get(0))
                .containsSubsequence("Apzināšana sākta", "Apzināts: vajadzīgas izmaiņas", "Pieprasīta izmaiņa");
        assertThat(manager.get("/registri/izmainas/" + changes.get(0)).body()).contains(number);
        changes.forEach(staff::cancel);
    }

    @Test
    @DisplayName("A1: that no change is needed is said with grounds")
    void noneNeeded() {
        String number = begin(SERVICES, "PK");
        var blank = staff.tryToComplete(
                SERVICES, number, "Task_WatchNeeds", answers("changesWanted", "NO", "groundsText", " "));
        assertThat(blank.statusCode()).isEqualTo(400);
        staff.complete(
                SERVICES,
                number,
                "Task_WatchNeeds",
                answers("changesWanted", "NO", "groundsText", "Skaitļi nemainās, signālu nav."));
        assertThat(staff.open(number)).isEmpty();
        assertThat(TestHttp.browser(port, "auditors-1").get(PAGE + "/" + number).body())
                .contains("Nav nepieciešamas izmaiņas", "Skaitļi nemainās");
        String other = begin(SERVICES, "P-12");
        staff.cancel(other);
        assertThat(jdbc.sql("select state from change_watch where number = ?")
                        .param(other)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }
}
