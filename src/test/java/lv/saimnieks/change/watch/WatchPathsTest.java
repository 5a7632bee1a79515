package lv.saimnieks.change.watch;

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

@DisplayName("PU2-20/A1: the paths of change-watch")
class WatchPathsTest {

    private static final String KEY = "change-watch";

    private static PlainEngine plain;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        plain = new PlainEngine("change", PlainBeans.of("change", KEY));
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 2) {
                assertThat(plain.unreached(KEY)).isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static final class Case extends PlainCase<Case> {

        Case(boolean needed) {
            super(plain, "VA-P-10-2026-Q" + ++tests);
            Map<String, Object> known =
                    Map.of("changesNeeded", needed, "watchRemindAt", new Date(), "watchDueAt", new Date());
            id = engine.getRuntimeService()
                    .startProcessInstanceByKey(KEY, number, known)
                    .getId();
        }
    }

    @Test
    @DisplayName("I3: needed changes are asked for; who is slow is reminded and the level above told")
    void changes() {
        new Case(true)
                .open("Task_WatchNeeds")
                .fire("Task_WatchNeeds")
                .fire("Event_WatchOverdue")
                .passed("EndEvent_WatchOverdueTold")
                .complete("Task_WatchNeeds")
                .runJobs()
                .ended("EndEvent_ChangesRequested");
    }

    @Test
    @DisplayName("A1: no change is needed")
    void none() {
        new Case(false)
                .complete("Task_WatchNeeds")
                .ended("EndEvent_NoChangesNeeded")
                .notPassed("Task_RequestChanges");
    }
}
