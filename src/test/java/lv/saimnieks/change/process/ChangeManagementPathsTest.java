package lv.saimnieks.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.process.PlainEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The paths of {@code change-management} with its real decision tables and fake beans: every end event, every boundary
 * event and both sides of each split. When the whole class ran, it names the flow nodes and flows that no test reached.
 */
class ChangeManagementPathsTest {

    private static final FakeChange FAKE = new FakeChange();
    private static final Set<String> TESTS_RUN = new HashSet<>();
    private static PlainEngine plain;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        plain = new PlainEngine("change", FAKE.beans);
        engine = plain.engine();
    }

    @BeforeEach
    void forget(TestInfo test) {
        FAKE.reset();
        test.getTestMethod().map(Method::getName).ifPresent(TESTS_RUN::add);
    }

    @AfterAll
    static void everythingWasReached() {
        long tests = Arrays.stream(ChangeManagementPathsTest.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(ParameterizedTest.class))
                .count();
        try {
            if (TESTS_RUN.size() == tests) {
                assertThat(plain.unreached("change-management"))
                        .as("what no test reached")
                        .isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static ChangeCase change() {
        return new ChangeCase(plain);
    }

    @Test
    @DisplayName("PU2-20/A2-A8, V4: a simple normal change goes through all steps to its closure")
    void normalChange() {
        change().start()
                .open("Task_ClassifyChange")
                .classify()
                .complete("Task_AssessChange")
                .open("Task_ExpertAssessment")
                .complete("Task_ExpertAssessment")
                .open("Task_AuthoriseChange")
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .complete("Task_PlanChange")
                .open("Task_ImplementChange")
                .complete("Task_ImplementChange")
                .open("Task_ReviewChange")
                .complete("Task_ReviewChange")
                .closeAs("SUCCESSFUL", "EndEvent_ClosedSuccessful");
        assertThat(FAKE.called)
                .containsSubsequence(
                        "receiveChange",
                        "registerChange",
                        "recordClassification",
                        "recordRisk",
                        "recordType",
                        "recordComplexity",
                        "confirmClassification",
                        "recordAuthority",
                        "recordModel",
                        "recordAssessment",
                        "recordExpertAssessment",
                        "setDecisionDeadline",
                        "recordAuthorisation",
                        "recordPlan",
                        "openImplementation",
                        "recordImplementation",
                        "finishImplementation",
                        "setReviewClock",
                        "recordReview",
                        "recordClosure",
                        "updateRegisters",
                        "informStakeholders",
                        "publishChangeClosed");
    }

    @Test
    @DisplayName("PU2-20/A1: a need that is not evidenced is identified first")
    void needIsIdentifiedFirst() {
        change().start("needEvidenced", false)
                .open("Task_IdentifyNeed")
                .complete("Task_IdentifyNeed")
                .open("Task_ClassifyChange");
        assertThat(FAKE.called).containsExactly("receiveChange", "recordNeed", "registerChange");
    }

    @Test
    @DisplayName("PU2-20/A1: another process asks for a change with a message")
    void startedByMessage() {
        change().startByMessage().passed("StartEvent_ChangeRequested").open("Task_ClassifyChange");
    }

    @Test
    @DisplayName("PU2-20/V3, U2: a standard change needs no decision and gets a light review")
    void standardChange() {
        change().start("standardModelActive", true)
                .classify()
                .passed("Task_VerifyStandardModel", "Task_PlanFromTemplate")
                .open("Task_ImplementChange")
                .complete("Task_ImplementChange")
                .passed("Task_ReviewLight")
                .notPassed("Task_AssessChange", "Task_AuthoriseChange", "Task_PlanChange", "Task_ReviewChange")
                .closeAs("SUCCESSFUL", "EndEvent_ClosedSuccessful");
    }

    @Test
    @DisplayName("PU2-20/V3: what does not match the model goes on as a normal change")
    void standardChangeThatDoesNotMatch() {
        change().start("standardModelActive", true, "modelVerified", false)
                .classify()
                .passed("Task_TreatAsNormal")
                .open("Task_ConfirmClassification")
                .complete("Task_ConfirmClassification")
                .open("Task_AssessChange");
    }

    @Test
    @DisplayName("PU2-20/V3, A*: a complex change is never a standard one")
    void complexStandardChangeIsReclassified() {
        change().start("standardModelActive", true, "effortDays", 21)
                .classify()
                .passed("Task_TreatAsNormal")
                .notPassed("Task_VerifyStandardModel")
                .complete("Task_ConfirmClassification")
                .open("Task_AssessChange");
    }

    @Test
    @DisplayName("PU2-20/V7, V4: a complex change has two experts and two reviewers at once")
    void complexChange() {
        change().start("costEUR", 10000.0, "approvals", 2)
                .classify()
                .complete("Task_AssessChange")
                .open("Task_ExpertAssessment", "Task_ExpertAssessment")
                .complete("Task_ExpertAssessment")
                .open("Task_ExpertAssessment")
                .complete("Task_ExpertAssessment")
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .complete("Task_PlanChange", "planItems", 3)
                .open("Task_ImplementChange", "Task_ImplementChange", "Task_ImplementChange")
                .complete("Task_ImplementChange")
                .complete("Task_ImplementChange")
                .complete("Task_ImplementChange")
                .open("Task_ReviewChange", "Task_ReviewChange")
                .complete("Task_ReviewChange")
                .complete("Task_ReviewChange")
                .open("Task_CloseChange");
    }

    @Test
    @DisplayName("PU2-20/V8.2: an assessment that changes the class classifies again, once")
    void reclassification() {
        change().start()
                .classify()
                .complete("Task_AssessChange", "reclassify", true)
                .open("Task_ConfirmClassification")
                .complete("Task_ConfirmClassification")
                .complete("Task_AssessChange", "reclassify", false)
                .open("Task_ExpertAssessment");
    }

    @Test
    @DisplayName("PU2-20/U1: a split change is closed as split")
    void splitChange() {
        change().start("effortDays", 30)
                .classify()
                .complete("Task_AssessChange", "split", true)
                .passed("Task_SplitChange")
                .closeAs("SPLIT", "EndEvent_Split")
                .notPassed("Task_AuthoriseChange");
    }

    @Test
    @DisplayName("PU2-20/V8.3: a rejected change is closed too")
    void rejectedChange() {
        change().start()
                .upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "REJECT")
                .closeAs("REJECTED", "EndEvent_Rejected")
                .notPassed("Task_PlanChange");
    }

    @Test
    @DisplayName("PU2-20/A4: two authorities decide; the first rejection or return ends the round")
    void oneRejectionOfTwoIsEnough() {
        for (String decision : List.of("REJECT", "RETURN")) {
            ChangeCase change = institutionWide();
            change.open("Task_AuthoriseChange", "Task_AuthoriseChange")
                    .complete("Task_AuthoriseChange", "authorisation", decision)
                    .open("REJECT".equals(decision) ? "Task_CloseChange" : "Task_SupplementRequest");
        }
    }

    @Test
    @DisplayName("PU2-20/A4: both authorities must authorise")
    void bothAuthorisationsAreNeeded() {
        institutionWide()
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .open("Task_AuthoriseChange")
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .open("Task_PlanChange");
    }

    private static ChangeCase institutionWide() {
        return change().start("scope", "INSTITUTION", "crossInstitution", true)
                .classify()
                .complete("Task_AssessChange")
                .complete("Task_ExpertAssessment")
                .complete("Task_ExpertAssessment");
    }

    @Test
    @DisplayName("PU2-20/V8.3: a returned request is supplemented and goes back to the authority")
    void returnedRequestGoesBackToTheAuthority() {
        change().start()
                .upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "RETURN")
                .open("Task_SupplementRequest")
                .complete("Task_SupplementRequest", "reassess", false)
                .open("Task_AuthoriseChange")
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .open("Task_PlanChange");
        assertThat(FAKE.called).containsOnlyOnce("setSupplementDeadline").contains("recordSupplement");
    }

    @Test
    @DisplayName("PU2-20/V8.3, A3: a supplement that changes the assessment is assessed again")
    void returnedRequestIsAssessedAgain() {
        change().start()
                .upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "RETURN")
                .complete("Task_SupplementRequest", "reassess", true)
                .open("Task_AssessChange");
    }

    @Test
    @DisplayName("PU2-20/V8.3: without a supplement in time the request is cancelled and closed")
    void unansweredRequestIsCancelled() {
        change().start()
                .upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "RETURN")
                .fire("Event_SupplementOverdue")
                .passed("Task_CancelUnanswered")
                .open("Task_CloseChange")
                .closeAs("CANCELLED", "EndEvent_Cancelled");
    }

    @Test
    @DisplayName("PU2-20/A4: a late decision is escalated and can still be made")
    void lateDecisionIsEscalated() {
        change().start()
                .upToDecision()
                .fire("Event_DecisionOverdue")
                .passed("Task_EscalateDecision", "EndEvent_DecisionEscalated")
                .open("Task_AuthoriseChange")
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .open("Task_PlanChange");
    }

    @Test
    @DisplayName("PU2-20/A4: the authority is reminded before the deadline")
    void authorityIsReminded() {
        change().start().upToDecision().fire("Task_AuthoriseChange").open("Task_AuthoriseChange");
        assertThat(FAKE.called).containsOnlyOnce("remindAuthority").doesNotContain("recordAuthorisation");
    }

    @Test
    @DisplayName("PU2-20/V8.3: an authorisation that expired before the plan is asked for again")
    void expiredAuthorisation() {
        change().start()
                .upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .fire("Event_AuthorisationExpired")
                .passed("Task_NoteExpiry")
                .open("Task_AuthoriseChange")
                .complete("Task_AuthoriseChange", "authorisation", "REJECT")
                .closeAs("EXPIRED", "EndEvent_Expired");
    }

    @Test
    @DisplayName("PU2-20/V5: an emergency is implemented first and documented, judged and reviewed afterwards")
    void emergencyChange() {
        change().start("criticalSituation", true)
                .classify()
                .complete("Task_AssessChange")
                .notPassed("Task_ExpertAssessment")
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .notPassed("Task_PlanChange")
                .open("Task_ImplementChange")
                .complete("Task_ImplementChange")
                .open("Task_DocumentChange", "Task_ExpertAssessmentAfter")
                .complete("Task_DocumentChange")
                .open("Task_ExpertAssessmentAfter")
                .complete("Task_ExpertAssessmentAfter")
                .open("Task_ReviewChange")
                .complete("Task_ReviewChange")
                .closeAs("SUCCESSFUL", "EndEvent_ClosedSuccessful");
    }

    private static ChangeCase authorisedVerbally() {
        return change().start("criticalSituation", true)
                .classify()
                .complete("Task_AssessChange", "verballyAuthorised", true)
                .notPassed("Task_AuthoriseChange")
                .open("Task_ImplementChange", "Task_ConfirmAuthorisation");
    }

    @Test
    @DisplayName("PU2-20/V5: a verbal authorisation is confirmed while the change is implemented")
    void verbalAuthorisationConfirmed() {
        authorisedVerbally()
                .complete("Task_ImplementChange")
                .open("Task_ConfirmAuthorisation")
                .complete("Task_ConfirmAuthorisation", "verbalConfirmed", true)
                .passed("EndEvent_AuthorisationConfirmed")
                .open("Task_DocumentChange", "Task_ExpertAssessmentAfter");
    }

    @Test
    @DisplayName("PU2-20/V5, U3: a verbal authorisation that is denied stops the implementation")
    void verbalAuthorisationDenied() {
        authorisedVerbally()
                .complete("Task_ConfirmAuthorisation", "verbalConfirmed", false, "deviationDecision", "ROLLBACK")
                .passed("EndEvent_NotConfirmed", "Event_ImplementationStopped")
                .open("Task_RollbackChange");
    }

    @Test
    @DisplayName("PU2-20/V8.5: an accepted deviation lets the work go on")
    void acceptedDeviation() {
        change().start()
                .upToImplementation()
                .message("DeviationReported")
                .open("Task_ImplementChange", "Task_HandleDeviation")
                .complete("Task_HandleDeviation", "deviationDecision", "ACCEPT", "deviated", true)
                .passed("EndEvent_DeviationAccepted")
                .open("Task_ImplementChange")
                .complete("Task_ImplementChange")
                .complete("Task_ReviewChange")
                .closeAs("SUCCESSFUL_WITH_DEVIATIONS", "EndEvent_ClosedWithDeviations");
    }

    @Test
    @DisplayName("PU2-20/V8.5: the implementation waits for the decision on a deviation")
    void openDeviationHoldsTheImplementation() {
        change().start()
                .upToImplementation()
                .message("DeviationReported")
                .message("DeviationReported")
                .complete("Task_ImplementChange")
                .open("Task_HandleDeviation", "Task_HandleDeviation")
                .complete("Task_HandleDeviation", "deviationDecision", "ACCEPT")
                .complete("Task_HandleDeviation", "deviationDecision", "ACCEPT")
                .open("Task_ReviewChange");
    }

    @DisplayName("PU2-20/V8.5, U3: a deviation that is not accepted stops the work")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"REPLAN, Task_PlanChange", "REAUTHORISE, Task_AuthoriseChange", "ROLLBACK, Task_RollbackChange"})
    void stoppedByDeviation(String decision, String next) {
        change().start()
                .upToImplementation()
                .message("DeviationReported")
                .complete("Task_HandleDeviation", "deviationDecision", decision)
                .passed("EndEvent_DeviationStops", "Event_ImplementationStopped")
                .open(next);
    }

    @Test
    @DisplayName("PU2-20/U3, A7: a rolled back change is reviewed and closed as rolled back")
    void rolledBackChange() {
        change().start()
                .upToImplementation()
                .message("DeviationReported")
                .complete("Task_HandleDeviation", "deviationDecision", "ROLLBACK", "deviated", true)
                .complete("Task_RollbackChange")
                .open("Task_RollbackChange")
                .complete("Task_RollbackChange")
                .open("Task_ReviewChange")
                .complete("Task_ReviewChange")
                .closeAs("ROLLED_BACK", "EndEvent_RolledBack");
    }

    @Test
    @DisplayName("PU2-20/V8.5: late work is watched")
    void lateImplementation() {
        change().start().upToImplementation().fire("Task_ImplementChange").open("Task_ImplementChange");
        assertThat(FAKE.called).contains("watchItem");
    }

    @Test
    @DisplayName("PU2-20/A7: a standard change with a deviation gets a full review; reviewers are reminded")
    void deviationNeedsFullReview() {
        change().start("standardModelActive", true)
                .classify()
                .complete("Task_ImplementChange", "deviated", true)
                .notPassed("Task_ReviewLight")
                .open("Task_ReviewChange")
                .fire("Task_ReviewChange")
                .open("Task_ReviewChange");
        assertThat(FAKE.called).containsOnlyOnce("watchStep");
    }

    @Test
    @DisplayName("PU2-20/A8: an unsuccessful change is closed as failed")
    void failedChange() {
        change().start()
                .upToImplementation()
                .complete("Task_ImplementChange")
                .complete("Task_ReviewChange")
                .closeAs("FAILED", "EndEvent_Failed");
    }

    @Test
    @DisplayName("PU2-20/A8: a withdrawn request is closed, whatever was open")
    void withdrawnWhileDeciding() {
        change().start()
                .upToDecision()
                .message("ChangeWithdrawn")
                .open("Task_CloseWithdrawn")
                .complete("Task_CloseWithdrawn", "closureCode", "CANCELLED")
                .runJobs()
                .ended("EndEvent_Withdrawn");
        assertThat(FAKE.called)
                .containsSubsequence("recordWithdrawal", "recordClosure", "informStakeholders", "publishChangeClosed");
    }

    @Test
    @DisplayName("PU2-20/A8: a request can be withdrawn while it is implemented")
    void withdrawnWhileImplemented() {
        change().start()
                .upToImplementation()
                .message("DeviationReported")
                .message("ChangeWithdrawn")
                .open("Task_CloseWithdrawn");
    }

    @DisplayName("A step that leaves the database, or a timer, is tried five times")
    @ParameterizedTest
    @CsvSource({
        "escalateDecision, Event_DecisionOverdue",
        "cancelUnanswered, Event_SupplementOverdue",
        "noteExpiry, Event_AuthorisationExpired",
        "informStakeholders, Task_InformStakeholders",
        "publishChangeClosed, Event_ChangeClosed"
    })
    void failuresAreRetried(String bean, String activity) {
        ChangeCase change = at(activity);
        FAKE.fail(bean);
        Job job = change.jobs(activity).get(0);
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .hasMessageContaining(bean);
        assertThat(change.jobs(activity).get(0).getRetries()).isEqualTo(4);
    }

    private static ChangeCase at(String activity) {
        ChangeCase change = change().start();
        return switch (activity) {
            case "Event_DecisionOverdue" -> change.upToDecision();
            case "Event_SupplementOverdue" ->
                change.upToDecision().complete("Task_AuthoriseChange", "authorisation", "RETURN");
            case "Event_AuthorisationExpired" ->
                change.upToDecision().complete("Task_AuthoriseChange", "authorisation", "AUTHORISE");
            default -> {
                change.upToImplementation()
                        .complete("Task_ImplementChange")
                        .complete("Task_ReviewChange")
                        .complete("Task_CloseChange");
                yield "Event_ChangeClosed".equals(activity) ? change.fire("Task_InformStakeholders") : change;
            }
        };
    }

    @Test
    @DisplayName("A decision table's row leaves no variable behind")
    void decisionResultIsRemoved() {
        ChangeCase change = change().start().classify();
        assertThat(change.variable("decisionResult")).isNull();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("decisionResult")
                        .list())
                .isEmpty();
    }
}
