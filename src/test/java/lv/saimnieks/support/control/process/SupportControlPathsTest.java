package lv.saimnieks.support.control.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.PlainCase;
import lv.saimnieks.cases.process.PlainEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-12/A1, D1, D3: the paths of methodical-support-control")
class SupportControlPathsTest {

    private static final String KEY = "methodical-support-control";

    private static final List<String> TOLD = new ArrayList<>();
    private static PlainEngine plain;
    private static boolean needed;
    private static int tests;

    @BeforeAll
    static void start() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("beginSupportControl", (ExecutionListener) e -> e.setVariables(variables(needed)));
        beans.put("recordGapDecision", (TaskListener) t -> {});
        beans.put("remind", (TaskListener) t -> TOLD.add(t.getTaskDefinitionKey()));
        beans.put("inform", (JavaDelegate) e -> TOLD.add(String.valueOf(e.getVariable("role"))));
        beans.put("startNeededSupport", (JavaDelegate) e -> {});
        beans.put("storeCoverageReport", (JavaDelegate) e -> {});
        plain = new PlainEngine("support", beans);
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

    private static Map<String, Object> variables(boolean needed) {
        return Map.of("controlNeeded", needed, "gapsRemindAt", new Date(), "gapsDueAt", new Date());
    }

    private static final class Case extends PlainCase<Case> {

        Case() {
            super(plain, "PARKLAJUMS-2026-H2-" + ++tests);
            id = engine.getRuntimeService()
                    .startProcessInstanceByMessage("SupportControlRequested", number, variables(true))
                    .getId();
        }

        Case(ProcessInstance begun) {
            super(plain, "");
            tests++;
            id = begun.getId();
        }

        Case done() {
            return open("Task_DecideServiceGaps", "Task_DecideResourceGaps")
                    .complete("Task_DecideResourceGaps")
                    .open("Task_DecideServiceGaps")
                    .complete("Task_DecideServiceGaps")
                    .notPassed("Task_StartSupport")
                    .runJobs()
                    .passed("Task_StartSupport", "Task_StoreCoverageReport")
                    .ended("EndEvent_SupportControlled");
        }
    }

    @Test
    @DisplayName("By the clock: both decide at once, then support is begun and the report stays")
    void byTheClock() {
        needed = true;
        new Case(fired()).done().notPassed("Task_TellHead");
    }

    @Test
    @DisplayName(
            "By hand: who does not answer is reminded, then the head of the institution is told; both may answer still")
    void late() {
        TOLD.clear();
        new Case()
                .fire("Task_DecideServiceGaps")
                .fire("Task_DecideResourceGaps")
                .fire("Event_GapsOverdue")
                .passed("Task_TellHead", "EndEvent_HeadTold")
                .done();
        assertThat(TOLD).containsExactly("Task_DecideServiceGaps", "Task_DecideResourceGaps", "institution-head");
    }

    @Test
    @DisplayName("The clock begins no second control of a half-year")
    void twice() {
        needed = false;
        assertThat(fired()).isNull();
        tests++;
        assertThat(plain.engine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_ControlledAlready")
                        .count())
                .isEqualTo(1);
    }

    private static ProcessInstance fired() {
        plain.engine()
                .getManagementService()
                .executeJob(plain.engine()
                        .getManagementService()
                        .createJobQuery()
                        .processDefinitionKey(KEY)
                        .activityId("StartEvent_HalfYear")
                        .singleResult()
                        .getId());
        return plain.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .singleResult();
    }
}
