package lv.saimnieks.servicelevel.action;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.documentation;
import static lv.saimnieks.change.ChangeAnswersOf.emergency;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static lv.saimnieks.change.ChangeAnswersOf.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.servicelevel.measurement.Corrections;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.LevelWatch;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrective actions through the whole application, from a breach to what came of it. */
@AppTest
@Tag("database")
class CorrectiveActionStoryTest extends ChangeStories {

    private static final String RESOURCE_MANAGER = "resursa-vaditajs-1";
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private static int count;

    @Autowired
    CorrectiveActions actions;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Corrections corrections;

    @Autowired
    List<LevelWatch> watches;

    private TestTerms terms;

    @BeforeEach
    void terms() {
        terms = new TestTerms(jdbc);
        terms.clear();
    }

    @AfterEach
    void clean() {
        terms.clear();
        // what a test left open is in nobody's way
        jdbc.sql("""
                        update corrective_action set status = 'CLOSED', outcome = 'CANCELLED_FALSE_MEASUREMENT',
                          closed_at = opened_at
                         where status <> 'CLOSED' and breach_number in
                           (select number from level_breach where title = 'Tests')
                        """).update();
        jdbc.sql("delete from level_breach where title = 'Tests'").update();
    }

    private String started(String term, String item, Severity severity) {
        String breach = "NEA-2026-%06d".formatted(900_000 + ++count);
        jdbc.sql("""
                        insert into level_breach (number, title, search_text, occasion, term_code, term_id, item_code,
                          period_from, period_to, severity, amount, deviation, consecutive, registered_at)
                        select :number, 'Tests', '', 'BREACHED', code, id, :item, :from, :to, :severity, 98.9, 120, 1,
                          created_at from service_level_term where code = :term
                        """)
                .param("number", breach)
                .param("item", item)
                .param("from", OCTOBER)
                .param("to", OCTOBER.plusMonths(1).minusDays(1))
                .param("severity", severity.name())
                .param("term", term)
                .update();
        ProcessInstance instance = asSystem.call(
                () -> runtime.startProcessInstanceByMessage("SlaBreachDetected", Map.of("breachNumber", breach)));
        String number = instance.getBusinessKey();
        assertThat(jdbc.sql("select action_number from level_breach where number = ?")
                        .param(breach)
                        .query(String.class)
                        .single())
                .isEqualTo(number);
        return number;
    }

    private <T> T read(String number, Function<CorrectiveAction, T> question) {
        return transactions.execute(t -> question.apply(actions.get(number)));
    }

    private void measured(String term, String user, String period, String value, LocalDateTime on) {
        clock.set(on);
        measurements
                .record(List.of(Map.of("term", term, "period", period, "value", value)), "tests", user)
                .forEach(a -> assertThat(a.detail()).isEmpty());
        evaluation.of(ReportPeriod.of(period).orElseThrow());
        watches.stream()
                .filter(w -> w.getClass().getSimpleName().startsWith("ActionWatch"))
                .forEach(LevelWatch::look);
    }

    private void toPlan(String number, String owner, String cause) {
        clerks.complete(
                owner, number, "Task_ContainConsequences", answers("containmentText", "Paziņots par traucējumu."));
        clerks.complete(
                owner,
                number,
                "Task_FindRootCause",
                answers("finding", "CAUSE", "cause", cause, "rootCauseText", "Beidzies drošības sertifikāts."));
    }

    private static Map<String, Object> measure(String what, String who, String until) {
        return answers("whatText", what, "who", who, "until", until);
    }

    private void done(String user, String number) {
        clerks.complete(
                user,
                number,
                "Task_PerformMeasure",
                answers("done", "DONE", "doneOn", "2026-11-23", "resultText", "Kalendārs izveidots."));
    }

    private void document(String user, String number) {
        clerks.complete(
                user,
                number,
                "Task_DocumentAction",
                answers(
                        "resultText",
                        "Portāls trīs mēnešus pieejams, kā solīts.",
                        "lessonsText",
                        "Sertifikātu kalendārs."));
        clerks.runAsyncSteps(number);
        assertThat(clerks.open(number)).isEmpty();
    }

