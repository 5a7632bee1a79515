package lv.saimnieks.change.process;

import java.util.Map;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.steps.ChangeClassification;
import lv.saimnieks.platform.casework.CaseValues;
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
        CaseValues variables = new CaseValues()
                .with(ChangeProcess.NUMBER, change.number())
                .with("scope", change.request().scope())
                .with("criticalSituation", change.request().wish().criticalSituation())
                .with("deviated", change.closure().deviations() > 0);
        classification(change, variables);
        route(change, variables);
        return variables
                .with("authorisationValidUntil", change.authorisedUntil())
                .with("verballyAuthorised", change.verballyAuthorised())
                .with("deviationDecision", deviationDecision(change))
                .with("closureCode", change.closure().code())
                .map();
    }

    private static String deviationDecision(Change change) {
        return change.deviationDecision() == null
                ? "NONE"
                : change.deviationDecision().name();
    }

    private void classification(Change change, CaseValues variables) {
        var c = change.classification();
        if (c.inputs() != null) {
            inputs(c.inputs(), variables)
                    .with("standardModelActive", c.standardModelActive())
                    .with("deviatesFromModel", c.deviatesFromModel());
        }
        variables.with("risk", c.risk()).with("changeType", c.type()).with("complexity", c.complexity());
        if (c.type() != null) {
            var counts = classifying.counts(change);
            variables.with("affectedServices", counts.services()).with("affectedResources", counts.resources());
        }
    }

    /** What the decision tables ask for, by the names that forms and variables share. */
    static CaseValues inputs(ClassificationInputs inputs, CaseValues values) {
        return values.with("riskLikelihood", inputs.likelihood())
                .with("riskImpact", inputs.impact())
                .with("effortDays", inputs.effortDays())
                .with(
                        "costEUR",
                        inputs.costEur() == null ? null : inputs.costEur().doubleValue())
                .with("needsRegulationOrAgreement", inputs.needsRegulation())
                .with("crossInstitution", inputs.crossInstitution());
    }

    private void route(Change change, CaseValues variables) {
        var model = change.route().model();
        if (model.assess() != null) {
            variables
                    .with("assess", model.assess())
                    .with("authorise", model.authoriseMode())
                    .with("plan", model.plan())
                    .with("review", model.review())
                    .with("experts", model.experts())
                    .with("expertsAfter", model.expertsAfter())
                    .with("approvals", classifying.approvalsNeeded(change))
                    .with("reviewers", classifying.reviewersNeeded(change));
        }
    }
}
