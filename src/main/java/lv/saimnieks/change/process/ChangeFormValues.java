package lv.saimnieks.change.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Novelty;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.change.standard.SimilarChanges;
import lv.saimnieks.change.standard.StandardModelUses;
import lv.saimnieks.change.steps.ChangeAuthorisation;
import lv.saimnieks.change.steps.ChangeClassification;
import lv.saimnieks.change.steps.ChangeClosure;
import lv.saimnieks.change.template.TemplatePlans;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks.Option;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms in {@code forms/change} show and offer: lists to choose from, and answers given before. */
@Component
class ChangeFormValues {

    /** So many similar changes are named. */
    private static final int NAMED = 3;

    private final ChangeChoices choices;
    private final StandardModelUses uses;
    private final SimilarChanges similar;
    private final ChangeClassification classification;
    private final ChangeAuthorisation authorisation;
    private final ChangeClosure closure;
    private final TemplatePlans plans;
    private final Clock clock;

    ChangeFormValues(
            ChangeChoices choices,
            StandardModelUses uses,
            SimilarChanges similar,
            ChangeClassification classification,
            ChangeAuthorisation authorisation,
            ChangeClosure closure,
            TemplatePlans plans,
            Clock clock) {
        this.choices = choices;
        this.uses = uses;
        this.similar = similar;
        this.classification = classification;
        this.authorisation = authorisation;
        this.closure = closure;
        this.plans = plans;
        this.clock = clock;
    }

    Map<String, Object> of(Change change, CaseTask task) {
        CaseValues values = new CaseValues();
        switch (task.taskKey()) {
            case "Task_ClassifyChange" -> classify(change, values);
            case "Task_ConfirmClassification" -> confirm(change, values);
            case "Task_AssessChange" -> assess(change, values);
            case "Task_SupplementRequest" ->
                values.with("returnReason", authorisation.returnReason(change).orElse(""));
            case "Task_PlanChange" -> {
                List<Option> implementers = choices.implementers(change);
                values.with("implementerOptions", implementers);
                byTemplate(change, implementers, values);
                risksAgain(change, values);
            }
            case "Task_ImplementChange" -> {
                item(change, change.currentItems().get(task.slot()), values);
                risksAgain(change, values);
            }
            case "Task_HandleDeviation" -> values.with("deviationSummary", deviations(change));
            case "Task_RollbackChange" -> {
                values.with("rollbackPlan", rollbackPlan(change));
                values.with("planItemSummary", Wording.of("change.ChangeFormValues.rollback.nothingBegun"));
                change.toUndo(LocalDate.now(clock)).stream().findFirst().ifPresent(i -> summary(i, values));
            }
            case "Task_ReviewChange" -> {
                change.mayBegin(ChangeStatus.REVIEWED);
                values.with("expectedResult", orEmpty(change.assessment().text().expectedResult()))
                        .with("modelOffer", modelOffer(change));
                risksAgain(change, values);
            }
            case "Task_CloseChange", "Task_CloseWithdrawn" -> {
                change.mayBegin(ChangeStatus.CLOSED);
                close(change, values);
            }
            default -> {}
        }
        return values.map();
    }

    private void classify(Change change, CaseValues values) {
        values.with(
                        "affectedOptions",
                        change.affected().stream()
                                .map(a -> choices.item(a.code()))
                                .toList())
                .with(
                        "affectedItems",
                        change.affected().stream()
                                .filter(AffectedItem::selected)
                                .map(AffectedItem::code)
                                .toList())
                .with("addableOptions", choices.addable(change))
                .with("standardModelNamed", change.request().wish().standardModel() != null);
        numbers(change, values);
        if (change.classification().inputs() == null) {
            byModel(change.request().wish().standardModel(), values);
        }
    }

    /** A standard-change model has low risk and is known; the rest is as it was the last time (PU2-20/V3). */
    private void byModel(@Nullable String model, CaseValues values) {
        if (model != null) {
            ClassificationInputs low = new ClassificationInputs(1, 1, null, null, false, false);
            ChangeVariables.inputs(uses.last(model).orElse(low), values).with("novelty", Novelty.KNOWN);
        }
    }

    /** The first plan of a change that was asked for with a template begins with what the template says. */
    private void byTemplate(Change change, List<Option> implementers, CaseValues values) {
        if (change.request().template() == null || change.plan().planRevision() > 0) {
            return;
        }
        List<String> offered = implementers.stream().map(Option::value).toList();
        plans.of(change, choices.managers(change), offered).ifPresent(begun -> {
            if (!begun.works().isEmpty()) {
                values.with(
                        "planItemsText",
                        begun.works().stream().map(ChangeFormValues::work).toList());
            }
            values.with("rollbackPlanText", begun.rollbackPlan())
                    .with("communicationPlanText", begun.communicationPlan())
                    .with("testPlanText", begun.testPlan());
        });
    }

