package lv.saimnieks.change.process;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.change.Change;
import lv.saimnieks.change.ChangeClassification;
import org.springframework.stereotype.Component;

/** The process variables that follow from the register: what the process needs to turn left or right, nothing else. */
@Component
class ChangeVariables {

    private final ChangeClassification classifying;

    ChangeVariables(ChangeClassification classifying) {
        this.classifying = classifying;
    }

    /** The variables as the register knows them now; what is not known yet is absent. */
    Map<String, Object> of(Change change) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(ChangeProcess.NUMBER, change.number());
        variables.put("scope", change.request().scope().name());
        variables.put("criticalSituation", change.request().criticalSituation());
        variables.put("deviated", change.closing().deviations() > 0);
        classification(change, variables);
        course(change, variables);
        put(variables, "authorisationValidUntil", date(change.authorisedUntil()));
        variables.put("verballyAuthorised", change.verballyAuthorised());
        put(variables, "deviationDecision", name(change.deviationDecision()));
        put(variables, "closureCode", name(change.closing().code()));
        return variables;
    }

    private void classification(Change change, Map<String, Object> variables) {
        var c = change.classification();
        var inputs = c.inputs();
        if (inputs != null) {
            variables.put("riskLikelihood", inputs.likelihood());
            variables.put("riskImpact", inputs.impact());
            variables.put("effortDays", inputs.effortDays());
            variables.put("costEUR", inputs.costEur().doubleValue());
            variables.put("needsRegulationOrAgreement", inputs.needsRegulation());
            variables.put("crossInstitution", inputs.crossInstitution());
            variables.put("standardModelActive", c.standardModelActive());
            variables.put("deviatesFromModel", c.deviatesFromModel());
        }
        put(variables, "risk", name(c.risk()));
        put(variables, "changeType", name(c.type()));
        put(variables, "complexity", name(c.complexity()));
        if (c.type() != null) {
            var counts = classifying.counts(change);
            variables.put("affectedServices", counts.services());
            variables.put("affectedResources", counts.resources());
        }
    }

    private void course(Change change, Map<String, Object> variables) {
        var course = change.course();
        if (course.assess() != null) {
            variables.put("assess", course.assess());
            variables.put("authorise", course.authorise());
            variables.put("plan", course.plan());
            variables.put("review", course.review());
            variables.put("experts", course.experts());
            variables.put("expertsAfter", course.expertsAfter());
            variables.put("approvals", classifying.approvalsNeeded(change));
            variables.put("reviewers", classifying.reviewersNeeded(change));
        }
    }

    static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void put(Map<String, Object> variables, String name, Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
