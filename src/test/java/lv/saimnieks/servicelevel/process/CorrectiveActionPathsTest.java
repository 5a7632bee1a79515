package lv.saimnieks.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.cases.process.PlainCase;
import lv.saimnieks.cases.process.PlainEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The paths of {@code sla-corrective-action} with its real table and beans that do nothing: every end event, every boundary
 * event and both sides of each split. In the end it names what no test reached.
 */
class CorrectiveActionPathsTest {

    private static final Path FOLDER = Path.of("processes/servicelevel");
    private static final Pattern BEAN = Pattern.compile(
            "<camunda:(task|execution)Listener delegateExpression=\"\\$\\{(\\w+)}|delegateExpression=\"\\$\\{(\\w+)}\"");

    private static PlainEngine plain;
    private static int count;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        Map<Object, Object> beans = new HashMap<>();
        try (var models = Files.list(FOLDER)) {
            for (Path model : models.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                beans(Files.readString(model), beans);
            }
        }
        plain = new PlainEngine("servicelevel", beans);
    }

    private static void beans(String model, Map<Object, Object> beans) {
        Matcher named = BEAN.matcher(model);
        while (named.find()) {
            if (named.group(3) != null) {
                beans.put(named.group(3), (JavaDelegate) execution -> {});
            } else if (named.group(1).equals("task")) {
                beans.put(named.group(2), (TaskListener) task -> {});
            } else {
                beans.put(named.group(2), (ExecutionListener) execution -> {});
            }
        }
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 13) {
                assertThat(plain.unreached("sla-corrective-action"))
                        .as("what no test reached")
                        .isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static final class Case extends PlainCase<Case> {

        Case(Object... other) {
            super(plain, "KD-2026-%06d".formatted(++count));
            tests++;
            Map<String, Object> known = new HashMap<>(Map.of(
                    "severity",
                    "CRITICAL",
                    "stage",
                    "CONTAINMENT",
                    "measures",
                    1,
                    "measuresDueAt",
                    new Date(),
                    "planDueAt",
                    new Date(),
                    "resultsDueAt",
                    new Date(),
                    "changeWanted",
                    false,
                    "changeFailed",
                    false,
                    "toDoAgain",
                    false,
                    "outcome",
                    "EFFECTIVE"));
            known.put("cause", "PROCESS");
            for (int i = 0; i < other.length; i += 2) {
                known.put((String) other[i], other[i + 1]);
            }
            id = engine.getRuntimeService()
                    .startProcessInstanceByMessage("SlaBreachDetected", number, known)
                    .getId();
        }

        String key() {
            return number;
        }

        /** Nobody has a task. */
        Case idle() {
            assertThat(open()).isEmpty();
            return this;
        }

        Case planned() {
            return complete("Task_ContainConsequences", "stage", "ANALYSIS")
                    .complete("Task_FindRootCause", "stage", "PLANNING")
                    .complete("Task_PlanAction", "stage", "PERFORMANCE");
        }

        Case verified(String stage) {
            return complete("Task_PerformMeasure").complete("Task_VerifyMeasure", "stage", stage);
        }
    }

    @Test
    @DisplayName("PU2-17/A8, O3: six steps to a proof that it helped")
    void sixSteps() {
        new Case()
                .planned()
                .complete("Task_PerformMeasure")
                .complete("Task_VerifyMeasure", "stage", "AWAITING_RESULTS")
                .idle()
                .passed("Task_DetermineAction", "Task_JudgeEffect")
                .notPassed("Task_DocumentAction")
                .message("MeasurementRecorded");
        new Case()
                .planned()
                .verified("DOCUMENTING")
                .complete("Task_DocumentAction")
                .passed("Task_InformOfAction", "Task_CloseAction", "EndEvent_Effective")
                .ended("EndEvent_Closed");
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT_USAGE, Task_ReportUsageViolation",
        "LACK_OF_INSTRUCTION, Task_RequestInstruction",
        "UNREALISTIC_TARGET, Task_RequestTermsReview"
    })
    @DisplayName("2.3, PU2-17/A9: what lies with others is passed on to them")
    void causes(String cause, String step) {
        new Case("cause", cause).planned().passed(step).open("Task_PerformMeasure");
    }

    @Test
    @DisplayName("PU2-17/D11.3: a supplier gets a notice")
    void supplier() {
        new Case("cause", "EXTERNAL_PROVIDER")
                .planned()
                .open("Task_NotifySupplier")
                .complete("Task_NotifySupplier")
                .open("Task_PerformMeasure");
    }

    @Test
    @DisplayName("2.3: a portfolio manager confirms the plan or has it made anew; a late one is told of")
    void confirmation() {
        new Case()
                .complete("Task_ContainConsequences", "stage", "ANALYSIS")
                .complete("Task_FindRootCause", "stage", "PLANNING")
                .fire("Event_PlanOverdue")
                .passed("Task_EscalatePlan")
                .complete("Task_PlanAction", "stage", "CONFIRMATION")
                .complete("Task_ConfirmPlan", "stage", "PLANNING")
                .complete("Task_PlanAction", "stage", "CONFIRMATION")
                .complete("Task_ConfirmPlan", "stage", "PERFORMANCE")
                .open("Task_PerformMeasure");
    }

    @Test
    @DisplayName("a change is asked for and waited for beside the measures; one that fails leads back to planning")
    void changed() {
        Case running = new Case("measures", 2, "changeWanted", true)
                .planned()
                .open("Task_PerformMeasure", "Task_PerformMeasure")
                .fire("Event_MeasuresOverdue")
                .passed("Task_RequestChange", "Task_EscalateMeasures")
                .complete("Task_PerformMeasure")
                .complete("Task_PerformMeasure")
                .idle();
        plain.engine()
                .getRuntimeService()
                .createMessageCorrelation("ChangeClosed")
                .processInstanceBusinessKey(running.key())
                .setVariable("changeFailed", true)
                .correlate();
        running.passed("Task_ReplanAction", "Event_Replan").open("Task_PlanAction");
    }

    @Test
    @DisplayName("a change alone is enough")
    void onlyChange() {
        new Case("measures", 0, "changeWanted", true)
                .planned()
                .idle()
                .message("ChangeClosed")
                .notPassed("Task_PerformMeasure")
                .passed("Task_JudgeEffect");
    }

    @Test
    @DisplayName("S15: what was not done well is done again")
    void doneAgain() {
        new Case()
                .planned()
                .complete("Task_PerformMeasure")
                .complete("Task_VerifyMeasure", "toDoAgain", true)
                .passed("Task_SendMeasuresBack", "Event_PerformAgain")
                .open("Task_PerformMeasure");
    }

    @Test
    @DisplayName("2.3: not effective: back to the cause by a new row of the table; escalated, decided either way")
    void notEffective() {
        new Case()
                .planned()
                .verified("ANALYSIS")
                .passed("Task_DetermineActionAgain", "Event_NotEffective")
                .complete("Task_FindRootCause", "stage", "PLANNING")
                .complete("Task_PlanAction", "stage", "PERFORMANCE")
                .verified("DECISION")
                .complete("Task_DecideEscalation", "stage", "ANALYSIS")
                .complete("Task_FindRootCause", "stage", "PLANNING")
                .complete("Task_PlanAction", "stage", "PERFORMANCE")
                .verified("DECISION")
                .complete("Task_DecideEscalation", "stage", "DOCUMENTING", "outcome", "ACCEPTED_RISK")
                .complete("Task_DocumentAction")
                .ended("EndEvent_AcceptedRisk");
    }

    @Test
    @DisplayName("results that do not come are never waited for without end")
    void overdue() {
        new Case()
                .planned()
                .verified("AWAITING_RESULTS")
                .fire("Event_ResultsOverdue")
                .complete("Task_DecideWithoutResults")
                .fire("Event_ResultsOverdue")
                .complete("Task_DecideWithoutResults", "stage", "DOCUMENTING", "outcome", "TARGET_REVISED")
                .complete("Task_DocumentAction")
                .ended("EndEvent_TargetRevised");
    }

    @Test
    @DisplayName("2.3: a false measurement cancels the action")
    void falseMeasurement() {
        new Case()
                .complete("Task_ContainConsequences", "stage", "ANALYSIS")
                .complete("Task_FindRootCause", "stage", "DOCUMENTING", "outcome", "CANCELLED_FALSE_MEASUREMENT")
                .complete("Task_DocumentAction")
                .notPassed("Task_PlanAction")
                .ended("EndEvent_CancelledFalseMeasurement");
    }
}
