package lv.saimnieks.servicelevel.process;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The paths of {@code sla-measurement} with beans that do nothing but evaluate to what a test says: every end event, every
 * boundary event and both sides of each split.
 */
@DisplayName("PU2-17/A7: paths of measuring and analysing")
class SlaMeasurementPathsTest {

    private static final String KEY = "sla-measurement";
    private static final String COLLECT = "Task_CollectMeasurement";
    private static final String ANALYSE = "Task_AnalyseBreach";

    private static PlainEngine plain;
    private static int count;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        plain = new PlainEngine("servicelevel", PlainBeans.of("servicelevel", KEY));
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 12) {
                assertThat(plain.unreached(KEY)).as("what no test reached").isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static final class Case extends PlainCase<Case> {

        Case(String message, String occasion, String finding, Object... other) {
            super(plain, "NEA-2026-%06d".formatted(++count));
            tests++;
            Map<String, Object> known = new HashMap<>(Map.of(
                    "occasion",
                    occasion,
                    "finding",
                    finding,
                    "decision",
                    "PENDING",
                    "resource",
                    false,
                    "collectDueAt",
                    new Date(),
                    "collectEscalateAt",
                    new Date()));
            for (int i = 0; i < other.length; i += 2) {
                known.put((String) other[i], other[i + 1]);
            }
            id = (message == null
                            ? engine.getRuntimeService().startProcessInstanceByKey(KEY, number, known)
                            : engine.getRuntimeService().startProcessInstanceByMessage(message, number, known))
                    .getId();
        }

        /** What the evaluation will find. */
        Case finding(String finding) {
            engine.getRuntimeService().setVariable(id, "finding", finding);
            return this;
        }
    }

    @ParameterizedTest(name = "{0} of a missing value ends in {1}")
    @CsvSource({"NONE, EndEvent_WithinTerms", "AT_RISK, EndEvent_AtRisk"})
    void measuredInTheTask(String finding, String end) {
        Case missing = new Case(null, "MISSING", "MISSING").open(COLLECT);
        missing.complete(COLLECT, "decision", "RECORDED")
                .finding(finding)
                .runJobs()
                .ended(end);
    }

    @Test
    @DisplayName("a value that came another way ends the task; one that is not enough is asked for again")
    void measuredElsewhere() {
        new Case(null, "MISSING", "MISSING")
                .message("MeasurementRecorded")
                .runJobs()
                .open(COLLECT)
                .message("MeasurementRecorded")
                .finding("NONE")
                .runJobs()
                .ended("EndEvent_WithinTerms")
                .passed("EndEvent_RecordedElsewhere");
    }

    @Test
    @DisplayName(
            "late: the manager is told, then the portfolio manager has it too; the task stays until somebody decides")
    void notMeasured() {
        Case missing = new Case(null, "MISSING", "MISSING")
                .fire("Event_CollectOverdue")
                .fire("Event_CollectEscalated")
                .open(COLLECT)
                .passed("Task_TellOfOverdue", "Task_EscalateMissing", "EndEvent_MissingEscalated");
        missing.complete(COLLECT, "decision", "NOT_MEASURED").ended("EndEvent_NotMeasured");
        missing.notPassed("Task_EvaluateMeasurement");
    }

    @Test
    @DisplayName("U2b: a resource's breach warns before it is analysed")
    void resourceBreached() {
        new Case(null, "BREACHED", "BREACH", "resource", true)
                .runJobs()
                .open(ANALYSE)
                .passed("Task_RegisterBreach", "Event_ResourceAtRisk")
                .complete(ANALYSE, "decision", "CONFIRMED")
                .ended("EndEvent_Breached");
    }

    @Test
    @DisplayName("a service's breach warns nobody; a wrong measurement is evaluated again")
    void wrongMeasurement() {
        new Case(null, "BREACHED", "BREACH")
                .runJobs()
                .open(ANALYSE)
                .complete(ANALYSE, "decision", "FALSE_MEASUREMENT")
                .finding("NONE")
                .runJobs()
                .ended("EndEvent_WithinTerms")
                .notPassed("Event_ResourceAtRisk");
    }

    @ParameterizedTest(name = "a suspicion: {0} ends in {1}")
    @CsvSource({"CONFIRMED, EndEvent_Breached", "NOT_CONFIRMED, EndEvent_NotConfirmed"})
    void suspected(String decision, String end) {
        new Case("SlaBreachSuspected", "SUSPECTED", "SUSPECTED")
                .runJobs()
                .open(ANALYSE)
                .notPassed("Task_RegisterBreach")
                .complete(ANALYSE, "decision", decision)
                .ended(end);
    }

    @ParameterizedTest(name = "B2: {1} ends in {2}")
    @CsvSource({
        ",                     OVERACHIEVED, KEEP,   EndEvent_TargetKept",
        ",                     OVERACHIEVED, REVISE, EndEvent_TargetRevised",
        "SlaTermsReviewNeeded, TERMS_REVIEW, KEEP,   EndEvent_TargetKept",
        "SlaTermsReviewNeeded, TERMS_REVIEW, REVISE, EndEvent_TargetRevised"
    })
    void reviewed(String message, String occasion, String decision, String end) {
        new Case(message, occasion, "NONE")
                .open("Task_ReviewTarget")
                .complete("Task_ReviewTarget", "decision", decision)
                .ended(end);
    }
}
