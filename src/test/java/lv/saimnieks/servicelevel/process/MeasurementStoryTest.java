package lv.saimnieks.servicelevel.process;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.servicelevel.action.ActionEffect;
import lv.saimnieks.servicelevel.action.CorrectiveActions;
import lv.saimnieks.servicelevel.action.TestActions;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.Ending;
import lv.saimnieks.servicelevel.breach.Occasion;
import lv.saimnieks.servicelevel.measurement.Corrections;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import lv.saimnieks.servicelevel.measurement.TestTerms.Wanted;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is measured against what was promised, from the result to the corrective action (PU2-17/A7, O3, B2, U2b). */
@Tag("database")
class MeasurementStoryTest extends MeasurementStories {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    private Corrections corrections;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CorrectiveActions corrective;

    @Autowired
    private ActionEffect effect;

    private void at(int month) {
        clock.set(LocalDateTime.of(2026, month, 10, 9, 0));
    }

    @Test
    @DisplayName("The ten rows of expected severity: what is a breach is taken up with it, the rest only told or kept")
    void expectedSeverities() {
        at(6);
        measured("N-12", "2026-05", "17,5");
        night();
        at(9);
        measured("N-13", "2026-08", "99,72");
        measured("N-12", "2026-08", "16");
        measured("N-10", "2026-08", "1,1");
        night();
        at(10);
        measured("N-13", "2026-09", "99,55");
        measured("N-12", "2026-09", "17,5");
        measured("N-10", "2026-09", "1,1");
        night();
        assertThat(told("N-13", "servicelevel/near-target")).containsExactly("resursa-vaditajs-1");
        at(11);
        measured("N-13", "2026-10", "98,90");
        measured("N-05", "2026-10", "22");
        measured("N-10", "2026-10", "1,2");
        measured("N-15", "2026-10", "4");
        evaluated("2026-10");
        night();
        night();

        assertThat(severity("N-12", 5)).isEqualTo(Severity.MODERATE);
        assertThat(severity("N-12", 8)).isEqualTo(Severity.MINOR);
        assertThat(severity("N-12", 9)).isEqualTo(Severity.MAJOR);
        assertThat(severity("N-13", 10)).isEqualTo(Severity.CRITICAL);
        assertThat(severity("N-05", 10)).isEqualTo(Severity.MAJOR);
        assertThat(severity("N-10", 10)).isEqualTo(Severity.CRITICAL);
        assertThat(of("N-10", 10).consecutive()).isEqualTo(3);
        assertThat(severity("N-15", 10)).isEqualTo(Severity.MAJOR);
        assertThat(severity("N-18", 10)).isEqualTo(Severity.MISSING);
        assertThat(jdbc.sql("select count(*) from level_breach where term_code = 'N-13'")
                        .query(Integer.class)
                        .single())
                .as("none for what was met in August or near the target in September")
                .isOne();
        assertThat(open("N-12", 8)).containsExactly(ANALYSE + ":pakalpojuma-vaditajs-1");
        assertThat(open("N-13", 10)).containsExactly(ANALYSE + ":resursa-vaditajs-1");
        assertThat(open("N-10", 10)).containsExactly(ANALYSE + ":pakalpojuma-vaditajs-4");
        assertThat(open("N-18", 10)).containsExactly(COLLECT + ":resursa-vaditajs-2");
        assertThat(open("N-08", 10)).containsExactly(COLLECT + ":" + PROVIDER);
        assertThat(dueDay("N-13", 10)).as("the graver, the sooner").isEqualTo("2026-11-11");
        assertThat(dueDay("N-12", 5)).isEqualTo("2026-06-17");
    }

    private Severity severity(String term, int month) {
        Breach breach = of(term, month);
        assertThat(breach.occasion())
                .isEqualTo(breach.severity() == Severity.MISSING ? Occasion.MISSING : Occasion.BREACHED);
        return breach.severity();
    }

    private List<String> open(String term, int month) {
        return staff.open(of(term, month).number());
    }

    private String dueDay(String term, int month) {
        return staff.visible("auditors-1", of(term, month).number(), null)
                .get(0)
                .get("due")
                .asText()
                .substring(0, 10);
    }

