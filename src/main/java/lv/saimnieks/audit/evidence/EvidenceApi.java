package lv.saimnieks.audit.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evidence files over REST. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit.tag")
class EvidenceApi {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    private static final int FAILURES_SHOWN = 1000;

    private final EvidenceService evidence;

    EvidenceApi(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** A job as JSON; {@code failures} only where one job is asked for. */
    record JobJson(@JsonUnwrapped EvidenceJob job, List<EvidenceJob.Case> failures) {}

    @GetMapping("/cases/{idOrNumber}/evidence")
    @Operation(summary = "evidence.api.one")
    ResponseEntity<byte[]> ofCase(@PathVariable String idOrNumber, @Parameter(hidden = true) Authentication who) {
        EvidenceService.Download file = evidence.ofCase(idOrNumber, who.getName());
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .body(file.content());
    }

    @PostMapping(path = "/evidence-jobs", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "evidence.api.request")
    ResponseEntity<Map<String, Long>> request(
            @RequestBody JsonNode parameters, @Parameter(hidden = true) Authentication who) {
        long id = evidence.request(parameters, who.getName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/audit/evidence-jobs/" + id))
                .body(Map.of("id", id));
    }

    @GetMapping("/evidence-jobs")
    @Operation(summary = "evidence.api.list")
    List<JobJson> list(@Parameter(hidden = true) Authentication who) {
        return evidence.list(who.getName()).stream()
                .map(j -> new JobJson(j, null))
                .toList();
    }

    @GetMapping("/evidence-jobs/{id}")
    @Operation(summary = "evidence.api.job")
    JobJson job(@PathVariable long id, @Parameter(hidden = true) Authentication who) {
        EvidenceJob job = evidence.job(id, who.getName());
        return new JobJson(job, evidence.failures(job, FAILURES_SHOWN));
    }

    @GetMapping("/evidence-jobs/{id}/file")
    @Operation(summary = "evidence.api.file")
    ResponseEntity<Resource> file(@PathVariable long id, @Parameter(hidden = true) Authentication who) {
        Resource file = new FileSystemResource(evidence.file(id, who.getName()));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.getFilename()))
                .body(file);
    }

    @DeleteMapping("/evidence-jobs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "evidence.api.delete")
    void delete(@PathVariable long id, @Parameter(hidden = true) Authentication who) {
        evidence.delete(id, who.getName());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
