package lv.saimnieks.complaint.process;

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
 * The paths of {@code complaint-handling} with its real decision tables and beans that do nothing: every end event, every
 * boundary event and both sides of each split. In the end it names what no test reached.
 */
class ComplaintHandlingPathsTest {

    private static final Path MODEL = Path.of("processes/complaint/complaint-handling.bpmn");
    private static final Pattern BEAN = Pattern.compile(
            "<camunda:(task|execution)Listener delegateExpression=\"\\$\\{(\\w+)}|delegateExpression=\"\\$\\{(\\w+)}\"");

    private static PlainEngine plain;
    private static int count;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        plain = new PlainEngine("complaint", beans());
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 13) {
                assertThat(plain.unreached("complaint-handling"))
                        .as("what no test reached")
                        .isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static Map<Object, Object> beans() throws Exception {
        Map<Object, Object> beans = new HashMap<>();
        Matcher named = BEAN.matcher(Files.readString(MODEL));
        while (named.find()) {
            if (named.group(3) != null) {
                beans.put(named.group(3), (JavaDelegate) execution -> {});
            } else if (named.group(1).equals("task")) {
                beans.put(named.group(2), (TaskListener) task -> {});
            } else {
                beans.put(named.group(2), (ExecutionListener) execution -> {});
            }
        }
        return beans;
    }

    /** A case with everything known that the tables ask; a test says what is otherwise. */
    private static final class Case extends PlainCase<Case> {

        Case(Object... other) {
            super(plain, "PIE-2026-%06d".formatted(++count));
            tests++;
            id = engine.getRuntimeService()
                    .startProcessInstanceByKey("complaint-handling", number, known(other))
                    .getId();
        }

        Case(String message) {
            super(plain, "PIE-2026-%06d".formatted(++count));
            tests++;
            id = engine.getRuntimeService()
                    .startProcessInstanceByMessage(message, number, known())
                    .getId();
        }

        private static Map<String, Object> known(Object... other) {
            Map<String, Object> known = new HashMap<>();
            SubmissionVariables.INPUTS.forEach(input -> known.put(input, false));
            known.putAll(Map.of(
                    "submissionNumber",
                    "x",
                    "concernsPastFact",
                    true,
                    "harm",
                    true,
                    "submitterType",
                    "NATURAL",
                    "identified",
                    true,
                    "receivedOn",
                    new Date(),
                    "similarIn90Days",
                    0,
                    "conflictOfInterest",
                    false,
                    "scope",
                    "SERVICE"));
            known.putAll(Map.of(
                    "targets", 1,
                    "personComplainedAboutRole", "",
                    "externalProvider", false,
                    "handling", "EXAMINE",
                    "readable", true,
                    "acknowledgeable", true,
                    "informable", true,
                    "reclassify", false,
                    "measures", 0));
            known.putAll(Map.of(
                    "taskMeasures",
                    0,
                    "changeMeasures",
                    0,
                    "interim",
                    false,
                    "examine",
                    false,
                    "replyRemindAt",
                    new Date(),
                    "replyDueAt",
                    new Date(),
                    "outcome",
                    "ANSWERED_CLOSED"));
            for (int i = 0; i < other.length; i += 2) {
                known.put((String) other[i], other[i + 1]);
            }
            return known;
        }

        Case decided(Object... measures) {
            return complete("Task_ClassifySubmission")
                    .complete("Task_EvaluateSubmission", "evaluation", "COMPLETE")
                    .complete("Task_DecideSubmission", measures);
        }
    }

    @Test
    @DisplayName("PU2-18/A1–A7: seven steps to an informed submitter")
    void sevenSteps() {
        new Case()
                .passed("Task_RegisterSubmission", "Task_SendAcknowledgement")
                .decided()
                .complete("Task_DocumentResults")
                .complete("Task_InformSubmitter")
                .passed("Task_SendAnswer", "Task_CloseSubmission")
                .ended("EndEvent_AnsweredClosed");
    }

    @Test
    @DisplayName("what cannot be read is read by a person; nobody to confirm to, nobody to inform")
    void unreadableAndAnonymous() {
        new Case("readable", false, "acknowledgeable", false, "informable", false, "outcome", "ANONYMOUS_PROCESSED")
                .complete("Task_DetectSubmission")
                .notPassed("Task_SendAcknowledgement")
                .decided()
                .complete("Task_DocumentResults")
                .passed("Task_RecordNotInformed")
                .ended("EndEvent_AnonymousProcessed");
    }

    @Test
    @DisplayName("PU2-18/A5, B6: works, changes and an interim answer at once; the end waits for all of them")
    void measures() {
        new Case()
                .decided("measures", 3, "taskMeasures", 2, "changeMeasures", 1, "interim", true)
                .open("Task_PerformMeasures", "Task_PerformMeasures", "Task_AnswerInterim")
                .complete("Task_AnswerInterim")
                .complete("Task_PerformMeasures")
                .complete("Task_PerformMeasures")
                .passed("Task_RequestChange", "Task_SendInterimAnswer")
                .notPassed("Task_DocumentResults")
                .message("ChangeClosed")
                .open("Task_DocumentResults");
    }

    @Test
    @DisplayName("measures of one kind only")
    void otherMeasures() {
        new Case()
                .decided("measures", 1, "taskMeasures", 1)
                .complete("Task_PerformMeasures")
                .open("Task_DocumentResults");
    }

    @Test
    @DisplayName("praise is noted without evaluation")
    void noted() {
        new Case("handling", "NOTE").complete("Task_ClassifySubmission").open("Task_DocumentResults");
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARD, Task_ForwardSubmission, FORWARDED, EndEvent_Forwarded",
        "REROUTE, Task_RerouteSubmission, REROUTED_OTHER_PROCEDURE, EndEvent_ReroutedOtherProcedure",
        "LEAVE, Task_LeaveWithoutExamination, LEFT_WITHOUT_EXAMINATION, EndEvent_LeftWithoutExamination",
        "MERGE, Task_MergeSubmission, MERGED_WITH, EndEvent_MergedWith"
    })
    @DisplayName("2.2: what is not examined here is settled otherwise, and the submitter is told")
    void settled(String handling, String task, String outcome, String end) {
        new Case("handling", handling, "outcome", outcome)
                .complete("Task_ClassifySubmission")
                .complete(task)
                .complete("Task_InformSubmitter")
                .ended(end);
    }

    @Test
    @DisplayName("ways back: classified anew, another way, examined after all; asked, consulted")
    void waysBack() {
        new Case()
                .complete("Task_ClassifySubmission")
                .complete("Task_EvaluateSubmission", "evaluation", "RECLASSIFY", "reclassify", true)
                .complete("Task_ClassifySubmission")
                .complete("Task_EvaluateSubmission", "evaluation", "OTHER", "handling", "LEAVE")
                .complete("Task_LeaveWithoutExamination", "examine", true)
                .complete("Task_EvaluateSubmission", "evaluation", "CONSULT")
                .complete("Task_ConsultProvider")
                .complete("Task_EvaluateSubmission", "evaluation", "ASK")
                .complete("Task_RequestInformation", "informationDueAt", new Date())
                .message("InformationReceived")
                .complete("Task_EvaluateSubmission", "evaluation", "ASK")
                .complete("Task_RequestInformation", "informationDueAt", new Date())
                .fire("Event_InformationOverdue")
                .open("Task_EvaluateSubmission");
    }

    @Test
    @DisplayName("A7: reminded, escalated and extended without being stopped; withdrawn at any moment")
    void besides() {
        new Case()
                .fire("StartEvent_ReplyReminder")
                .fire("StartEvent_ReplyOverdue")
                .message("ExtensionRequested")
                .open("Task_ClassifySubmission", "Task_ExtendDeadline")
                .complete("Task_ExtendDeadline")
                .passed("Task_RemindOfReply", "Task_EscalateReply", "Task_SendExtension")
                .message("SubmissionWithdrawn")
                .passed("Task_CloseWithdrawn")
                .ended("EndEvent_Withdrawn");
    }

    @Test
    @DisplayName("P09: opened again at step 3; what stands open beside ends with the case")
    void reopened() {
        new Case("SubmissionReopened")
                .message("ExtensionRequested")
                .complete("Task_EvaluateSubmission", "evaluation", "COMPLETE")
                .complete("Task_DecideSubmission")
                .complete("Task_DocumentResults")
                .complete("Task_InformSubmitter")
                .ended("EndEvent_AnsweredClosed");
    }

    @Test
    @DisplayName("a change that was asked for is waited for")
    void changeOnly() {
        new Case()
                .decided("measures", 1, "changeMeasures", 1)
                .message("ChangeClosed")
                .open("Task_DocumentResults");
    }
}
