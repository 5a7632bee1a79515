package lv.saimnieks.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.audit.statistics.ProcessStatistics.Durations;
import lv.saimnieks.audit.statistics.ProcessStatistics.Step;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures to the millisecond, over cases whose durations are known. */
@AppTest
@Tag("database")
class StatisticsReaderTest {

    private static final String KEY = "statistics-sample";
    private static final LocalDateTime MORNING = LocalDateTime.of(2027, 5, 3, 8, 0);

    @LocalServerPort
    int port;

    @Autowired
    StatisticsReader reader;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    TestClock clock;

    private String deployment;

    @BeforeEach
    void deploy() {
        String bpmn = Bpmn.convertToString(Bpmn.createExecutableProcess(KEY)
                .name("Statistikas paraugs")
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("StartEvent_Begin")
                .name("Sākums")
                .userTask("Task_Work")
                .name("Strādāt")
                .documentation("Darbs, kura ilgums ir zināms.")
                .camundaCandidateGroups("service-manager")
                .camundaFormRef("desk-check")
                .camundaFormRefBinding("deployment")
                .camundaDueDate("2027-05-03T10:30:00+03:00")
                .endEvent("EndEvent_Done")
                .name("Gatavs")
                .done());
        deployment = asSystem.call(() -> repository
                .createDeployment()
                .name("Statistikas paraugs")
                .addString("statistics-sample.bpmn", bpmn)
                .addClasspathResource("platform/desk/desk-check.form")
                .deploy()
                .getId());
    }

    @AfterEach
    void remove() {
        asSystem.run(() -> repository.deleteDeployment(deployment, true));
        clock.reset();
    }

    @Test
    @DisplayName("Of one case everything is its own duration; of none there is nothing")
    void oneAndNone() {
        assertThat(read().duration()).isEqualTo(new Durations(0, null, null));
        took(Duration.ofMinutes(90));
        assertThat(read().duration()).isEqualTo(durations(1, "PT1H30M", "PT1H30M"));
        assertThat(work().medianMs()).isEqualTo(Duration.ofMinutes(90).toMillis());
        assertThat(work().p90Ms()).isEqualTo(Duration.ofMinutes(90).toMillis());
    }

    @Test
    @DisplayName("Odd n: the middle one; the 90th percentile lies between two")
    void odd() {
        List.of(5, 1, 4, 2, 3).forEach(hours -> took(Duration.ofHours(hours)));
        clock.set(MORNING.plusDays(1));
        assertThat(read().duration()).isEqualTo(durations(5, "PT3H", "PT4H36M"));
        assertThat(work().n()).isEqualTo(5);
        assertThat(work().medianMs()).isEqualTo(Duration.ofHours(3).toMillis());
        assertThat(work().p90Ms()).isEqualTo(Duration.ofMinutes(276).toMillis());
        assertThat(work().totalMs()).isEqualTo(Duration.ofHours(15).toMillis());
    }

    @Test
    @DisplayName("Even n: half way between the two in the middle")
    void even() {
        List.of(4, 1, 10, 2).forEach(hours -> took(Duration.ofHours(hours)));
        clock.set(MORNING.plusDays(1));
        assertThat(read().duration()).isEqualTo(durations(4, "PT3H", "PT8H12M"));
        assertThat(work().medianMs()).isEqualTo(Duration.ofHours(3).toMillis());
    }

    @Test
    @DisplayName("What was cancelled or lasts is no duration; waiting counts it all, what lasts up to now")
    void cancelledAndOpen() {
        took(Duration.ofHours(2));
        took(Duration.ofHours(4));
        String stopped = begin();
        clock.set(MORNING.plusHours(7));
        asSystem.run(() -> runtime.deleteProcessInstance(stopped, "Vairs nav vajadzīgs."));
        begin();
        clock.set(MORNING.plusHours(20));

        ProcessStatistics read = read();
        assertThat(read.cases().started()).isEqualTo(4);
        assertThat(read.cases().running()).isEqualTo(1);
        assertThat(read.cases().finished()).as("ended in any way").isEqualTo(3);
        assertThat(read.duration()).isEqualTo(durations(2, "PT3H", "PT3H48M"));
        Step work = work();
        assertThat(List.of(work.visits(), work.n(), work.open(), work.cancelled()))
                .containsExactly(4L, 2L, 1L, 1L);
        assertThat(work.medianMs()).isEqualTo(Duration.ofHours(3).toMillis());
        assertThat(work.p90Ms()).isEqualTo(Duration.ofMinutes(228).toMillis());
        assertThat(work.totalMs())
                .as("2 + 4 + 7 cancelled + 20 open")
                .isEqualTo(Duration.ofHours(33).toMillis());
        assertThat(work.oldestOpenAt())
                .isEqualTo(MORNING.atZone(clock.getZone()).toInstant());
        assertThat(read.waits()).extracting(Step::totalMs).containsExactly(work.totalMs());
        clock.advance(Duration.ofHours(1));
        assertThat(work().totalMs()).isEqualTo(Duration.ofHours(34).toMillis());
    }

