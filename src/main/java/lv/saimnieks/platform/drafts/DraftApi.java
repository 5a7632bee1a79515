package lv.saimnieks.platform.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.UncheckedIOException;
import java.time.Instant;
import lv.saimnieks.platform.drafts.Drafts.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of task forms, for whose task it is: Tasklist keeps them while people type. */
@RestController
@RequestMapping(path = "/api/drafts/{task}", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftApi {

    private final Drafts drafts;
    private final ObjectMapper json;

    DraftApi(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * What was kept, and what requests that write need.
     *
     * @param savedAt null when nothing is kept
     * @param values null when nothing is kept
     */
    record Kept(String user, String csrfHeader, String csrfToken, Instant savedAt, ObjectNode values) {}

    record Saved(Instant savedAt) {}

    @GetMapping
    @Operation(summary = "platform.drafts.read")
    Kept read(
            @PathVariable String task,
            @Parameter(hidden = true) Authentication who,
            @Parameter(hidden = true) CsrfToken token) {
        Draft draft = drafts.of(task, who.getName()).orElse(null);
        return new Kept(
                who.getName(),
                token == null ? null : token.getHeaderName(),
                token == null ? null : token.getToken(),
                draft == null ? null : draft.savedAt(),
                draft == null ? null : parsed(draft.values()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "platform.drafts.keep")
    Saved keep(
            @PathVariable String task, @RequestBody ObjectNode values, @Parameter(hidden = true) Authentication who) {
        return new Saved(drafts.keep(task, who.getName(), values.toString()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "platform.drafts.forget")
    void forget(@PathVariable String task, @Parameter(hidden = true) Authentication who) {
        drafts.forget(task, who.getName());
    }

    private ObjectNode parsed(String values) {
        try {
            return json.readValue(values, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
