package lv.saimnieks.change.process;

import static lv.saimnieks.cases.TaskWorkers.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.PlainCase;
import lv.saimnieks.cases.process.PlainEngine;

/** One running change in a test. */
class ChangeCase extends PlainCase<ChangeCase> {

    private static int count;

    ChangeCase(PlainEngine engine) {
        super(engine, "IZM-2026-%06d".formatted(++count));
    }

    /** A simple normal change of one service with its need evidenced; other facts as given, names and values in turn. */
    ChangeCase start(Object... facts) {
        id = engine.getRuntimeService()
                .startProcessInstanceByKey("change-management", number, variables(facts))
                .getId();
        return this;
    }

    /** The same, asked for by another process. */
    ChangeCase startByMessage(Object... facts) {
        id = engine.getRuntimeService()
                .startProcessInstanceByMessage("ChangeRequested", number, variables(facts))
                .getId();
        return this;
    }

    private Map<String, Object> variables(Object... facts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("changeNumber", number);
        variables.put("scope", "SERVICE");
        for (String flag : List.of(
                "criticalSituation",
                "standardModelActive",
                "deviatesFromModel",
                "needsRegulationOrAgreement",
                "crossInstitution",
                "reclassify",
                "split",
                "verballyAuthorised",
                "verbalConfirmed",
                "reassess",
                "deviated")) {
            variables.put(flag, false);
        }
        variables.put("needEvidenced", true);
        variables.put("modelVerified", true);
        for (String one : List.of("riskLikelihood", "riskImpact", "affectedServices", "effortDays", "planItems")) {
            variables.put(one, 1);
        }
        variables.put("affectedResources", 0);
        variables.put("costEUR", 100.0);
        variables.put("closureCode", "SUCCESSFUL");
        variables.put("deviationDecision", "NONE");
        variables.putAll(answers(facts));
        return variables;
    }

    /** Classified and confirmed as the decision tables say. */
    ChangeCase classify() {
        return complete("Task_ClassifyChange").complete("Task_ConfirmClassification");
    }

    /** A simple normal change up to the decision. */
    ChangeCase upToDecision() {
        return classify().complete("Task_AssessChange").complete("Task_ExpertAssessment");
    }

    /** A simple normal change up to its implementation. */
    ChangeCase upToImplementation() {
        return upToDecision()
                .complete("Task_AuthoriseChange", "authorisation", "AUTHORISE")
                .complete("Task_PlanChange");
    }

    /** Closes with a code, runs what is asynchronous and expects this end. */
    ChangeCase closeAs(String code, String end) {
        complete("Task_CloseChange", "closureCode", code).runJobs();
        return ended(end);
    }
}
