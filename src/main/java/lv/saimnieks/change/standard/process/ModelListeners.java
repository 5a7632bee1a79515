package lv.saimnieks.change.standard.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.standard.ModelCaseState;
import lv.saimnieks.change.standard.ModelDecisions;
import lv.saimnieks.change.standard.ModelDecisions.Authorisation;
import lv.saimnieks.change.standard.ModelDecisions.Suspension;
import lv.saimnieks.change.standard.ModelDraft;
import lv.saimnieks.change.standard.ModelOccasion;
import lv.saimnieks.change.standard.ModelVersion;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How {@code standard-change-model} begins by a message, and what becomes of its answers. */
@Configuration(proxyBeanMethods = false)
class ModelListeners {

    private static final String REMIND = "modelRemindAt";

    private final CaseListeners listeners;
    private final ModelTasks tasks;
    private final ModelVersions versions;
    private final ModelDecisions decisions;

    ModelListeners(TaskAnswers answers, ModelTasks tasks, ModelVersions versions, ModelDecisions decisions) {
        this.listeners = new CaseListeners(answers, tasks);
        this.tasks = tasks;
        this.versions = versions;
        this.decisions = decisions;
    }

    @Bean
    ExecutionListener receiveModelProposal(ModelDraft drafts) {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, List.of("originCaseId", "requester"));
            String change = brought.text("originCaseId");
            begun(
                    execution,
                    versions.begin(
                            null,
                            ModelOccasion.NEW,
                            ModelCaseState.DRAFT,
                            drafts.from(change),
                            change,
                            brought.text("requester"),
                            Wording.of("change.catalogue.fromReview", change)));
        };
    }

    @Bean
    ExecutionListener receiveModelSuspension() {
        return execution -> {
            TaskAnswer brought = CaseListeners.brought(execution, List.of("originCaseId", "standardModelId"));
            begun(execution, decisions.suspend(brought.text("standardModelId"), brought.text("originCaseId")));
        };
    }

    private void begun(DelegateExecution execution, String number) {
        execution.setProcessBusinessKey(number);
        execution.setVariable(REMIND, tasks.remindAt());
        versions.started(number, execution.getProcessInstanceId());
    }

    @Bean
    TaskListener recordModelDraft() {
        return listeners.answer((a, execution) -> {
            StandardModel.Content content = new StandardModel.Content(
                    a.text("nameText"),
                    a.text("descriptionText"),
                    a.date("validFrom"),
                    a.date("validTo"),
                    RiskLevel.LOW,
                    a.integer("declaredServices"),
                    a.integer("declaredResources"));
            List<StandardModel.Step> steps = a.rows("stepsText").stream()
                    .map(row -> new StandardModel.Step(row.text("whatText"), row.integer("withinDays")))
                    .toList();
            decisions.prepared(a.number(), new ModelVersions.Draft(content, steps), a.user());
            execution.setVariable(REMIND, tasks.remindAt());
        });
    }

    @Bean
    TaskListener recordModelAuthorisation() {
        return listeners.answer((a, execution) -> {
            Authorisation answer = a.one(Authorisation.class, "modelAnswer");
            String note = a.user().equals(versions.get(a.number()).proposedBy())
                    ? Wording.of("change.catalogue.separation")
                    : null;
            boolean suspended = decisions.answer(a.number(), a.user(), answer, a.text("groundsText"), note);
            execution.setVariable("modelAnswer", answer.name());
            execution.setVariable("modelSuspended", suspended);
            execution.setVariable(REMIND, tasks.remindAt());
        });
    }

    @Bean
    TaskListener recordModelSuspension() {
        return listeners.answer((a, execution) -> {
            Suspension decision = a.one(Suspension.class, "suspensionDecision");
            decisions.decide(a.number(), a.user(), decision, a.text("groundsText"));
            execution.setVariable("suspensionDecision", decision.name());
            execution.setVariable(REMIND, tasks.remindAt());
        });
    }

    @Bean
    CaseCancellation cancelledModel() {
        return new CaseCancellation(
                ModelTasks.KEY,
                (number, actor, reason) -> {
                    decisions.cancel(number);
                    String proposer = versions.get(number).proposedBy();
                    return proposer == null ? Set.of() : Set.of(proposer);
                },
                number -> {
                    ModelVersion one = versions.get(number);
                    return Optional.of(new CaseSummary(
                            number, one.title(), one.code(), one.state().label(), ModelVersions.PATH + "/" + number));
                });
    }
}
