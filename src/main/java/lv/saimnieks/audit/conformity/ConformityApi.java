package lv.saimnieks.audit.conformity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Self-audit and conformity report for programs. */
@RestController
@ConformityAccess
@Tag(name = "conformity.api.tag")
class ConformityApi {

    private final Conformities conformities;

    ConformityApi(Conformities conformities) {
        this.conformities = conformities;
    }

    @GetMapping("/api/audit/conformity")
    @Operation(summary = "conformity.api.summary")
    Conformity report(
            @Parameter(description = "conformity.api.from") @RequestParam(required = false) String from,
            @Parameter(description = "conformity.api.to") @RequestParam(required = false) String to) {
        return conformities.of(conformities.period(from, to));
    }
}
