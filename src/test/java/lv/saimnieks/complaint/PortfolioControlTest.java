package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.ControlFigures;
import lv.saimnieks.complaint.model.ControlFigures.Count;
import lv.saimnieks.complaint.model.ControlFigures.Repeated;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("PU2-18/A0, D1, D14: both portfolio managers control complaints and suggestions each month")
class PortfolioControlTest extends SubmissionStories {

    private static final String KEY = "complaint-portfolio-control";
    private static final String RESOURCES = "resursu-kopuma-vaditajs-1";
    private static final String PAGE = "/registri/pieteikumi/kontrole";

    @Autowired
    PortfolioControl control;

    /** What a test left open would come up again in the next one. */
    @AfterEach
    void end() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
    }

    /** Lets the month begin as the job executor would; answers when the next one does. */
    private LocalDateTime begin(LocalDateTime now) {
        clock.set(now);
        management.executeJob(timer().getId());
        return timer().getDuedate().toInstant().atZone(Latvian.ZONE).toLocalDateTime();
    }

    private Job timer() {
        return management.createJobQuery().processDefinitionKey(KEY).timers().singleResult();
    }

    private static Map<String, Object> found(Object... more) {
        return TaskWorkers.with(
                answers("findingsText", "Kavējas <b>koku</b> ciršanas atļaujas.", "signedOff", true), more);
    }

    @Test
    @DisplayName("On the first of each month both get their task, and are told; the next month again")
    void eachMonth() {
        assertThat(begin(LocalDateTime.of(2026, 12, 1, 8, 0))).isAfter(LocalDateTime.of(2026, 12, 1, 8, 0));
        assertThat(staff.open("KONTROLE-2026-11"))
                .containsExactly("Task_ControlResources:" + RESOURCES, "Task_ControlServices:" + PORTFOLIO);
        assertThat(staff.visible(MANAGER, "KONTROLE-2026-11", null)).isEmpty();
        assertThat(jdbc.sql("select distinct recipient from notification where number = 'KONTROLE-2026-11'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(PORTFOLIO, RESOURCES);

        clock.set(LocalDateTime.of(2026, 12, 31, 12, 0));
        Date due = timer().getDuedate();
        assertThat(begin(LocalDateTime.of(2027, 1, 1, 8, 0)))
                .isEqualTo(LocalDateTime.of(2027, 2, 1, 8, 0))
                .isEqualTo(
                        due.toInstant().atZone(Latvian.ZONE).toLocalDateTime().plusMonths(1));
        assertThat(staff.open("KONTROLE-2026-12")).hasSize(2);
    }

    @Test
    @DisplayName(
            "What is found is kept with the figures; a change is asked for in the manager's name, support is noted")
    void found() {
        begin(LocalDateTime.of(2026, 12, 1, 8, 0));
        String number = "KONTROLE-2026-11";
        assertThatThrownBy(() -> staff.complete(PORTFOLIO, number, "Task_ControlServices", found("signedOff", false)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("signedOff"));
        staff.complete(
                PORTFOLIO,
                number,
                "Task_ControlServices",
                found("requestChange", true, "changeText", "Papildināt apsekošanas kārtību."));
        staff.overRest()
                .complete(
                        RESOURCES,
                        number,
                        "Task_ControlResources",
                        found("requestSupport", true, "supportText", "Apmācība par atbildēm."));
        assertThat(staff.open(number)).isEmpty();

        List<Map<String, Object>> changes = jdbc.sql(
                        "select number, requester, origin_task, origin_process from change_request where origin_case = ?")
                .param(number)
                .query()
                .listOfRows();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0))
                .containsEntry("requester", PORTFOLIO)
                .containsEntry("origin_task", "PU2-18")
                .containsEntry("origin_process", KEY);
        Map<String, Object> need = jdbc.sql("select number, what, topic from support_need where origin_case = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(need).containsEntry("what", "Apmācība par atbildēm.").containsEntry("topic", "RESOURCE_USE");
        String page = TestHttp.browser(port, "auditors-1").get(PAGE).body();
        assertThat(page)
                .contains(
                        "Kavējas &lt;b&gt;koku&lt;/b&gt;",
                        changes.get(0).get("number") + "</a>",
                        need.get("number") + "</a>")
                .containsSubsequence("2026-11: Resursu kopuma", "2026-11: Pakalpojumu kopuma");
        assertThat(TestHttp.browser(port, MANAGER).get(PAGE).status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "E7: the third alike in 90 days on one item is a signal: once, to who answers for such items, with the numbers")
    void threeAlike() {
        String old = submit(TREES, citizen(), Channel.POST, clock.instant().minus(java.time.Duration.ofDays(91)), true);
        classify(old, "scope", "RESOURCE", "targetItems", List.of("R-08"), "cause", "DATA_ERROR");
        List<String> alike = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> submit(TREES, citizen()))
                .toList();
        for (String number : alike) {
            assertThat(signals()).hasSize(number.compareTo(alike.get(3)) <= 0 ? 0 : 1);
            boolean other = number.equals(alike.get(1));
            classify(
                    number,
                    "scope",
                    "RESOURCE",
                    "targetItems",
                    List.of("R-08"),
                    "cause",
                    other ? "ACCESSIBILITY" : "DATA_ERROR");
        }
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.get("recipient")).isEqualTo(RESOURCES);
            assertThat((String) signal.get("body"))
                    .contains(
                            "R-08",
                            "Kļūda datos",
                            alike.get(0),
                            alike.get(2),
                            alike.get(3),
                            "item=R-08&cause=DATA_ERROR")
                    .doesNotContain(old, alike.get(1), alike.get(4));
        });
        assertThat(timeline.of(alike.get(3))).anyMatch(e -> e.title().startsWith("Trešais līdzīgais pieteikums"));
        begin(LocalDateTime.of(2026, 12, 1, 8, 0));
        assertThat(TestHttp.browser(port, RESOURCES).get(PAGE + "/panelis").body())
                .contains("item=R-08&amp;cause=DATA_ERROR");
    }

    private List<Map<String, Object>> signals() {
        return jdbc.sql(
                        "select recipient, body from notification where template = 'complaint/repeated' and body like '%R-08%'")
                .query()
                .listOfRows();
    }

    @Test
    @DisplayName("Figures: open, overdue, answered late last month, and what comes again and again")
    void figures() {
        YearMonth november = YearMonth.of(2026, 11);
        ControlFigures before = control.figures(november);
        var october = LocalDateTime.of(2026, 10, 1, 10, 0).atZone(Latvian.ZONE).toInstant();
        String late = submit(TREES, citizen(), Channel.E_ADDRESS, october, true);
        classify(late, "cause", "PRICE");
        evaluate(late, MANAGER);
        decide(late, MANAGER);
        document(late, MANAGER);
        inform(late, MANAGER, "Task_InformSubmitter");
        String overdue = submit(TREES, citizen(), Channel.E_ADDRESS, october, true);
        classify(overdue, "cause", "PRICE");
        assertThat(control.figures(november).repeated()).noneMatch(r -> r.cause() == Cause.PRICE);
        classify(submit(TREES, citizen()), "cause", "PRICE");

        ControlFigures now = control.figures(november);
        assertThat(now.open().all()).isEqualTo(before.open().all() + 2);
        assertThat(now.overdue())
                .isEqualTo(
                        new Count(before.overdue().all() + 1, before.overdue().resources()));
        assertThat(now.answeredLate().all()).isEqualTo(before.answeredLate().all() + 1);
        assertThat(control.figures(YearMonth.of(2026, 9)).answeredLate().all()).isZero();
        assertThat(now.repeated()).contains(new Repeated("P-05", Cause.PRICE, 3));
        begin(LocalDateTime.of(2026, 12, 1, 8, 0));
        String page = TestHttp.browser(port, PORTFOLIO).get(PAGE + "/panelis").body();
        assertThat(page).contains("item=P-05&amp;cause=PRICE", "/registri/pieteikumi?overdue=true");
    }
}