    @Test
    @DisplayName("The CSV says the share past deadline with what it is of, of cases and of each step")
    void csv() {
        took(Duration.ofHours(1));
        took(Duration.ofHours(2));
        took(Duration.ofHours(4));
        String csv = TestHttp.browser(port, "procesa-saimnieks-1")
                .with("Accept", "text/csv")
                .get("/api/audit/statistics/" + KEY + "?from=2027-05-01&to=2027-05-31")
                .body();
        assertThat(csv.lines())
                .contains(
                        "Lieta kopumā;3;3;2,00;3,60;;0;;3;1;33,3;;",
                        "Strādāt;3;3;2,00;3,60;7,00;0;;3;1;33,3;0;0",
                        "Sākums;3;3;0,00;0,00;0,00;0;;0;0;;0;0");
    }

    @Test
    @DisplayName("A parameter that an address of the auditors does not have is refused by name")
    void unknownParameters() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        for (String path : List.of(
                "/api/audit/statistics/change-management?form=2027-05-01",
                "/api/audit/operations?form=2027-05-01",
                "/api/audit/operations/options?form=2027-05-01",
                "/api/audit/cases?form=2027-05-01",
                "/api/audit/cases/IZM-1999-000001?form=2027-05-01",
                "/api/audit/conformity?form=2027-05-01",
                "/api/audit/evidence-jobs?form=2027-05-01",
                "/api/audit/session?form=2027-05-01",
                "/api/audit/options?form=2027-05-01")) {
            TestHttp.Answer answer = auditor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("Parametra „form” šeit nav");
        }
        assertThat(auditor.get("/api/audit/conformity?from=2027-05-01").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("By month: what ended in Riga's last minute of a year is December's; two periods stand side by side")
    void byMonth() {
        took(until(LocalDateTime.of(2027, 12, 31, 23, 59)));
        took(until(LocalDateTime.of(2028, 1, 1, 0, 0)));
        took(until(LocalDateTime.of(2028, 1, 31, 23, 59)));
        clock.set(LocalDateTime.of(2028, 2, 1, 9, 0));
        TestHttp manager = TestHttp.browser(port, "pakalpojumu-kopuma-vaditajs-1");
        String page = "/parskati/ilgumi?process=" + KEY + "&pirmais=2027-12&otrais=2028-01";
        assertThat(manager.get(page).body())
                .contains(
                        "Statistikas paraugs",
                        "Salīdzinājums: 2027. gada decembris un 2028. gada janvāris",
                        "+1",
                        "Strādāt");
        assertThat(manager.get("/parskati/ilgumi/pa-menesiem.csv?process=" + KEY)
                        .body()
                        .lines())
                .filteredOn(l -> l.startsWith(KEY + ";;"))
                .hasSize(12)
                .anyMatch(l -> l.startsWith(KEY + ";;Lieta kopumā;2027-12;1;5\u00a0824,98;5\u00a0824,98;1;1;100,0"))
                .anyMatch(l -> l.startsWith(KEY + ";;Lieta kopumā;2028-01;2;6\u00a0196,99;"))
                .anyMatch(l -> l.startsWith(KEY + ";;Lieta kopumā;2028-02;0;;;0;0;"));
        assertThat(manager.get("/parskati/ilgumi/salidzinajums.csv?process=" + KEY + "&pirmais=2027-Q4&otrais=2028")
                        .body()
                        .lines())
                .anyMatch(l -> l.startsWith(KEY + ";Task_Work;Strādāt;2027-Q4;1;"))
                .anyMatch(l -> l.startsWith(KEY + ";Task_Work;Strādāt;2028;2;"));
    }

    @Test
    @DisplayName("Periods that are the same, have not begun or are none, and processes that are not there, are refused")
    void periodsAreChecked() {
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        Map.of(
                        "pirmais=2026-11&otrais=2026-11", "Abi periodi ir vienādi",
                        "pirmais=2026-10&otrais=2027-01", "Periods vēl nav sācies",
                        "pirmais=2026-13", "period",
                        "process=nav-tada", "Tāda procesa nav")
                .forEach((query, sentence) -> {
                    TestHttp.Answer answer = auditor.get("/parskati/ilgumi?" + query);
                    assertThat(answer.status()).as(query).isEqualTo(400);
                    assertThat(answer.body()).as(query).contains(sentence);
                });
    }

    private Duration until(LocalDateTime end) {
        return Duration.between(MORNING.atZone(clock.getZone()), end.atZone(clock.getZone()));
    }

    private String begin() {
        clock.set(MORNING);
        return asSystem.call(() -> runtime.startProcessInstanceByKey(KEY).getId());
    }

    private void took(Duration duration) {
        String instance = begin();
        clock.advance(duration);
        asSystem.run(() -> tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                Map.of("verdict", "GOOD")));
    }

    private ProcessStatistics read() {
        return reader.read(KEY, null, null, null);
    }

    private Step work() {
        return read().steps().stream()
                .filter(s -> s.id().equals("Task_Work"))
                .findFirst()
                .orElseThrow();
    }

    private static Durations durations(long n, String median, String p90) {
        return new Durations(
                n, Duration.parse(median).toMillis(), Duration.parse(p90).toMillis());
    }
}
