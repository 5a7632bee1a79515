package lv.saimnieks.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import lv.saimnieks.cases.process.PlainBeans;
import lv.saimnieks.cases.process.PlainCase;
import lv.saimnieks.cases.process.PlainEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-12: the paths of methodical-support")
class MethodicalSupportPathsTest {

    private static final String KEY = "methodical-support";
    private static final String EVALUATE = "Task_EvaluateSupportNeed";
    private static final String CONFIRM = "Task_ConfirmAvailability";
    private static final String FEEDBACK = "Task_CollectFeedback";

    private static PlainEngine plain;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        plain = new PlainEngine("support", PlainBeans.of("support", KEY));
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 5) {
                assertThat(plain.unreached(KEY)).as("what no test reached").isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static final class Case extends PlainCase<Case> {

        Case(boolean asked, Object... other) {
            super(plain, "MA-2026-%06d".formatted(++tests));
            Map<String, Object> known = new HashMap<>(Map.of(
                    "evaluation",
                    "ACCEPTED",
                    "topic",
                    "SERVICE_PROCESS",
                    "requestersIn90Days",
                    1,
                    "people",
                    1,
                    "newOrChangedProcess",
                    false));
            known.putAll(Map.of("needsMaterial", false, "needsTraining", false, "needsConsultation", false));
            known.put("askerKnown", true);
            for (String time : new String[] {
                "evaluateRemindAt",
                "evaluateDueAt",
                "provideRemindAt",
                "provideDueAt",
                "confirmRemindAt",
                "feedbackRemindAt",
                "feedbackUntil"
            }) {
                known.put(time, new Date());
            }
            for (int i = 0; i < other.length; i += 2) {
                known.put((String) other[i], other[i + 1]);
            }
            var runtime = engine.getRuntimeService();
            id = (asked
                            ? runtime.startProcessInstanceByMessage("SupportNeeded", number, known)
                            : runtime.startProcessInstanceByKey(KEY, number, known))
                    .getId();
            open(EVALUATE);
        }
    }

    @Test
    @DisplayName("O1: what is there already answers it; the asker is told")
    void available() {
        new Case(false, "evaluation", "AVAILABLE")
                .complete(EVALUATE)
                .ended("EndEvent_AlreadyAvailable")
                .passed("Task_TellAvailable")
                .notPassed("Task_DecideSupportForm");
    }

    @Test
    @DisplayName("A need may be rejected; the asker is told")
    void rejected() {
        new Case(true, "evaluation", "REJECTED")
                .complete(EVALUATE)
                .ended("EndEvent_Rejected")
                .passed("Task_TellRejected");
    }

    @Test
    @DisplayName("V2, U1: a material and a training side by side, confirmed when both are there, then the feedback")
    void materialAndTraining() {
        new Case(false, "needsMaterial", true, "needsTraining", true)
                .complete(EVALUATE)
                .passed("Task_DecideSupportForm")
                .open("Task_PrepareMaterial", "Task_OrganiseTraining")
                .fire("Event_SupportLate")
                .passed("Task_TellSupportLate", "EndEvent_SupportLate")
                .complete("Task_PrepareMaterial")
                .open("Task_OrganiseTraining")
                .complete("Task_OrganiseTraining")
                .open(CONFIRM)
                .complete(CONFIRM)
                .passed("Task_TellProvided")
                .open(FEEDBACK)
                .complete(FEEDBACK)
                .ended("EndEvent_Provided")
                .passed("EndEvent_FeedbackGiven");
    }

    @Test
    @DisplayName("A case that asked is not asked how it helped")
    void ofACase() {
        new Case(true, "needsConsultation", true, "askerKnown", false)
                .fire("Event_EvaluationLate")
                .passed("Task_EscalateEvaluation", "EndEvent_EvaluationEscalated")
                .complete(EVALUATE)
                .open("Task_GiveConsultation")
                .complete("Task_GiveConsultation")
                .complete(CONFIRM)
                .ended("EndEvent_Provided")
                .passed("EndEvent_NobodyToAsk");
    }

    @Test
    @DisplayName("Reminders of every task; without feedback in time it ends without")
    void late() {
        Case late = new Case(false, "needsMaterial", true, "needsTraining", true, "needsConsultation", true);
        late.fire(EVALUATE).complete(EVALUATE);
        late.fire("Task_PrepareMaterial").fire("Task_OrganiseTraining").fire("Task_GiveConsultation");
        late.complete("Task_PrepareMaterial").complete("Task_GiveConsultation").complete("Task_OrganiseTraining");
        late.fire(CONFIRM)
                .complete(CONFIRM)
                .fire(FEEDBACK)
                .fire("Event_FeedbackLate")
                .ended("EndEvent_Provided")
                .passed("EndEvent_NoFeedback");
    }
}