    private static Map<String, Object> work(PlanItem.Work work) {
        return new CaseValues()
                .with("whatText", work.what())
                .with("who", work.who())
                .with("from", work.plannedFrom().toString())
                .with("to", work.plannedTo().toString())
                .map();
    }

    private static void numbers(Change change, CaseValues values) {
        var inputs = change.classification().inputs();
        if (inputs != null) {
            ChangeVariables.inputs(inputs, values);
        }
    }

    private void confirm(Change change, CaseValues values) {
        values.with("classificationSummary", summary(change))
                .with("computedType", change.classification().type())
                .with("assessorOptions", choices.assessors(change));
    }

    private String summary(Change change) {
        return classification.summary(change).replace("\n", "\n\n");
    }

    private void assess(Change change, CaseValues values) {
        values.with("classificationSummary", summary(change));
        numbers(change, values);
        var text = change.assessment().text();
        var emergency = change.assessment().emergency();
        values.with("partOptions", choices.items())
                .with("implementerOptions", choices.implementers(change))
                .with("authorityOptions", choices.authorities(change))
                .with("expectedResultText", text.expectedResult())
                .with("impactText", text.impact())
                .with("resourcesNeededText", text.resourcesNeeded())
                .with("immediateActionsText", emergency.immediateActions())
                .with("rollbackNoteText", emergency.rollbackNote())
                .with("implementer", emergency.implementer());
        risks(change, values);
        change.criteria()
                .forEach((criterion, answer) ->
                        values.with(ChangeAnswerReader.criterionKeys().get(criterion), answer));
        change.compliance().forEach((question, c) -> {
            String key = ChangeAnswerReader.complianceKeys().get(question);
            values.with(key, c.answer()).with(key + "MeasureText", c.measure());
        });
    }

    private static void risksAgain(Change change, CaseValues values) {
        if (change.showsRisks()) {
            risks(change, values);
        }
    }

    private static void risks(Change change, CaseValues values) {
        if (!change.risks().isEmpty()) {
            values.with(
                    "risksText",
                    change.risks().stream().map(ChangeFormValues::risk).toList());
        }
    }

    private static Map<String, Object> risk(Risk risk) {
        return new CaseValues()
                .with("descriptionText", risk.description())
                .with("likelihood", risk.likelihood())
                .with("impact", risk.impact())
                .with("measureText", risk.measure())
                .map();
    }

    /** Most work is done as planned, so the days of the plan are offered as far as they could be the actual ones. */
    private void item(Change change, PlanItem item, CaseValues values) {
        LocalDate first = Latvian.dayOf(change.mayBeginFrom());
        LocalDate today = LocalDate.now(clock);
        LocalDate from = item.work().plannedFrom();
        LocalDate to = item.work().plannedTo();
        if (!from.isBefore(first) && !from.isAfter(today)) {
            values.with("actualFrom", from.toString()).with("actualTo", to.isAfter(today) ? null : to.toString());
        }
        summary(item, values);
    }

    private static void summary(PlanItem item, CaseValues values) {
        values.with(
                "planItemSummary",
                Wording.of(
                        "change.ChangeFormValues.item.planItemSummary",
                        item.work().what(),
                        Latvian.date(item.work().plannedFrom()),
                        Latvian.date(item.work().plannedTo())));
    }

    private static String deviations(Change change) {
        List<String> lines = change.deviations().stream()
                .filter(Deviation::open)
                .map(d -> deviation(d.report()))
                .toList();
        return String.join("\n\n", lines);
    }

    private static String deviation(Deviation.Report deviation) {
        return "**%s** (%s): %s"
                .formatted(deviation.kind().label(), Latvian.dateTime(deviation.reportedAt()), deviation.description());
    }

    /** Whether and why a standard-change model is worth proposing; only for a normal change. */
    private String modelOffer(Change change) {
        List<String> numbers =
                change.classification().type() == ChangeType.NORMAL ? similar.worthAModel(change) : List.of();
        return numbers.isEmpty()
                ? Wording.of("change.catalogue.mayOffer")
                : Wording.of(
                        "change.catalogue.offer",
                        numbers.size(),
                        String.join(", ", numbers.subList(0, Math.min(NAMED, numbers.size()))));
    }

    private static String rollbackPlan(Change change) {
        String plan = change.plan().text().rollbackPlan();
        return orEmpty(plan == null ? change.assessment().emergency().rollbackNote() : plan);
    }

    private void close(Change change, CaseValues values) {
        List<ClosureCode> codes = closure.fittingCodes(change);
        values.with(
                "closureOptions",
                codes.stream().map(c -> new Option(c.label(), c.name())).toList());
        values.with("closureCode", codes.get(0));
        String reason = change.closure().reason();
        values.with(
                "closureSummary",
                Wording.of(
                        "change.ChangeFormValues.close.closureSummary",
                        change.status().label(),
                        change.closure().deviations(),
                        change.reviews().size(),
                        reason == null ? "" : "\n\n" + reason));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
