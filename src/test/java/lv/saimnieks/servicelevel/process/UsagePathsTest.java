package lv.saimnieks.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import lv.saimnieks.cases.process.PlainBeans;
import lv.saimnieks.cases.process.PlainCase;
import lv.saimnieks.cases.process.PlainEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-17/A9, A10: the paths of usage-conditions-support")
class UsagePathsTest {

    private static final String KEY = "usage-conditions-support";

    private static PlainEngine plain;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        plain = new PlainEngine("servicelevel", PlainBeans.of("servicelevel", KEY));
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 3) {
                assertThat(plain.unreached(KEY)).isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static final class Case extends PlainCase<Case> {

        Case(boolean reported) {
            super(plain, "LN-P-10-2026-00" + ++tests);
            Map<String, Object> known = Map.of("usageViolations", false, "effectCheckAt", new Date());
            var runtime = engine.getRuntimeService();
            id = (reported
                            ? runtime.startProcessInstanceByMessage("UsageViolationReported", number, known)
                            : runtime.startProcessInstanceByKey(KEY, number, known))
                    .getId();
        }

        Case with(String name, Object value) {
            engine.getRuntimeService().setVariable(id, name, value);
            return this;
        }

        /** A round of consulting, up to its check. */
        Case consulted() {
            return open("Task_ConsultRecipients")
                    .complete("Task_ConsultRecipients")
                    .fire("Event_UsageEffectDue")
                    .open("Task_CheckUsageEffect");
        }
    }

    @Test
    @DisplayName("A10: without violations the supervision ends")
    void noViolation() {
        new Case(false)
                .open("Task_MonitorUsage")
                .complete("Task_MonitorUsage")
                .ended("EndEvent_NoViolation")
                .notPassed("Task_ConsultRecipients");
    }

    @Test
    @DisplayName("A9: recipients are consulted until they keep to the conditions; the effect is checked each time")
    void improved() {
        new Case(true)
                .open("Task_MonitorUsage")
                .with("usageViolations", true)
                .complete("Task_MonitorUsage")
                .consulted()
                .with("usageEffect", "REPEAT")
                .complete("Task_CheckUsageEffect")
                .consulted()
                .with("usageEffect", "IMPROVED")
                .complete("Task_CheckUsageEffect")
                .ended("EndEvent_Improved");
    }

    @Test
    @DisplayName("A6: where consulting does not help the portfolio manager decides")
    void escalated() {
        new Case(false)
                .with("usageViolations", true)
                .complete("Task_MonitorUsage")
                .consulted()
                .with("usageEffect", "ESCALATE")
                .complete("Task_CheckUsageEffect")
                .open("Task_DecideUsageEscalation")
                .complete("Task_DecideUsageEscalation")
                .ended("EndEvent_NotImproved");
    }
}
