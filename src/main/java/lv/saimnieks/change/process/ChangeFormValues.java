package lv.saimnieks.change.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.AffectedItem;
import lv.saimnieks.change.Change;
import lv.saimnieks.change.ChangeAuthorisation;
import lv.saimnieks.change.ChangeClassification;
import lv.saimnieks.change.ChangeClosure;
import lv.saimnieks.change.ClosureCode;
import lv.saimnieks.change.Deviation;
import lv.saimnieks.change.PlanItem;
import lv.saimnieks.platform.CaseTask;
import lv.saimnieks.platform.CaseTasks.Option;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What the forms in {@code forms/change} show and offer: lists to choose from, and answers given before. */
@Component
class ChangeFormValues {

    private final ChangeChoices choices;
    private final ChangeClassification classification;
    private final ChangeAuthorisation authorisation;
    private final ChangeClosure closure;

    ChangeFormValues(
            ChangeChoices choices,
            ChangeClassification classification,
            ChangeAuthorisation authorisation,
            ChangeClosure closure) {
        this.choices = choices;
        this.classification = classification;
        this.authorisation = authorisation;
        this.closure = closure;
    }

    Map<String, Object> of(Change change, CaseTask task) {
        Map<String, Object> values = new LinkedHashMap<>();
        switch (task.taskKey()) {
            case "Task_ClassifyChange" -> classify(change, values);
            case "Task_ConfirmClassification" -> confirm(change, values);
            case "Task_AssessChange" -> assess(change, values);
            case "Task_SupplementRequest" ->
                values.put("returnReason", authorisation.returnReason(change).orElse(""));
            case "Task_PlanChange" -> values.put("implementerOptions", choices.implementers(change));
            case "Task_ImplementChange" -> item(change.currentItems().get(task.slot()), values);
            case "Task_HandleDeviation" -> values.put("deviationSummary", deviations(change));
            case "Task_RollbackChange" -> values.put("rollbackPlan", rollbackPlan(change));
            case "Task_ReviewChange" ->
                values.put("expectedResult", orEmpty(change.assessment().expectedResult()));
            case "Task_CloseChange", "Task_CloseWithdrawn" -> close(change, values);
            default -> {}
        }
        return values;
    }

    private void classify(Change change, Map<String, Object> values) {
        values.put(
                "affectedOptions",
                change.affected().stream().map(a -> choices.item(a.code())).toList());
        values.put(
                "affectedItems",
                change.affected().stream()
                        .filter(AffectedItem::selected)
                        .map(AffectedItem::code)
                        .toList());
        values.put("standardModelNamed", change.request().standardModel() != null);
        numbers(change, values);
    }

    private static void numbers(Change change, Map<String, Object> values) {
        var inputs = change.classification().inputs();
        if (inputs != null) {
            values.put("riskLikelihood", inputs.likelihood());
            values.put("riskImpact", inputs.impact());
            values.put("effortDays", inputs.effortDays());
            values.put("costEUR", inputs.costEur().doubleValue());
            values.put("needsRegulationOrAgreement", inputs.needsRegulation());
            values.put("crossInstitution", inputs.crossInstitution());
        }
    }

    private void confirm(Change change, Map<String, Object> values) {
        values.put("classificationSummary", summary(change));
        values.put("computedType", change.classification().type().name());
        values.put("assessorOptions", choices.assessors(change));
    }

    private String summary(Change change) {
        return classification.summary(change).replace("\n", "\n\n");
    }

    private void assess(Change change, Map<String, Object> values) {
        values.put("classificationSummary", summary(change));
        numbers(change, values);
        values.put("implementerOptions", choices.implementers(change));
        values.put("authorityOptions", choices.authorities(change));
        var a = change.assessment();
        put(values, "expectedResultText", a.expectedResult());
        put(values, "impactText", a.impact());
        put(values, "resourcesNeededText", a.resourcesNeeded());
        put(values, "immediateActionsText", a.immediateActions());
        put(values, "rollbackNoteText", a.rollbackNote());
        put(values, "implementer", a.implementer());
        if (!change.risks().isEmpty()) {
            values.put(
                    "risksText",
                    change.risks().stream()
                            .map(r -> row(
                                    "descriptionText",
                                    r.description(),
                                    "likelihood",
                                    r.likelihood(),
                                    "impact",
                                    r.impact(),
                                    "measureText",
                                    r.measure()))
                            .toList());
        }
        change.criteria()
                .forEach((criterion, answer) ->
                        values.put(ChangeAnswerReader.criterionKeys().get(criterion), answer.name()));
        change.compliance().forEach((question, c) -> {
            String key = ChangeAnswerReader.complianceKeys().get(question);
            values.put(key, c.answer().name());
            put(values, key + "MeasureText", c.measure());
        });
    }

    private static void item(PlanItem item, Map<String, Object> values) {
        values.put(
                "planItemSummary",
                Wording.of(
                        "change.ChangeFormValues.item.planItemSummary",
                        item.what(),
                        Latvian.date(item.plannedFrom()),
                        Latvian.date(item.plannedTo())));
    }

    private static String deviations(Change change) {
        List<String> lines = change.deviations().stream()
                .filter(d -> d.decision() == null)
                .map(ChangeFormValues::deviation)
                .toList();
        return String.join("\n\n", lines);
    }

    private static String deviation(Deviation deviation) {
        return "**%s** (%s): %s"
                .formatted(deviation.kind().label(), Latvian.dateTime(deviation.reportedAt()), deviation.description());
    }

    private static String rollbackPlan(Change change) {
        String plan = change.plan().rollbackPlan();
        return orEmpty(plan == null ? change.assessment().rollbackNote() : plan);
    }

    private void close(Change change, Map<String, Object> values) {
        List<ClosureCode> codes = closure.fittingCodes(change);
        values.put(
                "closureOptions",
                codes.stream().map(c -> new Option(c.label(), c.name())).toList());
        values.put("closureCode", codes.get(0).name());
        String reason = change.closing().reason();
        values.put(
                "closureSummary",
                Wording.of(
                        "change.ChangeFormValues.close.closureSummary",
                        change.status().label(),
                        change.closing().deviations(),
                        change.reviews().size(),
                        reason == null ? "" : "\n\n" + reason));
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            put(row, (String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }

    private static void put(Map<String, Object> values, String key, Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
