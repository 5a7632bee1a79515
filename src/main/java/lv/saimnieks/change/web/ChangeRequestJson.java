package lv.saimnieks.change.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.ChangeKind;
import lv.saimnieks.change.NewChange;
import lv.saimnieks.change.TargetType;
import lv.saimnieks.change.TriggerKind;

/** A change request as another system sends it. */
@Schema(name = "ChangeRequest", description = "Izmaiņas pieprasījums; pieteicējs ir lietotājs, kas to nosūta")
record ChangeRequestJson(
        @Schema(description = "Nosaukums, līdz 200 rakstzīmēm", requiredMode = Schema.RequiredMode.REQUIRED)
        String title,

        @Schema(description = "Apraksts, līdz 4000 rakstzīmēm", requiredMode = Schema.RequiredMode.REQUIRED)
        String description,

        @Schema(description = "Darbība", requiredMode = Schema.RequiredMode.REQUIRED)
        ChangeKind changeKind,

        @Schema(description = "Izmaiņas objekts", requiredMode = Schema.RequiredMode.REQUIRED)
        TargetType targetType,

        @Schema(description = "Pakalpojumu un resursu kodi; tukšs tikai iestādei kopumā", example = "[\"P-05\"]")
        List<String> targets,

        @Schema(description = "Vēlamais termiņš") LocalDate desiredBy,

        @Schema(description = "Kad saņemts; nenorādīts nozīmē tagad")
        OffsetDateTime receivedAt,

        @Schema(description = "Vai situācija ir kritiska") Boolean criticalSituation,

        @Schema(description = "Kritiskās situācijas apraksts")
        String criticalSituationText,

        @Schema(description = "Standarta izmaiņas modelis", example = "SM-01")
        String standardModelId,

        @Schema(description = "Kas ierosina") TriggerKind triggerKind,
        @Schema(description = "Ar ko vajadzība pamatota") String evidence,

        @Schema(description = "Avota uzdevums", example = "PU2-18")
        String originTask,

        @Schema(description = "Process, kas gaida ChangeClosed")
        String originProcess,

        @Schema(description = "Lieta, kas gaida ChangeClosed", example = "PIE-2026-000004")
        String originCaseId) {

    /** The request as the domain takes it, and what could not be read, by field. */
    record Read(NewChange wanted, Map<String, String> problems) {}

    static Read read(JsonNode body, String requester) {
        JsonFields json = new JsonFields(body);
        boolean critical = json.flag("criticalSituation");
        NewChange wanted = new NewChange(
                json.text("title"),
                json.text("description"),
                json.one("changeKind", ChangeKind.class),
                json.one("targetType", TargetType.class),
                json.texts("targets"),
                requester,
                json.moment("receivedAt"),
                json.date("desiredBy"),
                critical,
                json.text("criticalSituationText"),
                json.text("standardModelId"),
                json.one("triggerKind", TriggerKind.class),
                json.text("evidence"),
                new NewChange.Origin(
                        json.code("originTask", "PU\\d-\\d{1,2}", "PU2-18"),
                        json.code("originProcess", "[a-z][a-z-]{0,63}", "complaint-handling"),
                        json.code("originCaseId", "[A-Z]{2,3}-\\d{4}-\\d{6,9}", "PIE-2026-000004")));
        return new Read(wanted, json.problems());
    }

    /** The domain's field names as this interface calls them. */
    static Map<String, String> inJson(Map<String, String> problems) {
        Map<String, String> renamed = new LinkedHashMap<>();
        problems.forEach((field, why) -> renamed.put(field.equals("standardModel") ? "standardModelId" : field, why));
        return renamed;
    }
}
