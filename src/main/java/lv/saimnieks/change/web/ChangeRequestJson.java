package lv.saimnieks.change.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.change.template.TemplatedRequests;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.input.JsonFields;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

/** A change request as another system sends it. */
@Schema(name = "ChangeRequest", description = "change.ChangeRequestJson.schema")
record ChangeRequestJson(
        @Schema(description = "change.ChangeRequestJson.title", requiredMode = Schema.RequiredMode.REQUIRED)
        String title,

        @Schema(description = "change.ChangeRequestJson.description", requiredMode = Schema.RequiredMode.REQUIRED)
        String description,

        @Schema(description = "change.ChangeRequestJson.changeKind", requiredMode = Schema.RequiredMode.REQUIRED)
        ChangeKind changeKind,

        @Schema(description = "change.ChangeRequestJson.targetType", requiredMode = Schema.RequiredMode.REQUIRED)
        TargetType targetType,

        @Schema(description = "change.ChangeRequestJson.targets", example = "[\"P-05\"]")
        List<String> targets,

        @Schema(description = "change.ChangeRequestJson.desiredBy")
        LocalDate desiredBy,

        @Schema(description = "change.ChangeRequestJson.receivedAt")
        OffsetDateTime receivedAt,

        @Schema(description = "change.ChangeRequestJson.criticalSituation")
        Boolean criticalSituation,

        @Schema(description = "change.ChangeRequestJson.criticalSituationText")
        String criticalSituationText,

        @Schema(description = "change.ChangeRequestJson.standardModelId", example = "SM-01")
        String standardModelId,

        @Schema(description = "change.ChangeRequestJson.triggerKind")
        TriggerKind triggerKind,

        @Schema(description = "change.ChangeRequestJson.evidence")
        String evidence,

        @Schema(description = "change.ChangeRequestJson.originTask", example = "PU2-18")
        String originTask,

        @Schema(description = "change.ChangeRequestJson.originProcess")
        String originProcess,

        @Schema(description = "change.ChangeRequestJson.originCaseId", example = "PIE-2026-000004")
        String originCaseId,

        @Schema(description = "change.ChangeRequestJson.template", example = "SG-01")
        String template,

        @Schema(description = "change.ChangeRequestJson.templateAnswers")
        List<String> templateAnswers) {

    /** The request as the domain takes it, and what could not be read, by field. */
    record Read(NewChange wanted, Problems problems) {}

    static Read read(JsonNode body, String requester, TemplatedRequests templates) {
        JsonFields json = new JsonFields(body);
        NewChange wanted = new NewChange(
                new NewChange.Text(json.text("title"), json.text("description")),
                new NewChange.Target(
                        json.one("changeKind", ChangeKind.class),
                        json.one("targetType", TargetType.class),
                        json.texts("targets")),
                new NewChange.Wish(
                        json.date("desiredBy"),
                        json.text("standardModelId"),
                        json.flag("criticalSituation"),
                        json.text("criticalSituationText")),
                new NewChange.Need(json.one("triggerKind", TriggerKind.class), json.text("evidence")),
                new NewChange.Origin(
                        requester,
                        json.moment("receivedAt"),
                        json.code("originTask", "PU\\d-\\d{1,2}", "PU2-18"),
                        json.code("originProcess", "[a-z][a-z-]{0,63}", "complaint-handling"),
                        json.code("originCaseId", "[A-Z]{2,3}-\\d{4}-\\d{6,9}", "PIE-2026-000004")));
        String template = json.text("template");
        List<@Nullable String> answers = json.list("templateAnswers").stream()
                .<@Nullable String>map(PlainText::typed)
                .toList();
        return template == null
                ? new Read(wanted, json.problems())
                : templated(wanted, template, answers, templates, json.problems());
    }

    /** What the request leaves out, the template says. */
    private static Read templated(
            NewChange wanted, String template, List<String> answers, TemplatedRequests templates, Problems wrong) {
        Problems missing = new Problems();
        NewChange whole = templates.with(wanted, template, null, answers, missing);
        wrong.addAll(inJson(missing.fields()));
        return new Read(whole, wrong);
    }

    private static final Map<String, String> IN_JSON =
            Map.of("standardModel", "standardModelId", "answers", "templateAnswers");

    /** The domain's field names as this interface calls them. */
    static Map<String, String> inJson(Map<String, String> problems) {
        Map<String, String> renamed = new LinkedHashMap<>();
        problems.forEach((field, why) -> renamed.put(IN_JSON.getOrDefault(field, field), why));
        return renamed;
    }
}
