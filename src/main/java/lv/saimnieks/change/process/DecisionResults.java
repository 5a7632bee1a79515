package lv.saimnieks.change.process;

import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.change.model.ChangeRoute;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.steps.ChangeClassification;
import lv.saimnieks.platform.casework.TaskAnswers;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the results of the five decisions, with the matched rule in words, into the register. */
@Configuration
class DecisionResults {

    private final ChangeClassification classification;
    private final CaseListeners listeners;

    DecisionResults(ChangeClassification classification, TaskAnswers answers, ChangeTasks tasks) {
        this.classification = classification;
        this.listeners = new CaseListeners(answers, tasks);
    }

    @Bean
    ExecutionListener recordRisk() {
        return listeners.decision(
                "risk-level",
                (number, row) -> classification.recordRisk(number, row.one(RiskLevel.class, "risk"), row.why()));
    }

    @Bean
    ExecutionListener recordType() {
        return listeners.decision(
                "change-type",
                (number, row) -> classification.recordType(number, row.one(ChangeType.class, "changeType"), row.why()));
    }

    @Bean
    ExecutionListener recordComplexity() {
        return listeners.decision(
                "change-complexity",
                (number, row) ->
                        classification.recordComplexity(number, row.one(Complexity.class, "complexity"), row.why()));
    }

    @Bean
    ExecutionListener recordAuthority() {
        return listeners.decision(
                "change-authority",
                (number, row) -> classification.recordAuthority(
                        number,
                        new ChangeRoute.Authority(
                                row.text("authority"),
                                row.number("approvals"),
                                row.text("additionalAuthority"),
                                row.text("decideWithin"),
                                row.why())));
    }

    @Bean
    ExecutionListener recordModel() {
        ExecutionListener model = listeners.decision(
                "change-model",
                (number, row) -> classification.recordModel(
                        number,
                        new ChangeRoute.Model(
                                row.text("assess"),
                                row.number("experts"),
                                row.number("expertsAfter"),
                                row.text("authorise"),
                                row.text("plan"),
                                row.text("review"),
                                row.text("reviewWithin"),
                                row.text("notifyStakeholders"),
                                row.why())));
        return execution -> {
            model.notify(execution);
            if (Boolean.TRUE.equals(execution.getVariable("reclassify"))) {
                execution.setVariable("reclassify", false);
            }
        };
    }
}
