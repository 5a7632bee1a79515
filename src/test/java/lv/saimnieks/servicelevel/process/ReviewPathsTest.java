package lv.saimnieks.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lv.saimnieks.cases.process.PlainBeans;
import lv.saimnieks.cases.process.PlainCase;
import lv.saimnieks.cases.process.PlainEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-17/A1–A6: the paths of sla-portfolio-review")
class ReviewPathsTest {

    private static final String KEY = "sla-portfolio-review";

    private static PlainEngine plain;
    private static boolean needed;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        Map<Object, Object> beans = PlainBeans.of("servicelevel", KEY);
        beans.put("beginReview", (ExecutionListener) e -> {
            e.setVariable("reviewNeeded", needed);
            e.setVariable("yearlyReview", true);
        });
        plain = new PlainEngine("servicelevel", beans);
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

        Case(boolean yearly) {
            super(plain, "PARSKATS-2026-Q3-" + ++tests);
            id = engine.getRuntimeService()
                    .startProcessInstanceByMessage(
                            "PortfolioReviewRequested", number, Map.of("reviewNeeded", true, "yearlyReview", yearly))
                    .getId();
        }

        Case(ProcessInstance begun) {
            super(plain, "");
            tests++;
            id = begun.getId();
        }

        /** Both sides work at once; the next step waits for both. */
        Case both(String services, String resources) {
            return open(services, resources).complete(resources).open(services).complete(services);
        }

        Case rest() {
            return both("Task_SuperviseServiceTerms", "Task_SuperviseResourceTerms")
                    .both("Task_AnalyseServiceResults", "Task_AnalyseResourceResults")
                    .both("Task_CorrectServices", "Task_CorrectResources")
                    .passed("Task_PassReviewActions", "Task_StoreReviewReport")
                    .ended("EndEvent_Reviewed");
        }
    }

    @Test
    @DisplayName("A1, A4–A6: a quarter goes from control to the report, without principles and forms")
    void quarter() {
        new Case(false)
                .both("Task_ControlServiceLevels", "Task_ControlResourceLevels")
                .rest()
                .notPassed("SubProcess_Principles", "SubProcess_Forms");
    }

    @Test
    @DisplayName("A2, A3: once a year principles and forms are reviewed between")
    void year() {
        needed = true;
        new Case(fired())
                .both("Task_ControlServiceLevels", "Task_ControlResourceLevels")
                .both("Task_SetServicePrinciples", "Task_SetResourcePrinciples")
                .both("Task_EnsureServiceForms", "Task_EnsureResourceForms")
                .rest();
    }

    @Test
    @DisplayName("The clock begins no second review of a quarter")
    void twice() {
        needed = false;
        assertThat(fired()).isNull();
        tests++;
        assertThat(plain.engine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_ReviewedAlready")
                        .count())
                .isEqualTo(1);
    }

    /** Lets the clock begin a review. */
    private static ProcessInstance fired() {
        Job timer = plain.engine()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(KEY)
                .timers()
                .singleResult();
        plain.engine().getManagementService().executeJob(timer.getId());
        return plain.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .singleResult();
    }
}
