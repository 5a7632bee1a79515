package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways that leave the straight road before implementation: return, reject, expire, be late, be classified anew. */
@AppTest
class ChangePathsStoryTest extends ChangeStories {

    @Autowired
    CaseTrail trail;

    @Autowired
    ChangeAuthorisation authorisation;

    @Test
    @DisplayName("PU2-20/V8.3: a returned request is supplemented and decided again, without a new assessment")
    void returnedAndSupplemented() {
        String number = toDecision();
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("RETURN"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.RETURNED);
        assertThat(subjects(number)).anyMatch(s -> s.contains("atgriezts papildināšanai"));
        assertThat(value(MANAGER, number, "Task_SupplementRequest", "returnReason"))
                .contains("Ieguvums pārsniedz");
        clerks.complete(
                MANAGER,
                number,
                "Task_SupplementRequest",
                answers("supplementText", "Pievienots karšu licences apraksts.", "reassess", false));
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.AUTHORISED);
        assertThat(in(
                        number,
                        c -> c.decisions().stream()
                                .map(d -> d.content().verdict())
                                .toList()))
                .isEqualTo(List.of(Verdict.RETURN, Verdict.AUTHORISE));
    }

    @Test
    @DisplayName("PU2-20/V8.3, A3: a supplement may ask for a new assessment, which begins with the earlier answers")
    void returnedAndAssessedAgain() {
        String number = toDecision();
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("RETURN"));
        clock.advance(Duration.ofHours(1));
        clerks.complete(
                MANAGER,
                number,
                "Task_SupplementRequest",
                answers("supplementText", "Riski jāvērtē no jauna.", "reassess", true));
        assertThat(clerks.open(number)).containsExactly("Task_AssessChange:" + ASSESSOR);
        assertThat(value(ASSESSOR, number, "Task_AssessChange", "expectedResultText"))
                .contains("Iesniedzējs veidlapā kartē");
        clerks.complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete(EXPERT, number, "Task_ExpertAssessment", opinion());
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
        assertThat(in(number, c -> c.assessment().assessments())).isEqualTo(2);
        assertThat(trail.way(instance(number)).elements())
                .as("the step was left by an outcome of its own, not cut off")
                .filteredOn(e ->
                        List.of("EndEvent_Reassess", "SubProcess_Authorisation").contains(e.id()))
                .hasSize(2)
                .allSatisfy(
                        e -> assertThat(List.of(e.completed(), e.cancelled())).containsExactly(1, 0));
        assertThat(TestHttp.basic(port, "auditors-1", "demo")
                        .get("/api/audit/statistics/change-management")
                        .body())
                .containsPattern("\"id\":\"EndEvent_Reassess\"[^}]*\"cancelled\":0");
    }

    @Test
    @DisplayName("PU2-20/V8.3: a returned request without an answer for 10 working days is cancelled")
    void unansweredIsCancelled() {
        String number = toDecision();
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("RETURN"));
        at(2026, 12, 7, 10);
        assertThat(runDueTimers(number)).as("the tenth working day is not over").isZero();
        at(2026, 12, 8, 10);
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(clerks.open(number)).containsExactly("Task_CloseChange:" + MANAGER);
        close(number, "CANCELLED");
        assertThat(endOf(number)).isEqualTo("EndEvent_Cancelled");
    }

    @Test
    @DisplayName("PU2-20/V8.3, A8: a rejected request is closed with the grounds told to the requester")
    void rejected() {
        String number = toDecision();
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("REJECT"));
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(REQUESTER) && s.contains("ir noraidīts"));
        close(number, "REJECTED");
        assertThat(endOf(number)).isEqualTo("EndEvent_Rejected");
        assertThat(path(number)).doesNotContain("Task_PlanChange", "SubProcess_Implementation");
    }

    @Test
    @DisplayName("PU2-20/V8.2: an assessment that changes the class classifies anew and keeps the work done")
    void reclassifiedByAssessment() {
        String number = process.start(wanted("Jauna karšu platforma", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers());
        assertThat(classOf(number)).isEqualTo("NORMAL/SIMPLE");
        clerks.complete(MANAGER, number, "Task_AssessChange", assessment(1, 1, 4, 12000));
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
        assertThat(clerks.open(number)).containsExactly("Task_ConfirmClassification:" + MANAGER);
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers());
        assertThat(value(MANAGER, number, "Task_AssessChange", "expectedResultText"))
                .contains("Iesniedzējs veidlapā kartē");
        assertThat(value(MANAGER, number, "Task_AssessChange", "costEUR")).startsWith("12000");
        clerks.complete(
                MANAGER,
                number,
                "Task_AssessChange",
                with(assessment(1, 1, 4, 12000), "splitPossible", "NO", "splitReasonText", "Platforma ir viena."));
        assertThat(clerks.open(number)).hasSize(2).allMatch(t -> t.startsWith("Task_ExpertAssessment"));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessment", opinion());
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + PORTFOLIO);
    }

    @Test
    @DisplayName("PU2-20/V8.3: an authorisation that runs out before planning is decided again; rejected, it expires")
    void expired() {
        String number = toDecision();
        clerks.complete(
                MANAGER, number, "Task_AuthoriseChange", with(decision("AUTHORISE"), "validUntil", "2026-11-25"));
        at(2026, 11, 25, 23);
        assertThat(runDueTimers(number)).isZero();
        at(2026, 11, 26, 8);
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("REJECT"));
        close(number, "EXPIRED");
        assertThat(endOf(number)).isEqualTo("EndEvent_Expired");
    }

    @Test
    @DisplayName("PU2-20/V8.3: an authorisation given anew after it ran out lets the planning go on")
    void authorisedAnew() {
        String number = toDecision();
        clerks.complete(
                MANAGER, number, "Task_AuthoriseChange", with(decision("AUTHORISE"), "validUntil", "2026-11-25"));
        at(2026, 11, 26, 8);
        runDueTimers(number);
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(clerks.open(number)).containsExactly("Task_PlanChange:" + MANAGER);
        clerks.complete(MANAGER, number, "Task_PlanChange", twoItems("2026-11-26", "2026-11-27"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.IMPLEMENTING);
    }

    @Test
    @DisplayName("PU2-20/A4: when a round is over, another answer is refused in words and changes nothing")
    void answersAfterTheEnd() {
        String number = toPlanning();
        var content = new Decision.Content(Verdict.REJECT, "Tomēr nē.", null, null);
        assertThatThrownBy(() -> authorisation.decide(number, PORTFOLIO, 0, content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("jau ir nolemts");
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.AUTHORISED);
        assertThat(in(number, c -> c.decisions().size())).isEqualTo(1);
    }

    @Test
    @DisplayName("PU2-20/A4: of a late decision people are reminded at 80 %; at 100 % the next level may decide too")
    void lateDecision() {
        String number = toDecision();
        clock.set(variableTime(number, "authoriseRemindAt"));
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(MANAGER + ": Atgādinājums"));
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + MANAGER);
        clock.set(variableTime(number, "authoriseDueAt"));
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(subjects(number))
                .anyMatch(s -> s.startsWith(PORTFOLIO + ": Kavējas lēmums"))
                .anyMatch(s -> s.startsWith(MANAGER + ": Kavējas lēmums"));
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:–");
        assertThat(clerks.visible(MANAGER, number, "Task_AuthoriseChange")).hasSize(1);
        clerks.complete(PORTFOLIO, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedBy())).isEqualTo(PORTFOLIO);
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedFor())).isEqualTo(PORTFOLIO);
        assertThat(in(number, c -> c.decisions().get(0).decider().decidedAs()))
                .isEqualTo(Role.SERVICE_PORTFOLIO_MANAGER);
    }

    @Test
    @DisplayName("PU2-20/A5: people are reminded of an authorised change that nobody planned in time")
    void latePlan() {
        String number = toPlanning();
        assertThat(subjects(number))
                .as("nobody is told of a task that they have just made for themselves")
                .anyMatch(s -> s.startsWith(MANAGER + ": Uzdevums: Pieņemt lēmumu un autorizēt izmaiņu – izmaiņa "))
                .noneMatch(s -> s.startsWith(MANAGER + ": Uzdevums: Plānot izmaiņas īstenošanu"));
        clock.set(variableTime(number, "planRemindAt"));
        assertThat(runDueTimers(number)).isEqualTo(1);
        assertThat(subjects(number)).anyMatch(s -> s.startsWith(MANAGER + ": Atgādinājums: jāplāno"));
        assertThat(clerks.open(number)).containsExactly("Task_PlanChange:" + MANAGER);
    }

    @Test
    @DisplayName("PU2-20/A4: a decision takes 5 working days at most; reminded when four fifths of the time are over")
    void decisionTimes() {
        String number = toDecision();
        assertThat(dueAt(number, "Task_AuthoriseChange")).isEqualTo("2026-11-30T21:59:59Z");
        assertThat(variableTime(number, "authoriseDueAt"))
                .as("when the office opens after the last day")
                .isEqualTo("2026-12-01T06:30:00Z");
        assertThat(variableTime(number, "authoriseRemindAt"))
                .as("39.6 of 49.5 office hours")
                .isEqualTo("2026-11-27T13:36:00Z");
    }

    @Test
    @DisplayName("PU2-20/V5: an emergency is decided within 4 hours by the clock, or the institution's head may")
    void lateEmergencyDecision() {
        String number = process.start(
                critical("Autobusa remonts nekavējoties", "pakalpojuma-vaditajs-4", TargetType.RESOURCE, "R-10"));
        String manager = "resursa-vaditajs-2";
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("R-10", "P-11"), 2, 2, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(manager, number, "Task_AssessChange", emergency(2, 2, manager));
        assertThat(variableTime(number, "authoriseDueAt"))
                .isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + RESOURCE_PORTFOLIO);
        at(2026, 11, 23, 14);
        assertThat(runDueTimers(number)).isEqualTo(2);
        String next = PORTFOLIO;
        assertThat(clerks.visible(next, number, "Task_AuthoriseChange")).hasSize(1);
        clerks.complete(next, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.IMPLEMENTING);
    }
}
