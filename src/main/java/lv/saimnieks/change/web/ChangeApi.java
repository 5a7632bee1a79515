package lv.saimnieks.change.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.CaseTrail;
import lv.saimnieks.change.ChangeAccess;
import lv.saimnieks.change.ChangeCheck;
import lv.saimnieks.change.ChangeDossiers;
import lv.saimnieks.change.ChangeList;
import lv.saimnieks.change.ChangeListing;
import lv.saimnieks.change.NewChange;
import lv.saimnieks.change.process.ChangeRequests;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Changes for other systems: ask for one, read one, list those that the caller may read. */
@RestController
@Tag(name = "change.ChangeApi.tag")
class ChangeApi {

    private static final int ROWS = 50;

    private final ChangeRequests requests;
    private final ChangeDossiers dossiers;
    private final ChangeList changes;
    private final ChangeAccess access;
    private final ChangeCheck check;
    private final CaseTrail trail;
    private final ListReader reader;
    private final ChangeCsv csv;

    ChangeApi(
            ChangeRequests requests,
            ChangeDossiers dossiers,
            ChangeList changes,
            ChangeAccess access,
            ChangeCheck check,
            CaseTrail trail,
            ListReader reader,
            ChangeCsv csv) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.changes = changes;
        this.access = access;
        this.check = check;
        this.trail = trail;
        this.reader = reader;
        this.csv = csv;
    }

    /** The register number of a new change. */
    record Started(String number) {}

    /** A page of the list. */
    record ListJson(List<ChangeRowJson> items, int page, int size, long total) {}

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
    ResponseEntity<Started> start(
            @RequestBody JsonNode body,
            @Parameter(description = "change.ChangeApi.key") @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @Parameter(hidden = true) Authentication who) {
        access.requireMayStart(who.getName());
        var read = ChangeRequestJson.read(body, who.getName());
        Map<String, String> wrong = new LinkedHashMap<>(read.problems());
        if (key != null && !key.matches("[\\w.:-]{1,100}")) {
            wrong.put("Idempotency-Key", Wording.of("change.ChangeApi.start.key"));
        }
        checkOrigin(read.wanted(), who, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(NewChangeForm.together(wrong, problems(read.wanted())));
        }
        String number = started(read.wanted(), key);
        return ResponseEntity.created(URI.create("/api/change-requests/" + number))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Started(number));
    }

    private String started(NewChange wanted, String key) {
        try {
            return requests.start(wanted, key);
        } catch (Refusal refusal) {
            throw refusal.fields().isEmpty() ? refusal : Refusal.invalid(ChangeRequestJson.inJson(refusal.fields()));
        }
    }

    private Map<String, String> problems(NewChange wanted) {
        return ChangeRequestJson.inJson(check.problems(wanted));
    }

    /** Another change can be the origin only for somebody who may read it. */
    private void checkOrigin(NewChange wanted, Authentication who, Map<String, String> wrong) {
        String origin = wanted.origin().caseNumber();
        if (origin != null && origin.startsWith("IZM-")) {
            try {
                access.readable(origin, who.getName());
            } catch (Refusal refusal) {
                wrong.put("originCaseId", refusal.getMessage());
            }
        }
    }

    @GetMapping(path = "/api/change-requests/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "change.ChangeApi.one", description = "change.ChangeApi.one.hint")
    ChangeJson one(@PathVariable String number, @Parameter(hidden = true) Authentication who) {
        var dossier = dossiers.open(number, who.getName());
        return ChangeJson.of(dossier, trail.openTasks(dossier.change().processInstance()));
    }

    @GetMapping("/api/registers/changes")
    @Operation(summary = "change.ChangeApi.list", description = "change.ChangeApi.list.hint")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ListJson.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<ListJson> list(
            @ParameterObject @ModelAttribute ListQuery query,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @Parameter(hidden = true) Authentication who,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ListReader.Asked asked = reader.read(query, ROWS);
        if (accept.contains("text/csv")) {
            csv.write(who.getName(), asked, response);
            return null;
        }
        ChangeListing found = changes.page(
                who.getName(), asked.filter(), asked.order(), asked.descending(), asked.page(), asked.size());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ListJson(
                        found.rows().stream().map(ChangeRowJson::of).toList(),
                        found.page(),
                        found.size(),
                        found.total()));
    }
}
