package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Three changes through the whole application over REST, as Tasklist does it, everybody with their own login: the
 * ordinary one, the hardest one, and one that is withdrawn. All other ways are walked below REST.
 */
@AppTest
@Tag("database")
class ChangeStoryTest extends ChangeStories {

    @BeforeEach
    void overRest() {
        clerks = clerks.overRest();
    }

    @Test
    @DisplayName("C-3: a normal simple change goes through all eight steps (PU2-20/A1–A8, V4)")
    void normalSimpleChange() {
        String manager = "pakalpojuma-vaditajs-2";
        String number = process.start(NewChanges.ordinary(
                "Koku ciršanas iesnieguma veidlapā pievienot karti",
                "Iesniedzēji vietu apraksta vārdiem.",
                ChangeKind.ADD,
                TargetType.SERVICE,
                Set.of("P-05"),
                "pakalpojuma-sniedzejs-2"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        assertThat(classOf(number)).isEqualTo("NORMAL/SIMPLE");
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 4, 800));
        assertThat(clerks.open(number)).containsExactly("Task_ExpertAssessment:eksperts-1");
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        assertThat(clerks.open(number)).containsExactly("Task_AuthoriseChange:" + manager);
        clerks.complete(manager, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(
                manager, number, "Task_PlanChange", plan("pakalpojuma-sniedzejs-2", "2026-11-23", "2026-11-27"));
        clerks.complete("pakalpojuma-sniedzejs-2", number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(manager, number, "Task_ReviewChange", review());
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        assertThat(in(number, Change::status)).isEqualTo(ChangeStatus.CLOSED);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedSuccessful");
        assertThat(notifier.messagesOf(number, "auditors-1"))
                .extracting(m -> m.recipient() + " " + m.subject())
                .anyMatch(m -> m.startsWith("pakalpojuma-sniedzejs-2"));
        assertThat((Instant) in(number, c -> c.reviews().get(0).reviewedAt()))
                .as("2.6 invariant 6: reviewed before closed")
                .isBeforeOrEqualTo((Instant) in(number, c -> c.closure().at()));
    }

    @Test
    @DisplayName("C-4: a complex change of the institution is decided by both portfolio managers (change-authority 10)")
    void complexChangeNeedsBothPortfolioManagers() {
        String manager = "pakalpojumu-kopuma-vaditajs-1";
        String number = process.start(wanted(
                "Pagarināt klientu centra darba laiku ceturtdienās līdz 19.00",
                "pakalpojuma-sniedzejs-1",
                TargetType.INSTITUTION,
                "P-01",
                "P-02",
                "P-09",
                "P-12"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 2, 10, 3000));
        assertThat(classOf(number)).isEqualTo("NORMAL/COMPLEX");
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "pakalpojuma-vaditajs-1"));
        clerks.complete(
                "pakalpojuma-vaditajs-1",
                number,
                "Task_AssessChange",
                with(assessment(1, 2, 10, 3000), "splitPossible", "NO", "splitReasonText", "Darba laiks ir kopīgs."));
        assertThat(subjects(number))
                .as("U4: of a complex change stakeholders are told at every step, from the registration on")
                .anyMatch(s -> s.startsWith("pakalpojuma-vaditajs-1: ") && s.contains("reģistrēts"));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessment", opinion());
        assertThat(clerks.open(number))
                .containsExactly(
                        "Task_AuthoriseChange:pakalpojumu-kopuma-vaditajs-1",
                        "Task_AuthoriseChange:resursu-kopuma-vaditajs-1");
        clerks.complete(manager, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete("resursu-kopuma-vaditajs-1", number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(
                manager,
                number,
                "Task_PlanChange",
                with(
                        plan("pakalpojuma-sniedzejs-1", "2026-11-24", "2026-11-30"),
                        "riskPlanText",
                        "Katru nedēļu pārskata riskus."));
        clerks.complete(
                "pakalpojuma-sniedzejs-1",
                number,
                "Task_ImplementChange",
                with(
                        done("2026-11-23", "2026-11-23"),
                        "deviation",
                        true,
                        "deviationKind",
                        "SCOPE",
                        "deviationText",
                        "Divas ceturtdienas izlaistas."));
        clerks.complete(
                manager,
                number,
                "Task_HandleDeviation",
                answers("deviationDecision", "ACCEPT", "rationaleText", "Neietekmē rezultātu."));
        clerks.complete(manager, number, "Task_ReviewChange", review());
        clerks.complete("iestades-vaditajs-1", number, "Task_ReviewChange", review());
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL_WITH_DEVIATIONS"));
        clerks.runAsyncSteps(number);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedWithDeviations");
    }

    @Test
    @DisplayName("PU2-20/A8: a request withdrawn before implementation is closed as cancelled; ChangeClosed is stored")
    void withdrawn() {
        String number = toDecision();
        process.withdraw(number, REQUESTER, "Vajadzība vairs nav aktuāla.");
        assertThat(clerks.open(number)).containsExactly("Task_CloseWithdrawn:" + MANAGER);
        assertThatThrownBy(() -> process.withdraw(number, REQUESTER, "Vēlreiz."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("vairs nevar atsaukt");
        clerks.complete(MANAGER, number, "Task_CloseWithdrawn", closure("CANCELLED"));
        clerks.runAsyncSteps(number);
        assertThat(statusOf(number)).isEqualTo(ChangeStatus.CLOSED);
        assertThat(path(number)).contains("EndEvent_Withdrawn");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance(number))
                        .singleResult()
                        .getEndTime())
                .isNotNull();
        assertThat(jdbc.sql("select variables from case_outcome where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"changeClosureCode\":\"CANCELLED\"");
    }
}
