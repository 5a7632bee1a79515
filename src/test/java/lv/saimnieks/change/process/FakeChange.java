package lv.saimnieks.change.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Stands for the beans that the change process names. Delegates note that they ran; listeners set the variables that
 * steer the process from the values a test gives. Answers of people come as variables of the completed task.
 */
class FakeChange {

    /** A moment that no test reaches unless it fires the timer by hand. */
    static final Date LATER = new Date(4102444800000L);

    /** The same for a clock that strikes twice. */
    private static final String CLOCK = "R2/2100-01-01T00:00:00Z/PT1H";

    private static final Set<String> DELEGATES = Set.of(
            "receiveChange",
            "registerChange",
            "verifyStandardModel",
            "planFromTemplate",
            "splitChange",
            "escalateDecision",
            "noteExpiry",
            "reviewLight",
            "updateRegisters",
            "informStakeholders",
            "publishChangeClosed",
            "recordWithdrawal");
    private static final Set<String> TASK_LISTENERS = Set.of(
            "recordNeed",
            "recordClassification",
            "confirmClassification",
            "recordAssessment",
            "recordExpertAssessment",
            "recordAuthorisation",
            "remindAuthority",
            "recordSupplement",
            "recordPlan",
            "recordImplementation",
            "recordVerbalConfirmation",
            "recordDeviationDecision",
            "recordRollback",
            "recordDocumentation",
            "recordReview",
            "windItemClock",
            "watchItem",
            "watchStep",
            "remindPlanners",
            "recordClosure");

    final Map<Object, Object> beans = new HashMap<>();
    final List<String> called = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();

    FakeChange() {
        DELEGATES.forEach(name -> delegate(name, execution -> {}));
        TASK_LISTENERS.forEach(name -> beans.put(name, (TaskListener) task -> note(name)));
        delegate("treatAsNormal", execution -> {
            execution.setVariable("standardModelActive", false);
            execution.setVariable("reclassify", true);
        });
        delegate("cancelUnanswered", execution -> execution.setVariable("authorisation", "UNANSWERED"));
        decision("recordRisk", "risk");
        decision("recordType", "changeType");
        decision("recordComplexity", "complexity");
        decision("recordAuthority", "approvals");
        listener("recordModel", FakeChange::takeModel);
        listener("setDecisionDeadline", execution -> {
            execution.setVariable("authoriseRemindAt", LATER);
            execution.setVariable("authoriseDueAt", LATER);
            execution.setVariable("authorisationValidUntil", LATER);
        });
        listener("setSupplementDeadline", execution -> execution.setVariable("supplementDueAt", LATER));
        listener("setPlanningReminder", execution -> execution.setVariable("planRemindAt", LATER));
        listener("setReviewClock", execution -> execution.setVariable("reviewClock", CLOCK));
        listener("setDeviationClock", execution -> execution.setVariable("deviationClock", CLOCK));
        listener("setConfirmationClock", execution -> execution.setVariable("confirmClock", CLOCK));
        listener("openImplementation", execution -> execution.setVariable("itemClock", CLOCK));
        listener("openRollback", execution -> execution.setVariable("rollbackItems", 2));
        listener("finishImplementation", execution -> {});
    }

    /** Forgets what was called and what shall fail. */
    void reset() {
        called.clear();
        failing.clear();
    }

    /** Makes a delegate fail technically. */
    void fail(String bean) {
        failing.add(bean);
    }

    private void delegate(String name, Consumer<DelegateExecution> action) {
        beans.put(name, (JavaDelegate) execution -> {
            note(name);
            action.accept(execution);
        });
    }

    private void listener(String name, Consumer<DelegateExecution> action) {
        beans.put(name, (ExecutionListener) execution -> {
            note(name);
            action.accept(execution);
        });
    }

    private void decision(String name, String output) {
        listener(
                name, execution -> execution.setVariable(output, take(execution).get(output)));
    }

    private static void takeModel(DelegateExecution execution) {
        Map<String, Object> row = take(execution);
        for (String name : List.of("experts", "expertsAfter", "authorise", "notifyStakeholders")) {
            execution.setVariable(name, row.get(name));
        }
        for (String name : List.of("assess", "plan", "review")) {
            execution.setVariable(name, ((String) row.get(name)).replaceFirst("_(WITH|DOUBLE).*", ""));
        }
        execution.setVariable("reclassify", false);
        execution.setVariable("reviewers", "FULL_DOUBLE".equals(row.get("review")) ? 2 : 1);
    }

    /** The row of the decision just made: a transient variable of the engine, which leaves no trace. */
    private static Map<String, Object> take(DelegateExecution execution) {
        return ((DmnDecisionResult) execution.getVariable("decisionResult"))
                .getSingleResult()
                .getEntryMap();
    }

    private void note(String name) {
        called.add(name);
        if (failing.contains(name)) {
            throw new IllegalStateException(name + " fails");
        }
    }
}
