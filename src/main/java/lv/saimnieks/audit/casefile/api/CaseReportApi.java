package lv.saimnieks.audit.casefile.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.casefile.CaseReport;
import lv.saimnieks.audit.casefile.CaseReports;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.audit.casefile.TimelineEvent;
import lv.saimnieks.audit.mask.MaskedReaders;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A case and the models it used, for those who may read the process's history. */
@RestController
@Tag(name = "audit.tag")
class CaseReportApi {

    private final CaseReports files;
    private final CaseStubs stubs;
    private final AuditAccess access;
    private final Users users;
    private final MaskedReaders readers;
    private final ObjectMapper json;

    CaseReportApi(
            CaseReports files,
            CaseStubs stubs,
            AuditAccess access,
            Users users,
            MaskedReaders readers,
            ObjectMapper json) {
        this.files = files;
        this.stubs = stubs;
        this.access = access;
        this.users = users;
        this.readers = readers;
        this.json = json;
    }

    @GetMapping(path = "/api/audit/cases/{idOrNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "casefile.api.one")
    JsonNode one(@PathVariable String idOrNumber, @Parameter(hidden = true) Authentication who) {
        Set<String> readable = access.required();
        Optional<CaseReport> found = files.find(idOrNumber);
        if (found.isEmpty()) {
            return stubs.find(idOrNumber, readable)
                    .map(s -> json.<ObjectNode>valueToTree(s).put("stateLabel", Wording.of("casefile.state.erased")))
                    .orElseThrow(() -> Refusal.missing(Wording.of("casefile.refusal.missing", idOrNumber)));
        }
        CaseReport file = found.get();
        ObjectNode node = json.valueToTree(file);
        node.put("stateLabel", file.state().label());
        node.put("covered", readers.of(file.id(), who.getName()).isPresent());
        name(node, "startedBy", "startedAt");
        node.withArray("timeline").forEach(moment -> {
            TimelineEvent.Kind kind =
                    TimelineEvent.Kind.valueOf(moment.get("kind").asText());
            name((ObjectNode) moment, "user", "at").put("kindLabel", kind.label());
        });
        node.withArray("interventions").forEach(i -> name((ObjectNode) i, "person", "at"));
        node.withArray("variables").forEach(v -> v.get("changes").forEach(c -> name((ObjectNode) c, "user", "at")));
        node.path("records").path("visits").forEach(v -> name((ObjectNode) v, "assignee", "startedAt"));
        node.path("records")
                .path("tasks")
                .forEach(t -> name(name((ObjectNode) t, "assignee", "createdAt"), "owner", "createdAt"));
        node.withArray("messages").forEach(m -> name((ObjectNode) m, "recipient", "at"));
        node.withArray("links").forEach(l -> {
            if (!l.get("state").isNull()) {
                ((ObjectNode) l)
                        .put(
                                "stateLabel",
                                CaseState.valueOf(l.get("state").asText()).label());
            }
        });
        return node;
    }

    @GetMapping("/api/audit/sources/{kind}/{id}")
    @Operation(summary = "casefile.api.source")
    ResponseEntity<String> source(@PathVariable String kind, @PathVariable String id) {
        access.requiredToStudy();
        String text = files.source(kind, id).orElseThrow(() -> Refusal.missing(Wording.of("casefile.refusal.source")));
        return ResponseEntity.ok()
                .contentType(text.startsWith("{") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .body(text);
    }

    /** Adds what a person was called then beside their id. */
    private ObjectNode name(ObjectNode node, String field, String moment) {
        JsonNode user = node.get(field);
        if (user != null && user.isTextual()) {
            node.put(
                    field + "Name",
                    users.displayName(user.asText(), json.convertValue(node.get(moment), Instant.class)));
        }
        return node;
    }
}
