package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.done;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static lv.saimnieks.change.ChangeAnswersOf.plan;
import static lv.saimnieks.change.ChangeAnswersOf.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.ProcessEngine;

/** A C-3 taken to its end by its five people, once for all tests that only look at a finished case. */
public final class FinishedChange {

    public static final String TITLE = "Koku ciršanas iesnieguma veidlapā pievienot karti";

    private static final String REQUESTER = "pakalpojuma-sniedzejs-2";
    private static final String MANAGER = "pakalpojuma-vaditajs-2";

    /** By the port of the application that has it. */
    private static final Map<Integer, String> KEPT = new HashMap<>();

    private FinishedChange() {}

    /** @return its register number */
    public static String c3(int port, ChangeProcess process, ProcessEngine engine) {
        return KEPT.computeIfAbsent(port, key -> taken(port, process, engine));
    }

    private static String taken(int port, ChangeProcess process, ProcessEngine engine) {
        TaskWorkers clerks = new TaskWorkers(port, engine);
        String number = process.start(NewChanges.ordinary(
                TITLE,
                "Iesniedzēji vietu apraksta vārdiem, un puse iesniegumu jāprecizē.",
                ChangeKind.ADD,
                TargetType.SERVICE,
                Set.of("P-05"),
                REQUESTER));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2026-11-23", "2026-11-27"));
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        clerks.complete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        return number;
    }
}
