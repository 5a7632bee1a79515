package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.Deviation.RollbackOutcome;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may happen while a change is implemented: deviations and what is decided about them, delay, withdrawal. */
@AppTest
class ChangeImplementationStoryTest extends ChangeStories {

    @Test
    @DisplayName("PU2-20/V8.5: after re-planning, what is done stays done and only the rest is planned anew")
    void replanned() {
        String number = toImplementation();
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        process.deviate(number, MANAGER, DeviationKind.SCOPE, "Vajadzīga vēl viena pārbaude.");
        decideDeviation(number, "REPLAN");
        assertThat(clerks.open(number)).containsExactly("Task_PlanChange:" + MANAGER);
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.PLANNED);
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(MANAGER, "2026-11-24", "2026-11-27"));
        assertThat(clerks.open(number)).containsExactly("Task_ImplementChange:" + MANAGER);
        assertThat(in(
                        number,
                        c -> c.planItems().stream()
                                .filter(i -> i.report().result() == ItemResult.DONE && !i.dropped())
                                .map(i -> i.work().what())
                                .toList()))
                .isEqualTo(List.of("Ieviest karti"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        close(number, "SUCCESSFUL_WITH_DEVIATIONS");
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedWithDeviations");
    }

    @Test
    @DisplayName("PU2-20/V8.5, A4: a deviation may need a new authorisation, after which it is planned and done again")
    void reauthorised() {
        String number = toImplementation();
        deviate(REQUESTER, number);
        decideDeviation(number, "REAUTHORISE");
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2026-11-24", "2026-11-27"));
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.IMPLEMENTED);
        assertThat(in(number, c -> c.decisions().size())).isEqualTo(2);
    }

    @Test
    @DisplayName("PU2-20/A4: work that began before the authorisation is a deviation to be explained, or a wrong date")
    void workBeforeTheAuthorisation() {
        String number = toImplementation();
        String task = clerks.visible(ADMIN, number, "Task_ImplementChange")
                .get(0)
                .get("id")
                .asText();
        var refused = clerks.post(
                REQUESTER,
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", TaskWorkers.variables(done("2020-01-01", "2026-11-23"))));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("actualFrom", "01.01.2020.", "novirzi");
        clerks.complete(
                REQUESTER,
                number,
                "Task_ImplementChange",
                with(
                        done("2026-11-22", "2026-11-23"),
                        "deviation",
                        true,
                        "deviationKind",
                        "SCOPE",
                        "deviationText",
                        "Darbu sāka dienu agrāk, jo izpildītājs bija brīvs."));
        assertThat(clerks.open(number)).contains("Task_HandleDeviation:" + MANAGER);
    }

    @Test
    @DisplayName("PU2-20/U3: each piece of work is put back by who did it, the last first; then it ends as rolled back")
    void rolledBack() {
        String number = stoppedForRollback();
        assertThat(value(MANAGER, number, "Task_RollbackChange", "planItemSummary"))
                .contains("Pārbaudīt karti");
        clerks.complete(MANAGER, number, "Task_RollbackChange", rollback("RESTORED"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.IMPLEMENTING);
        assertThat(clerks.open(number)).containsExactly("Task_RollbackChange:" + REQUESTER);
        assertThat(value(REQUESTER, number, "Task_RollbackChange", "planItemSummary"))
                .contains("Ieviest karti");
        clerks.complete(REQUESTER, number, "Task_RollbackChange", rollback("PARTLY"));
        assertThat(in(
                        number,
                        c -> c.planItems().stream()
                                .map(i -> i.undone().outcome())
                                .toList()))
                .isEqualTo(List.of(RollbackOutcome.PARTLY, RollbackOutcome.RESTORED));
        clerks.complete(MANAGER, number, "Task_ReviewChange", with(review(), "resultAchieved", "NO"));
        close(number, "ROLLED_BACK");
        assertThat(endOf(number)).isEqualTo("EndEvent_RolledBack");
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/registri/izmainas/" + number + "/parskats")
                        .body())
                .contains("Atceltie darbi", "Atjaunota iepriekšējā versija.");
        assertThat(path(number)).contains("Task_ReviewChange");
    }

    @Test
    @DisplayName("PU2-20/U3: a change of which any work could not be put back ends as failed")
    void rollbackFailed() {
        String number = stoppedForRollback();
        clerks.complete(MANAGER, number, "Task_RollbackChange", rollback("FAILED"));
        clerks.complete(REQUESTER, number, "Task_RollbackChange", rollback("RESTORED"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", with(review(), "resultAchieved", "NO"));
        close(number, "FAILED");
        assertThat(endOf(number)).isEqualTo("EndEvent_Failed");
    }

    private String stoppedForRollback() {
        String number = toImplementation();
        deviate(REQUESTER, number);
        decideDeviation(number, "ROLLBACK");
        assertThat(clerks.open(number))
                .as("the work that may have begun comes first")
                .containsExactly("Task_RollbackChange:" + MANAGER);
        return number;
    }

    private static java.util.Map<String, Object> rollback(String outcome) {
        return answers("rolledBackOn", "2026-11-23", "outcome", outcome, "noteText", "Atjaunota iepriekšējā versija.");
    }

    @Test
    @DisplayName("PU2-20/V8.5: work not done by its planned end is a deviation by itself, raised in office hours")
    void delayed() {
        String number = toPlanning();
        clerks.complete(
                MANAGER,
                number,
                "Task_PlanChange",
                with(
                        plan(REQUESTER, "2026-11-23", "2026-11-25"),
                        "planItemsText",
                        List.of(
                                item("Ieviest karti", REQUESTER, "2026-11-25"),
                                item("Pārbaudīt karti", MANAGER, "2026-11-27"),
                                item("Aprakstīt karti", MANAGER, "2026-11-27"))));
        at(2026, 11, 25, 16);
        assertThat(runDueTimers(number))
                .as("of one work there is little time left")
                .isEqualTo(1);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(REQUESTER + ": Atgādinājums: Īstenot plānotās"));
        at(2026, 11, 26, 8);
        assertThat(runDueTimers(number)).as("the office is not open yet").isZero();
        at(2026, 11, 26, 9);
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(in(
                        number,
                        c -> c.deviations().stream()
                                .map(Deviation::report)
                                .map(Deviation.Report::description)
                                .toList()))
                .asString()
                .contains("Ieviest karti", "25.11.2026.");
        assertThat(in(number, c -> c.deviations().get(0).report().kind())).isEqualTo(DeviationKind.DELAY);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(MANAGER + ": Novirze no plāna"));
        assertThat(runDueTimers(number)).as("reported once").isZero();
        decideDeviation(number, "ACCEPT");
        at(2026, 11, 27, 16);
        assertThat(runDueTimers(number)).isEqualTo(2);
        at(2026, 11, 30, 9);
        assertThat(runDueTimers(number)).isEqualTo(2);
        assertThat(in(number, c -> c.deviations().size())).isEqualTo(3);
        assertThat(clerks.visible(MANAGER, number, "Task_HandleDeviation"))
                .as("what is late together is decided together")
                .hasSize(1);
        assertThat(runDueTimers(number)).isZero();
        decideDeviation(number, "ACCEPT");
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-27"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-27"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-27"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        assertThat(clerks.tryToComplete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"))
                        .statusCode())
                .as("a change with deviations does not end without them")
                .isEqualTo(400);
        close(number, "SUCCESSFUL_WITH_DEVIATIONS");
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedWithDeviations");
    }

    private static Map<String, Object> item(String what, String who, String to) {
        return answers("whatText", what, "who", who, "from", "2026-11-23", "to", to);
    }

    @Test
    @DisplayName("PU2-20/V8.5, A7: of deviations and reviews people are reminded; late, the portfolio manager is told")
    void lateSteps() {
        String number = toImplementation();
        deviate(REQUESTER, number);
        at(2026, 11, 27, 16);
        assertThat(runDueTimers(number))
                .as("of the deviation and of the other work")
                .isEqualTo(2);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(MANAGER + ": Atgādinājums: Izvērtēt novirzi no plāna"));
        at(2026, 12, 1, 9);
        assertThat(runDueTimers(number)).isEqualTo(2);
        assertThat(subjects(number))
                .anyMatch(s -> s.startsWith(PORTFOLIO + ": Kavējas: Izvērtēt novirzi no plāna"))
                .anyMatch(s -> s.startsWith(MANAGER + ": Kavējas: Izvērtēt novirzi no plāna"));
        decideDeviation(number, "ACCEPT");
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-27"));
        assertThat(clerks.open(number)).containsExactly("Task_ReviewChange:" + MANAGER);
        at(2026, 12, 14, 12);
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(MANAGER + ": Atgādinājums: Pārskatīt un novērtēt"));
        at(2026, 12, 16, 9);
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(PORTFOLIO + ": Kavējas: Pārskatīt un novērtēt"));
        assertThat(runDueTimers(number)).as("told once").isZero();
    }

    @Test
    @DisplayName("PU2-20/V8.3: work that begins after the authorisation ran out is a deviation, and decided again")
    void expiredBeforeItBegan() {
        String number = toDecision();
        clerks.complete(
                MANAGER, number, "Task_AuthoriseChange", with(decision("AUTHORISE"), "validUntil", "2026-11-25"));
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2026-11-24", "2026-11-27"));
        at(2026, 11, 26, 12);
        var begun = done("2026-11-26", "2026-11-26");
        assertThat(clerks.tryToComplete(REQUESTER, number, "Task_ImplementChange", begun)
                        .body())
                .contains("actualFrom", "spēkā līdz 25.11.2026.");
        clerks.complete(
                REQUESTER,
                number,
                "Task_ImplementChange",
                with(begun, "deviation", true, "deviationKind", "DELAY", "deviationText", "Izpildītājs slimoja."));
        assertThat(clerks.tryToComplete(
                                MANAGER,
                                number,
                                "Task_HandleDeviation",
                                answers("deviationDecision", "ACCEPT", "rationaleText", "Lai paliek."))
                        .body())
                .contains("vairs nebija spēkā");
        decideDeviation(number, "REAUTHORISE");
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
    }

    @Test
    @DisplayName("PU2-20/V8.5: a deviation reported from the page holds the end of implementation until it is decided")
    void deviationFromThePage() {
        String number = toImplementation();
        process.deviate(number, REQUESTER, DeviationKind.COST, "Licence maksā vairāk.");
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertThat(clerks.open(number)).containsExactly("Task_HandleDeviation:" + MANAGER);
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.IMPLEMENTING);
        decideDeviation(number, "ACCEPT");
        assertThat(clerks.open(number)).containsExactly("Task_ReviewChange:" + MANAGER);
        assertThatThrownBy(() -> process.deviate(number, REQUESTER, DeviationKind.COST, "Vēlu."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tikai īstenošanas laikā");
    }

    @Test
    @DisplayName("PU2-20/V5, U3: an emergency whose verbal authorisation is not confirmed is rolled back and reviewed")
    void verbalAuthorisationDenied() {
        String manager = "resursa-vaditajs-1";
        String number = process.start(
                critical("Sertifikāta maiņa nekavējoties", "pakalpojuma-vaditajs-1", TargetType.RESOURCE, "R-09"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 1, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                manager,
                number,
                "Task_AssessChange",
                with(
                        emergency(1, 1, manager),
                        "verballyAuthorisedBy",
                        RESOURCE_PORTFOLIO,
                        "verballyAuthorisedAt",
                        "2026-11-23T09:30"));
        at(2026, 11, 24, 16);
        assertThat(runDueTimers(number))
                .as("within one working day, and of the work of the day before")
                .isPositive();
        assertThat(subjects(number))
                .anyMatch(s -> s.startsWith(RESOURCE_PORTFOLIO + ": Atgādinājums: Apstiprināt mutisko autorizāciju"));
        at(2026, 11, 25, 9);
        runDueTimers(number);
        assertThat(subjects(number))
                .anyMatch(s -> s.startsWith(RESOURCE_PORTFOLIO + ": Kavējas: Apstiprināt mutisko autorizāciju"));
        clerks.complete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_ConfirmAuthorisation",
                answers("confirmed", "NO", "rationaleText", "Par šādu darbu nevienojāmies."));
        assertThat(clerks.open(number)).containsExactly("Task_RollbackChange:" + manager);
        clerks.complete(manager, number, "Task_RollbackChange", rollback("RESTORED"));
        var report = with(
                review(), "resultAchieved", "NO", "conformsToDecision", "NO", "retrospectiveDocsText", "Sarakste.");
        clerks.complete(manager, number, "Task_ReviewChange", report);
        clerks.complete(RESOURCE_PORTFOLIO, number, "Task_ReviewChange", report);
        clerks.complete(manager, number, "Task_CloseChange", closure("ROLLED_BACK"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_RolledBack");
    }

    @Test
    @DisplayName("PU2-20/V5, V8.5: a confirmed word of mouth is not asked for again when the emergency is re-planned")
    void confirmedOnce() {
        String manager = "resursa-vaditajs-2";
        String number = process.start(
                critical("Autobusa nomaiņa nekavējoties", "pakalpojuma-vaditajs-4", TargetType.RESOURCE, "R-10"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("R-10", "P-11"), 1, 1, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                manager,
                number,
                "Task_AssessChange",
                with(
                        emergency(1, 1, manager),
                        "verballyAuthorisedBy",
                        RESOURCE_PORTFOLIO,
                        "verballyAuthorisedAt",
                        "2026-11-23T09:30"));
        clerks.complete(
                RESOURCE_PORTFOLIO,
                number,
                "Task_ConfirmAuthorisation",
                answers("confirmed", "YES", "rationaleText", "Lēmumu pieņēmu pa tālruni."));
        process.deviate(number, manager, DeviationKind.SCOPE, "Vajag vēl vienu autobusu.");
        clerks.complete(
                manager,
                number,
                "Task_HandleDeviation",
                answers("deviationDecision", "REPLAN", "rationaleText", "Plānojam no jauna."));
        clerks.complete(manager, number, "Task_PlanChange", plan(manager, "2026-11-23", "2026-11-24"));
        assertThat(clerks.open(number)).containsExactly("Task_ImplementChange:" + manager);
    }

    @Test
    @DisplayName("PU2-20/V8.5: two deviations open at once are decided together, and both tasks can be answered")
    void twoDeviationsAtOnce() {
        String number = toImplementation();
        process.deviate(number, REQUESTER, DeviationKind.COST, "Licence maksā vairāk.");
        deviate(REQUESTER, number);
        assertThat(clerks.visible(MANAGER, number, "Task_HandleDeviation")).hasSize(2);
        decideDeviation(number, "ACCEPT");
        decideDeviation(number, "ACCEPT");
        clerks.complete(MANAGER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        assertThat(clerks.open(number)).containsExactly("Task_ReviewChange:" + MANAGER);
    }

    @Test
    @DisplayName("PU2-20/V8.5: of two open deviations the second may be decided otherwise than the first")
    void secondDeviationIsReplanned() {
        String number = toImplementation();
        process.deviate(number, REQUESTER, DeviationKind.COST, "Licence maksā vairāk.");
        process.deviate(number, REQUESTER, DeviationKind.SCOPE, "Vajag vēl vienu pārbaudi.");
        decideDeviation(number, "ACCEPT");
        decideDeviation(number, "REPLAN");
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.PLANNED);
        assertThat(clerks.open(number)).containsExactly("Task_PlanChange:" + MANAGER);
    }

    private int message(String user, String name, String number) {
        return clerks.post(user, "/engine-rest/message", answers("messageName", name, "businessKey", number))
                .statusCode();
    }

    @Test
    @DisplayName("DESIGN 1.4: a bare message DeviationReported gives the manager a task that can be decided")
    void deviationByMessage() {
        String number = toImplementation();
        assertThat(message(REQUESTER, "DeviationReported", number)).isEqualTo(403);
        assertThat(message(ADMIN, "DeviationReported", number)).isEqualTo(204);
        decideDeviation(number, "REPLAN");
        assertThat(clerks.open(number)).containsExactly("Task_PlanChange:" + MANAGER);
        assertThat(in(number, c -> c.deviations().size())).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "DESIGN 1.4: a bare message ChangeWithdrawn withdraws before implementation only, and not for everybody")
    void withdrawnByMessage() {
        String number = toPlanning();
        assertThat(message(REQUESTER, "ChangeWithdrawn", number)).isEqualTo(403);
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.AUTHORISED);
        assertThat(message(ADMIN, "ChangeWithdrawn", number)).isEqualTo(204);
        assertThat(clerks.open(number)).containsExactly("Task_CloseWithdrawn:" + MANAGER);
        String begun = toImplementation();
        assertThat(message(ADMIN, "ChangeWithdrawn", begun)).isBetween(400, 409);
        assertThat(statusOf(begun)).isEqualTo(ChangeStatus.IMPLEMENTING);
        assertThat(clerks.open(begun)).hasSize(2).allMatch(t -> t.startsWith("Task_ImplementChange"));
    }

    @Test
    @DisplayName("PU2-20/A8, V8.5: once implementation has begun, a request cannot be withdrawn any more")
    void notWithdrawnWhileImplemented() {
        String number = toImplementation();
        assertThatThrownBy(() -> process.withdraw(number, REQUESTER, "Vajadzība zudusi."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ziņojiet par novirzi");
        assertThat(clerks.open(number)).hasSize(2).allMatch(t -> t.startsWith("Task_ImplementChange"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.IMPLEMENTING);
    }
}
