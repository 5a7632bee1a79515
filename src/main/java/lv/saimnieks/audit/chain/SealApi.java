package lv.saimnieks.audit.chain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The seals of the trail, to be kept outside: whoever has them notices when the chain is rewritten later. */
@RestController
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin')")
@Tag(name = "audit.tag")
class SealApi {

    private final TrailSeals seals;

    SealApi(TrailSeals seals) {
        this.seals = seals;
    }

    /** A line for each day, the oldest first; lines never change, so that an older file is the beginning of a newer one. */
    @GetMapping(path = "/api/audit/seals", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "chain.api.seals", description = "chain.api.sealsHint")
    ResponseEntity<String> seals() {
        String lines = seals.all().stream().map(s -> s.line() + "\n").collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("zimogi.txt")
                                .build()
                                .toString())
                .body(lines);
    }
}
