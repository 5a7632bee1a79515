package lv.saimnieks.audit.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import lv.saimnieks.audit.AuditAccess;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved filters of the list of cases, for those who may read the history of their processes. */
@RestController
@RequestMapping("/api/audit/filters")
@Tag(name = "audit.tag")
class SavedFilterApi {

    private final SavedFilters filters;
    private final AuditAccess access;

    SavedFilterApi(SavedFilters filters, AuditAccess access) {
        this.filters = filters;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "history.api.filters")
    List<SavedFilter> list(@Parameter(hidden = true) Authentication who) {
        access.required();
        return filters.of(who.getName());
    }

    @PostMapping
    @Operation(summary = "history.api.filterAdd")
    ResponseEntity<Map<String, Long>> add(
            @RequestBody SavedFilters.Typed typed, @Parameter(hidden = true) Authentication who) {
        access.required();
        long id = filters.add(typed, who.getName());
        return ResponseEntity.created(URI.create("/api/audit/filters/" + id)).body(Map.of("id", id));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "history.api.filterChange")
    void change(
            @PathVariable long id,
            @RequestBody SavedFilters.Typed typed,
            @Parameter(hidden = true) Authentication who) {
        access.required();
        filters.change(id, typed, who.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "history.api.filterDelete")
    void delete(@PathVariable long id, @Parameter(hidden = true) Authentication who) {
        access.required();
        filters.delete(id, who.getName());
    }
}