    @Test
    @DisplayName(
            "PU2-17/A8, O3, scenario 2: N-13 CRITICAL, emergency change, verified, three good periods, EFFECTIVE; told")
    void criticalToEffective() {
        String number = started("N-13", "R-01", Severity.CRITICAL);
        assertThat(number).startsWith("KD-2026-");
        assertThat(clerks.open(number)).containsExactly("Task_ContainConsequences:" + RESOURCE_PORTFOLIO);
        toPlan(number, RESOURCE_PORTFOLIO, "RESOURCE");
        HttpResponse<String> refused = clerks.tryToComplete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_PlanAction",
                answers("measuresText", List.of(measure("Sertifikātu kalendārs", RESOURCE_MANAGER, "2026-11-25"))));
        assertThat(refused.body()).contains("pamatojiet, kāpēc to nepieprasāt");
        clerks.complete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_PlanAction",
                answers(
                        "measuresText",
                        List.of(measure("Sertifikātu kalendārs", RESOURCE_MANAGER, "2026-11-25")),
                        "changeText",
                        "Nomainīt e-portāla drošības sertifikātu",
                        "emergencyText",
                        "E-portāls nav pieejams"));
        assertThat(clerks.open(number)).containsExactly("Task_PerformMeasure:" + RESOURCE_MANAGER);
        done(RESOURCE_MANAGER, number);
        assertThat(clerks.open(number)).isEmpty();

        emergencyChange(read(number, CorrectiveAction::changeNumber));
        assertThat(read(number, CorrectiveAction::changeClosure)).isEqualTo("SUCCESSFUL");
        assertThat(clerks.open(number)).containsExactly("Task_VerifyMeasure:" + RESOURCE_PORTFOLIO);
        clerks.complete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_VerifyMeasure",
                answers("verified", "YES", "verificationText", "Kalendārā ir visi sertifikāti."));
        assertThat(read(number, CorrectiveAction::verifyFrom)).isEqualTo(LocalDate.of(2026, 12, 1));

        measured("N-13", RESOURCE_PORTFOLIO, "2026-12", "99.8", LocalDateTime.of(2027, 1, 2, 10, 0));
        measured("N-13", RESOURCE_PORTFOLIO, "2027-01", "99.7", LocalDateTime.of(2027, 2, 2, 10, 0));
        assertThat(read(number, CorrectiveAction::status)).isEqualTo(ActionStatus.AWAITING_RESULTS);
        measured("N-13", RESOURCE_PORTFOLIO, "2027-02", "99.9", LocalDateTime.of(2027, 3, 2, 10, 0));
        assertThat(clerks.open(number)).containsExactly("Task_DocumentAction:" + RESOURCE_PORTFOLIO);
        document(RESOURCE_PORTFOLIO, number);

        assertThat(read(number, CorrectiveAction::outcome)).isEqualTo(ActionOutcome.EFFECTIVE);
        assertThat(read(number, CorrectiveAction::open)).isFalse();
        assertThat(jdbc.sql("select recipient from notification where number = ? and template = ?")
                        .params(number, "servicelevel/action-ended")
                        .query(String.class)
                        .set())
                .contains(
                        RESOURCE_MANAGER,
                        "pakalpojuma-vaditajs-1",
                        "pakalpojuma-vaditajs-2",
                        "pakalpojuma-vaditajs-3",
                        HEAD);
    }

    private void emergencyChange(String change) {
        clerks.complete(
                RESOURCE_MANAGER, change, "Task_ClassifyChange", classification(affected(change), 3, 3, 1, 200));
        assertThat(classOf(change)).isEqualTo("EMERGENCY/COMPLEX");
        clerks.complete(RESOURCE_MANAGER, change, "Task_ConfirmClassification", answers());
        clerks.complete(RESOURCE_MANAGER, change, "Task_AssessChange", emergency(3, 3, RESOURCE_MANAGER));
        clerks.complete(PORTFOLIO, change, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(
                RESOURCE_MANAGER,
                change,
                "Task_ImplementChange",
                lv.saimnieks.change.ChangeAnswersOf.done("2026-11-23", "2026-11-23"));
        clerks.complete(
                RESOURCE_MANAGER,
                change,
                "Task_DocumentChange",
                with(documentation(), "riskPlanText", "Sertifikātu kalendārs."));
        clerks.complete("eksperts-1", change, "Task_ExpertAssessmentAfter", opinion());
        clerks.complete("eksperts-2", change, "Task_ExpertAssessmentAfter", opinion());
        Map<String, Object> report = with(review(), "retrospectiveDocsText", "Žurnāls pievienots.");
        clerks.complete(RESOURCE_MANAGER, change, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_PORTFOLIO, change, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_MANAGER, change, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(change);
        assertThat(path(change)).contains("Task_ReviewChange");
    }

    private void fire(String number, String event) {
        management
                .createJobQuery()
                .processInstanceId(read(number, CorrectiveAction::processInstance))
                .activityId(event)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String refusal(String user, String number, String task, Map<String, Object> answers) {
        HttpResponse<String> answer = clerks.tryToComplete(user, number, task, answers);
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return answer.body();
    }

    private void plan(String owner, String number, String doer) {
        clerks.complete(
                owner,
                number,
                "Task_PlanAction",
                answers(
                        "measuresText",
                        List.of(measure("Nozīmēt aizvietotāju", doer, "2026-11-25")),
                        "noChangeText",
                        "Pietiek ar aizvietotāju"));
    }

    @Test
    @DisplayName("2.6/12: a process ended by an administrator closes the action as cancelled")
    void cancelled() {
        String number = started("N-05", "P-05", Severity.MAJOR);
        clerks.cancel(number);
        assertThat(read(number, CorrectiveAction::status)).isEqualTo(ActionStatus.CLOSED);
        assertThat(read(number, CorrectiveAction::outcome)).isEqualTo(ActionOutcome.CANCELLED);
        assertThat(clerks.open(number)).isEmpty();
    }

    @Test
    @DisplayName(
            "2.3, S15: MAJOR is confirmed, done again, verified by another; a breach raises it; the risk is accepted above")
    void majorToAcceptedRisk() {
        String number = started("N-05", "P-05", Severity.MAJOR);
        toPlan(number, MANAGER, "PROCESS");
        plan(MANAGER, number, MANAGER);
        assertThat(clerks.open(number)).containsExactly("Task_ConfirmPlan:" + PORTFOLIO);
        clerks.complete(
                PORTFOLIO, number, "Task_ConfirmPlan", answers("planConfirmed", "NO", "reasonText", "Kurš aizvieto?"));
        plan(MANAGER, number, REQUESTER);
        clerks.complete(
                PORTFOLIO, number, "Task_ConfirmPlan", answers("planConfirmed", "YES", "reasonText", "Piekrītu."));
        assertThat(refusal(
                        REQUESTER,
                        number,
                        "Task_PerformMeasure",
                        answers("done", "TAKEN_AWAY", "resultText", "Vairs nevajag")))
                .contains("atceļ tikai korektīvās darbības īpašnieks");
        done(REQUESTER, number);
        assertThat(clerks.open(number)).containsExactly("Task_VerifyMeasure:" + MANAGER);
        clerks.complete(
                MANAGER, number, "Task_VerifyMeasure", answers("verified", "NO", "verificationText", "Nav rīkojuma."));
        done(REQUESTER, number);
        clerks.complete(
                MANAGER, number, "Task_VerifyMeasure", answers("verified", "YES", "verificationText", "Ir rīkojums."));
        measured("N-05", PORTFOLIO, "2026-12", "25", LocalDateTime.of(2027, 1, 4, 10, 0));

        assertThat(read(number, CorrectiveAction::severity)).isEqualTo(Severity.CRITICAL);
        clock.reset();
        terms.clear();
        clerks.complete(
                PORTFOLIO,
                number,
                "Task_FindRootCause",
                answers("finding", "CAUSE", "cause", "EXTERNAL_PROVIDER", "rootCauseText", "Kavē piegādātājs."));
        plan(PORTFOLIO, number, PORTFOLIO);
        clerks.complete(
                PORTFOLIO,
                number,
                "Task_NotifySupplier",
                answers(
                        "noticeToText",
                        "SIA Kartes",
                        "noticeOn",
                        "2026-11-23",
                        "noticeText",
                        "Lūdzam ievērot termiņu."));
        assertThat(read(number, CorrectiveAction::supplierNotice).by()).isEqualTo(PORTFOLIO);
        done(PORTFOLIO, number);
        assertThat(clerks.open(number))
                .as("S15: the level above verifies")
                .containsExactly("Task_VerifyMeasure:" + HEAD);
        clerks.complete(
                HEAD, number, "Task_VerifyMeasure", answers("verified", "YES", "verificationText", "Nosūtīts."));

        clock.set(LocalDateTime.of(2027, 3, 30, 10, 0));
        fire(number, "Event_ResultsOverdue");
        clerks.complete(
                PORTFOLIO,
                number,
                "Task_DecideWithoutResults",
                answers("effectDecision", "WAIT", "rationaleText", "Mērījumu gatavo."));
        fire(number, "Event_ResultsOverdue");
        assertThat(refusal(
                        PORTFOLIO,
                        number,
                        "Task_DecideWithoutResults",
                        answers("effectDecision", "REVISE_TARGET", "rationaleText", "Mērķis")))
                .contains("nav jaunas versijas");
        clerks.complete(
                PORTFOLIO,
                number,
                "Task_DecideWithoutResults",
                answers("effectDecision", "ESCALATE", "rationaleText", "Nav ko mērīt."));
        Map<String, Object> accepted = answers("effectDecision", "ACCEPT_RISK", "rationaleText", "Sezona beigusies.");
        assertThat(refusal(HEAD, number, "Task_DecideEscalation", accepted)).contains("tikai kopuma vadītājs");
        clerks.post(
                "administrators-1",
                "/engine-rest/task/"
                        + clerks.visible(HEAD, number, "Task_DecideEscalation")
                                .get(0)
                                .get("id")
                                .asText() + "/unclaim",
                Map.of());
        clerks.complete(PORTFOLIO, number, "Task_DecideEscalation", accepted);
        assertThat(refusal(PORTFOLIO, number, "Task_DocumentAction", answers("resultText", "Risks pieņemts.")))
                .contains("kā informēti saņēmēji");
        clerks.complete(
                PORTFOLIO,
                number,
                "Task_DocumentAction",
                answers("resultText", "Risks pieņemts.", "recipientsText", "Paziņots mājaslapā."));
        clerks.runAsyncSteps(number);
        assertThat(read(number, CorrectiveAction::outcome)).isEqualTo(ActionOutcome.ACCEPTED_RISK);
        assertThat(read(number, CorrectiveAction::open)).isFalse();
    }

    @Test
    @DisplayName("2.3: CANCELLED_FALSE_MEASUREMENT only when the period's corrected result is no breach any more")
    void falseMeasurement() {
        measured("N-12", PORTFOLIO, "2026-10", "16", LocalDateTime.of(2026, 11, 23, 10, 0));
        String number = started("N-12", "P-12", Severity.MINOR);
        String manager = "pakalpojuma-vaditajs-1";
        clerks.complete(manager, number, "Task_ContainConsequences", answers("containmentText", "Nav ko novērst."));
        Map<String, Object> wrong =
                answers("finding", "FALSE_MEASUREMENT", "rootCauseText", "Ierakstīts 16, bija 14 minūtes.");
        assertThat(refusal(manager, number, "Task_FindRootCause", wrong)).contains("joprojām nav izpildīts");
        long observation = jdbc.sql("select id from level_observation where term_code = 'N-12'")
                .query(Long.class)
                .single();
        corrections.correct(observation, new BigDecimal("14"), null, null, "Pārrakstīšanās", PORTFOLIO);
        evaluation.changed();
        clerks.complete(manager, number, "Task_FindRootCause", wrong);
        clerks.complete(manager, number, "Task_DocumentAction", answers("resultText", "Neizpildes nebija."));
        clerks.runAsyncSteps(number);
        assertThat(read(number, CorrectiveAction::outcome)).isEqualTo(ActionOutcome.CANCELLED_FALSE_MEASUREMENT);
        assertThat(clerks.open(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RECIPIENT_USAGE, usage-conditions-support", "UNREALISTIC_TARGET, sla-measurement"})
    @DisplayName("2.3: what lies with recipients or with the terms starts the process that looks after it")
    void passedOn(String cause, String process) {
        Set<String> before = running(process);
        String number = started("N-12", "P-12", Severity.MINOR);
        String manager = "pakalpojuma-vaditajs-1";
        toPlan(number, manager, cause);
        plan(manager, number, manager);
        Set<String> begun = running(process);
        begun.removeAll(before);
        assertThat(begun).hasSize(1);
        asSystem.run(() -> begun.forEach(id -> runtime.deleteProcessInstance(id, "tests")));
        asSystem.run(() -> runtime.deleteProcessInstance(read(number, CorrectiveAction::processInstance), "tests"));
    }

    private Set<String> running(String process) {
        return asSystem.call(() -> runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("2.3: what lacks instruction asks for methodical support, once")
    void instruction() {
        String number = started("N-12", "P-12", Severity.MINOR);
        String manager = "pakalpojuma-vaditajs-1";
        toPlan(number, manager, "LACK_OF_INSTRUCTION");
        plan(manager, number, manager);
        assertThat(jdbc.sql("select count(*) from support_need where item_code = 'P-12' and origin_case = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        asSystem.run(() -> runtime.deleteProcessInstance(read(number, CorrectiveAction::processInstance), "tests"));
    }
}
