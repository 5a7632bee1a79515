package lv.saimnieks.change.standard;

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

@DisplayName("PU2-20/V3: the paths of standard-change-model")
class ModelPathsTest {

    private static final String KEY = "standard-change-model";

    private static PlainEngine plain;
    private static int tests;

    @BeforeAll
    static void start() throws Exception {
        plain = new PlainEngine("change", PlainBeans.of("change", KEY));
    }

    @AfterAll
    static void everythingWasReached() {
        try {
            if (tests == 5) {
                assertThat(plain.unreached(KEY)).isEmpty();
            }
        } finally {
            plain.close();
        }
    }

    private static final class Case extends PlainCase<Case> {

        /** @param message null for a proposal from the page */
        Case(String message) {
            super(plain, "SM-09-" + ++tests);
            Map<String, Object> known = new HashMap<>(Map.of("modelRemindAt", new Date(), "modelSuspended", false));
            var runtime = engine.getRuntimeService();
            id = (message == null
                            ? runtime.startProcessInstanceByKey(KEY, number, known)
                            : runtime.startProcessInstanceByMessage(message, number, known))
                    .getId();
        }
    }

    @Test
    @DisplayName("A complete proposal is authorised; whoever is slow is reminded")
    void authorised() {
        new Case(null)
                .open("Task_AuthoriseModel")
                .fire("Task_AuthoriseModel")
                .complete("Task_AuthoriseModel", "modelAnswer", "AUTHORISE")
                .ended("EndEvent_ModelAuthorised")
                .notPassed("Task_PrepareModel");
    }

    @Test
    @DisplayName("A7: what a review proposes is completed first; it may be refused")
    void refused() {
        new Case("StandardModelProposed")
                .open("Task_PrepareModel")
                .fire("Task_PrepareModel")
                .complete("Task_PrepareModel")
                .complete("Task_AuthoriseModel", "modelAnswer", "REFUSE")
                .ended("EndEvent_ModelRefused");
    }

    @Test
    @DisplayName("A suspended model is restored")
    void restored() {
        new Case("StandardModelSuspended")
                .open("Task_DecideSuspendedModel")
                .fire("Task_DecideSuspendedModel")
                .complete("Task_DecideSuspendedModel", "suspensionDecision", "RESTORE")
                .ended("EndEvent_ModelRestored");
    }

    @Test
    @DisplayName("A suspended model is withdrawn")
    void withdrawn() {
        new Case("StandardModelSuspended")
                .complete("Task_DecideSuspendedModel", "suspensionDecision", "WITHDRAW")
                .ended("EndEvent_ModelWithdrawn");
    }

    @Test
    @DisplayName("A suspended model is changed; where the change is refused, it is decided again")
    void changed() {
        new Case("StandardModelSuspended")
                .complete("Task_DecideSuspendedModel", "suspensionDecision", "CHANGE")
                .complete("Task_PrepareModel")
                .complete("Task_AuthoriseModel", "modelAnswer", "REFUSE", "modelSuspended", true)
                .open("Task_DecideSuspendedModel")
                .complete("Task_DecideSuspendedModel", "suspensionDecision", "CHANGE")
                .complete("Task_PrepareModel")
                .complete("Task_AuthoriseModel", "modelAnswer", "AUTHORISE", "modelSuspended", false)
                .ended("EndEvent_ModelAuthorised");
    }
}
