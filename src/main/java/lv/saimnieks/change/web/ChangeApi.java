package lv.saimnieks.change.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.meeting.Meetings;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.people.ChangeDossiers;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.change.report.ReviewReports;
import lv.saimnieks.change.steps.ChangeCheck;
import lv.saimnieks.change.template.TemplatedRequests;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Changes for other systems: ask for one, read one, their list is one of the registers. */
@RestController
@Tag(name = "change.ChangeApi.tag")
class ChangeApi {

    private final ChangeProcess process;
    private final ChangeDossiers dossiers;
    private final ChangeAccess access;
    private final ChangeCheck check;
    private final CaseTimeline timeline;
    private final CaseTrail trail;
    private final TemplatedRequests templates;
    private final ReviewReports reports;
    private final Meetings meetings;

    ChangeApi(
            ChangeProcess process,
            ChangeDossiers dossiers,
            ChangeAccess access,
            ChangeCheck check,
            CaseTimeline timeline,
            CaseTrail trail,
            TemplatedRequests templates,
            ReviewReports reports,
            Meetings meetings) {
        this.process = process;
        this.dossiers = dossiers;
        this.access = access;
        this.check = check;
        this.timeline = timeline;
        this.trail = trail;
        this.templates = templates;
        this.reports = reports;
        this.meetings = meetings;
    }

    /** The register number of a new change. */
    record Started(String number) {}

    @PostMapping(path = "/api/change-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "change.ChangeApi.start",
            description = "change.ChangeApi.start.hint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ChangeRequestJson.class))))
    @ApiResponse(responseCode = "201", description = "change.ChangeApi.start.done")
    @ApiResponse(responseCode = "400", description = "change.ChangeApi.start.wrong")
    @ApiResponse(responseCode = "422", description = "platform.Idempotency.different")
    ResponseEntity<Started> start(
            @RequestBody JsonNode body,
            @Parameter(description = "change.ChangeApi.key") @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @Parameter(hidden = true) Authentication who) {
        access.requireMayStart(who.getName());
        var read = ChangeRequestJson.read(body, who.getName(), templates);
        Problems wrong = read.problems();
        Idempotency.check(key, wrong);
        checkOrigin(read.wanted(), who, wrong);
        if (!wrong.isEmpty()) {
            wrong.addAll(ChangeRequestJson.inJson(check.problems(read.wanted()).fields()));
        }
        wrong.refuse();
        String number = started(read.wanted(), key);
        return ResponseEntity.created(URI.create("/api/change-requests/" + number))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Started(number));
    }

    private String started(NewChange wanted, String key) {
        try {
            return process.startOnce(wanted, key);
        } catch (Refusal refusal) {
            throw refusal.fields().isEmpty() ? refusal : Refusal.invalid(ChangeRequestJson.inJson(refusal.fields()));
        }
    }

    /** Another change can be the origin only for somebody who may read it. */
    private void checkOrigin(NewChange wanted, Authentication who, Problems wrong) {
        String origin = wanted.origin().originCase();
        if (origin != null && origin.startsWith("IZM-")) {
            try {
                access.readable(origin, who.getName());
            } catch (Refusal refusal) {
                wrong.add("originCaseId", refusal.getMessage());
            }
        }
    }

    @GetMapping(path = "/api/change-requests/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "change.ChangeApi.one", description = "change.ChangeApi.one.hint")
    ChangeJson one(@PathVariable String number, @Parameter(hidden = true) Authentication who) {
        var dossier = dossiers.open(number, who.getName());
        return ChangeJson.of(
                dossier,
                meetings.on(number, who.getName()),
                timeline.of(number),
                trail.openTasks(dossier.change().processInstance()));
    }

    @GetMapping(path = "/api/change-requests/{number}/review-report", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "change.ChangeApi.report", description = "change.ChangeApi.report.hint")
    @ApiResponse(responseCode = "409", description = "change.ChangeApi.report.early")
    ResponseEntity<byte[]> report(@PathVariable String number, @Parameter(hidden = true) Authentication who) {
        return ReviewReportPages.file(number, reports.pdf(number, who.getName()));
    }

    /** Why a request is withdrawn. */
    record Withdrawal(String reason) {}

    @PostMapping(path = "/api/change-requests/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "change.ChangeApi.withdraw", description = "change.ChangeApi.withdraw.hint")
    @ApiResponse(responseCode = "204", description = "change.ChangeApi.withdraw.done")
    @ApiResponse(responseCode = "409", description = "change.ChangeApi.withdraw.tooLate")
    ResponseEntity<Void> withdraw(
            @PathVariable String number,
            @RequestBody Withdrawal withdrawal,
            @Parameter(hidden = true) Authentication who) {
        access.requireRequesterOrManager(number, who.getName());
        process.withdraw(number, who.getName(), PlainText.typed(withdrawal.reason()));
        return ResponseEntity.noContent().build();
    }
}