    @Test
    @DisplayName("2.6/12: a process ended by an administrator closes the nonconformity as cancelled")
    void cancelled() {
        measured("N-12", "2026-10", "16");
        night();
        String number = numberOf("N-12", OCTOBER);
        staff.cancel(number);
        assertThat(jdbc.sql("select outcome from level_breach where number = ? and closed_at is not null")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName(
            "U2b: the breach of a portal warns the managers of all services that depend on it, and starts the action")
    void resourceAtRisk() {
        measured("N-13", "2026-10", "98,9");
        night();
        String number = numberOf("N-13", OCTOBER);
        assertThat(told(number, "servicelevel/resource-at-risk"))
                .containsExactly("pakalpojuma-vaditajs-1", "pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-3");
        String page = "/registri/neatbilstibas/" + number;
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-3").get(page).body())
                .contains("Pieejamība", "98,90", "P-01, P-02, P-03, P-04, P-05, P-06, P-07, P-08", "Kritisk");
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-4").get(page).status())
                .isEqualTo(404);
        assertThat(TestHttp.browser(port, "resursa-vaditajs-1")
                        .get(page + "/panelis")
                        .body())
                .contains("Nepieciešamo resursu līmeņi", "N-17", "N-19");

        staff.overRest()
                .complete(
                        "resursa-vaditajs-1",
                        number,
                        ANALYSE,
                        answers("analysis", "CONFIRMED", "analysisText", "Beidzās drošības sertifikāts."));
        assertThat(breaches.handling(number).outcome()).isEqualTo(Ending.BREACHED);
        assertThat(breaches.handling(number).actionNumber()).startsWith("KD-2026-");
        assertThat(staff.open(breaches.handling(number).actionNumber())).isNotEmpty();
        night();
        assertThat(numbers())
                .as("what was closed as a breach is not taken up again")
                .containsExactly(number);
    }

    @Test
    @DisplayName("D2, D6: nothing measured: after a few working days the provider is asked; the value decides")
    void collected() {
        clock.set(LocalDateTime.of(2026, 11, 3, 9, 0));
        new TestTerms(jdbc).add(n901());
        evaluation.due();
        watch.look();
        assertThat(numbers()).as("files may still bring it").isEmpty();
        at(11);
        night();
        String number = numberOf("N-901", OCTOBER);
        assertThat(numbers())
                .as("older periods stay in the register of results")
                .hasSize(1);
        assertThat(staff.open(number)).containsExactly(COLLECT + ":" + PROVIDER);
        assertThat(refused(number, "collected", "MEASURED", "evidenceText", "Pārskats"))
                .contains("value");
        assertThat(refused(number, "collected", "MEASURED", "value", 950, "evidenceText", "Pārskats"))
                .contains("no 0 līdz 100");
        assertThat(refused(number, "collected", "NOT_MEASURED", "reasonText", "Nav laika"))
                .contains("vadītājs");
        assertThat(staff.visible("pakalpojuma-vaditajs-4", number, null)).isEmpty();

        staff.complete(
                PROVIDER,
                number,
                COLLECT,
                answers("collected", "MEASURED", "value", 97.5, "evidenceText", "Sistēmas pārskats"));
        staff.runAsyncSteps(number);
        assertThat(breaches.handling(number).outcome()).isEqualTo(Ending.WITHIN_TERMS);
        assertThat(jdbc.sql("select source from level_observation where term_code = 'N-901'")
                        .query(String.class)
                        .single())
                .isEqualTo("task");
        assertThat(staff.open(number)).isEmpty();
    }

    private static Wanted n901() {
        return Wanted.of("N-901", "GIVEN", "PERCENT", "AT_LEAST", "95")
                .warning("96")
                .during(1, OCTOBER, null);
    }

    private String refused(String number, Object... wrong) {
        var answer = staff.tryToComplete(PROVIDER, number, COLLECT, answers(wrong));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    @Test
    @DisplayName("a value that breaches goes on to the manager, who finds it wrong and corrects it")
    void wrongValue() {
        String number = missing();
        staff.complete(
                PROVIDER, number, COLLECT, answers("collected", "MEASURED", "value", 59, "evidenceText", "Pārskats"));
        staff.runAsyncSteps(number);
        assertThat(staff.open(number)).containsExactly(ANALYSE + ":pakalpojuma-vaditajs-2");
        night();
        assertThat(numbers()).as("the same period is taken up once").containsExactly(number);
        Map<String, Object> wrong = answers("analysis", "FALSE_MEASUREMENT", "analysisText", "Cipari sajaukti.");
        for (Map<String, Object> answer : List.of(wrong, TaskWorkers.with(wrong, "correctedValue", 150))) {
            assertThatThrownBy(() -> staff.complete("pakalpojuma-vaditajs-2", number, ANALYSE, answer))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("correctedValue"));
        }
        assertThatThrownBy(() -> staff.complete(
                        "pakalpojuma-vaditajs-2",
                        number,
                        ANALYSE,
                        answers("analysis", "NOT_CONFIRMED", "analysisText", "Nav tā.")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("analysis"));
        staff.complete("pakalpojuma-vaditajs-2", number, ANALYSE, TaskWorkers.with(wrong, "correctedValue", 95.5));
        staff.runAsyncSteps(number);
        assertThat(breaches.handling(number).outcome()).isEqualTo(Ending.AT_RISK);
        assertThat(told(number, "servicelevel/near-target")).containsExactly("pakalpojuma-vaditajs-2");
    }

    /** N-901 of P-05 without a value for October. */
    private String missing() {
        at(11);
        new TestTerms(jdbc).add(n901());
        evaluation.due();
        night();
        return numberOf("N-901", OCTOBER);
    }

    @Test
    @DisplayName("a value from a file or program ends the task that asks for it")
    void measuredElsewhere() {
        String number = missing();
        assertThat(measurements.record(
                        List.of(Map.of("term", "N-901", "period", "2026-10", "value", "99")), "file", PORTFOLIO))
                .noneMatch(a -> a.refused());
        night();
        assertThat(staff.open(number)).isEmpty();
        assertThat(breaches.handling(number).outcome()).isEqualTo(Ending.WITHIN_TERMS);
    }

    @Test
    @DisplayName("nothing comes: the manager is told, then the portfolio manager has the task and gives the reason")
    void neverMeasured() {
        String number = missing();
        fire(number, "Event_CollectOverdue");
        assertThat(told(number, "servicelevel/measurement-overdue")).containsExactly("pakalpojuma-vaditajs-2");
        fire(number, "Event_CollectEscalated");
        assertThat(told(number, "servicelevel/measurement-missing")).containsExactly(PORTFOLIO);
        assertThat(staff.visible(PROVIDER, number, COLLECT)).hasSize(1);
        staff.complete(
                PORTFOLIO,
                number,
                COLLECT,
                answers("collected", "NOT_MEASURED", "reasonText", "Uzskaites sistēma tajā mēnesī nedarbojās."));
        assertThat(breaches.handling(number).outcome()).isEqualTo(Ending.NOT_MEASURED);
        night();
        assertThat(numbers()).containsExactly(number);
    }

    private void fire(String number, String event) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .activityId(event)
                .processInstanceId(breaches.handling(number).process())
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    @Test
    @DisplayName("B2: far better than promised four months in a row is reviewed once; the target is changed")
    void overachieved() {
        at(11);
        new TestTerms(jdbc)
                .add(Wanted.of("N-902", "GIVEN", "PERCENT", "AT_LEAST", "98")
                        .warning("98.5")
                        .about("R-04", false));
        for (String period : List.of("2026-07", "2026-08", "2026-09")) {
            entered("N-902", period, "99,2");
        }
        night();
        assertThat(numbers()).as("three are not enough").isEmpty();
        entered("N-902", "2026-10", "99");
        night();
        night();
        String number = numberOf("N-902", OCTOBER);
        assertThat(numbers()).containsExactly(number);
        assertThat(staff.open(number)).containsExactly(REVIEW + ":resursa-vaditajs-1");
        String manager = "resursa-vaditajs-1";
        Map<String, Object> revise = answers("review", "REVISE", "reasonText", "Lietotājiem pietiek ar 98,5 %.");
        assertThatThrownBy(() -> staff.complete(manager, number, REVIEW, revise))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("target"));
        assertThatThrownBy(() -> staff.complete(manager, number, REVIEW, TaskWorkers.with(revise, "target", 99.5)))
                .as("a warning on the wrong side of the target")
                .isInstanceOf(Refusal.class);
        staff.complete(
                manager,
                number,
                REVIEW,
                TaskWorkers.with(revise, "target", 98.2, "warning", 98.5, "validFrom", "2026-12-01"));
        assertThat(breaches.handling(number).outcome()).isEqualTo(Ending.TARGET_REVISED);
        assertThat(jdbc.sql("select target from service_level_term where code = 'N-902' and version = 2")
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("98.2");
        at(12);
        entered("N-902", "2026-11", "99,4");
        night();
        assertThat(numbers()).as("the next review has to wait for four others").hasSize(1);
    }

    private void entered(String term, String period, String value) {
        assertThat(measurements.record(
                        List.of(Map.of("term", term, "period", period, "value", value)), "tests", RESOURCES))
                .noneMatch(a -> a.refused());
    }

    @Test
    @DisplayName("a first import of old periods starts nothing but for the last ones")
    void oldPeriods() {
        at(11);
        new TestTerms(jdbc)
                .add(Wanted.of("N-903", "GIVEN", "PERCENT", "AT_LEAST", "98").about("R-04", false));
        for (int month = 1; month <= 10; month++) {
            entered("N-903", "2026-%02d".formatted(month), "90");
        }
        night();
        assertThat(jdbc.sql("select period_from from level_breach where term_code = 'N-903' order by period_from")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 9, 1), OCTOBER);
    }

    @Test
    @DisplayName("a breach that was a wrong measurement, and is measured again after all, is taken up anew")
    void breachedAfterAll() {
        at(11);
        measured("N-05", "2026-10", "22");
        night();
        String first = numberOf("N-05", OCTOBER);
        staff.complete(
                "pakalpojuma-vaditajs-2",
                first,
                ANALYSE,
                answers("analysis", "FALSE_MEASUREMENT", "analysisText", "Cipari sajaukti.", "correctedValue", 14));
        staff.runAsyncSteps(first);
        assertThat(breaches.handling(first).outcome()).isEqualTo(Ending.WITHIN_TERMS);
        night();
        assertThat(numbers()).containsExactly(first);

        clock.set(LocalDateTime.of(2026, 11, 12, 9, 0));
        long id = jdbc.sql("select id from level_observation where term_code = 'N-05' and not withdrawn")
                .query(Long.class)
                .single();
        corrections.correct(id, new BigDecimal("22"), null, null, "Tomēr 22 dienas.", PORTFOLIO);
        night();
        night();
        assertThat(numbers()).hasSize(2);
        String second = numbers().get(1);
        assertThat(breaches.get(second).severity()).isEqualTo(Severity.MAJOR);
        assertThat(staff.open(second)).containsExactly(ANALYSE + ":pakalpojuma-vaditajs-2");
    }

    @Test
    @DisplayName("what was not measured and then breached is called a breach")
    void titleOfWhatWasMissing() {
        String number = missing();
        assertThat(title(number)).startsWith(Occasion.MISSING.label());
        staff.complete(
                PROVIDER, number, COLLECT, answers("collected", "MEASURED", "value", 59, "evidenceText", "Pārskats"));
        staff.runAsyncSteps(number);
        staff.complete(
                "pakalpojuma-vaditajs-2",
                number,
                ANALYSE,
                answers("analysis", "CONFIRMED", "analysisText", "Trūka darbinieku."));
        assertThat(title(number)).isEqualTo(Occasion.BREACHED.label() + ": N-901 Rādītājs");
    }

    private String title(String number) {
        return jdbc.sql("select title from level_breach where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("a resource that is provided no more: its term ends that day, the part until then is still judged")
    void retired() {
        at(11);
        new TestTerms(jdbc)
                .add(Wanted.of("N-904", "GIVEN", "PERCENT", "AT_LEAST", "98").about("R-09", false));
        try {
            catalogue.setStage("R-09", LifecycleStage.RETIREMENT, RESOURCES, null);
            catalogue.setStage("R-09", LifecycleStage.RETIREMENT, RESOURCES, null);
            clock.set(LocalDateTime.of(2027, 2, 10, 9, 0));
            evaluation.due();
            night();
            assertThat(jdbc.sql("select period_to from level_result where term_code = 'N-904'"
                                    + " and period_to >= date '2026-11-01' order by period_to")
                            .query(LocalDate.class)
                            .list())
                    .containsExactly(LocalDate.of(2026, 11, 10));
            assertThat(jdbc.sql(
                                    "select count(*) from catalogue_log where item_code = 'R-09' and new_value like '%N-904%'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        } finally {
            catalogue.setStage("R-09", LifecycleStage.IMPROVEMENT, RESOURCES, null);
        }
    }

    @Test
    @DisplayName("a term of single cases is judged by month, so that its corrective action can prove effective")
    void singleCases() {
        new TestTerms(jdbc)
                .add(Wanted.of("N-905", "MAXIMUM", "WORKING_DAYS", "AT_MOST", "10")
                        .each("CASE"));
        TestActions actions = new TestActions(jdbc);
        try {
            String number = actions.add(
                    7,
                    "N-905",
                    LocalDate.of(2026, 9, 14),
                    Map.of("verify_from", OCTOBER, "verify_periods", 1, "status", "AWAITING_RESULTS"));
            assertThat(effect.helped(corrective.get(number))).isEmpty();
            measurements.record(
                    List.of(
                            Map.of("term", "N-905", "at", "2026-10-05T10:00:00Z", "value", "9", "externalId", "1"),
                            Map.of("term", "N-905", "at", "2026-10-20T10:00:00Z", "value", "10", "externalId", "2")),
                    "tests",
                    PORTFOLIO);
            at(11);
            evaluated("2026-10");
            assertThat(effect.helped(corrective.get(number))).contains(true);
        } finally {
            actions.clear();
        }
    }

    @Test
    @DisplayName("two nodes that look at once take each result up once")
    void twoNodes() throws Exception {
        measured("N-05", "2026-10", "22");
        measured("N-12", "2026-10", "19");
        evaluation.changed();
        Thread other = new Thread(watch::look);
        other.start();
        watch.look();
        other.join();
        assertThat(numbers()).hasSize(2);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(MeasurementProcess.KEY)
                        .count())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("list, file, API and the page of an auditor tell of what was found")
    void register() throws Exception {
        measured("N-05", "2026-10", "22");
        night();
        String number = numberOf("N-05", OCTOBER);
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/registri/neatbilstibas?occasion=BREACHED&severity=MAJOR&item=P-05&text=izpildes")
                        .body())
                .contains(number, "Būtisk");
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/registri/neatbilstibas?outcome=BREACHED")
                        .body())
                .doesNotContain(number);
        assertThat(TestHttp.browser(port, PROVIDER)
                        .get("/registri/neatbilstibas")
                        .body())
                .doesNotContain(number);
        assertThat(TaskWorkers.json(staff.get("pakalpojuma-vaditajs-2", "/api/registers/breaches?open=true"))
                        .at("/items/0/number")
                        .asText())
                .isEqualTo(number);
        var rules = TaskWorkers.json(staff.get("auditors-1", "/api/audit/conformity?from=2026-10-01&to=2026-11-23"))
                .get("rules");
        for (String rule : List.of("breach-numbers", "results-taken-up", "analysed-by-manager", "register-agrees")) {
            var found = java.util.stream.StreamSupport.stream(rules.spliterator(), false)
                    .filter(r -> r.get("id").asText().equals(rule))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.get("cases").toString()).as(rule).doesNotContain("NEA-", "N-05");
        }
        assertThat(TestHttp.basic(port, "auditors-1", "demo").download("/api/audit/cases/" + number + "/evidence"))
                .isNotEmpty();
    }
}
