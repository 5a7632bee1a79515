package lv.saimnieks.audit.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.csv.CsvTable;
import lv.saimnieks.shared.input.Parameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operation log for those who may read the history of processes; notes are for auditors and administrators. */
@RestController
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin')")
@Tag(name = "audit.tag")
class OperationApi {

    private final OperationList list;
    private final Annotations annotations;
    private final AuditAccess access;
    private final Clock clock;

    OperationApi(OperationList list, Annotations annotations, AuditAccess access, Clock clock) {
        this.list = list;
        this.annotations = annotations;
        this.access = access;
        this.clock = clock;
    }

    /** What can be chosen in the filter. */
    record Options(
            List<OperationList.Choice> kinds,
            List<OperationList.Choice> operations,
            List<OperationList.Choice> entities) {}

    @GetMapping(path = "/api/audit/operations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "operations.api.list", description = "operations.api.listHint")
    OperationList.Page list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return list.find(selection(parameters));
    }

    private OperationList.Selection selection(MultiValueMap<String, String> parameters) {
        return list.selection(new Parameters(parameters), access.required());
    }

    @GetMapping(path = "/api/audit/operations", produces = "text/csv")
    void csv(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        OperationList.Selection selection = selection(parameters);
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"darbibas-" + LocalDate.now(clock) + ".csv\"");
        table().write(response.getOutputStream(), rows -> list.each(selection, rows));
    }

    @GetMapping(path = "/api/audit/operations/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "operations.api.options")
    Options options() {
        access.required();
        return new Options(
                Arrays.stream(OperationRow.Kind.values())
                        .map(k -> new OperationList.Choice(k.name(), k.label()))
                        .toList(),
                list.operations(),
                list.entities());
    }

    @PutMapping(path = "/api/audit/operations/{entry}/annotation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "operations.api.annotate")
    void annotate(
            @PathVariable String entry,
            @RequestBody Map<String, String> body,
            @Parameter(hidden = true) Authentication who) {
        if (!list.exists(entry, access.required())) {
            throw Refusal.missing(Wording.of("operations.refusal.missing"));
        }
        annotations.add(entry, body.get("text"), who.getName());
    }

    private static CsvTable<OperationRow> table() {
        return new CsvTable<OperationRow>()
                .column(Wording.of("operations.csv.at"), row -> Latvian.toTheSecond(row.at()))
                .column(Wording.of("operations.csv.kind"), OperationRow::kindLabel)
                .column(Wording.of("operations.csv.user"), OperationRow::userName)
                .column(Wording.of("operations.csv.operation"), OperationRow::operationLabel)
                .column(Wording.of("operations.csv.entity"), OperationRow::entityLabel)
                .column(Wording.of("operations.csv.property"), OperationRow::property)
                .column(Wording.of("operations.csv.before"), OperationRow::before)
                .column(Wording.of("operations.csv.after"), OperationRow::after)
                .column(Wording.of("operations.csv.number"), OperationRow::number)
                .column(Wording.of("operations.csv.process"), OperationRow::processName)
                .column(Wording.of("operations.csv.step"), OperationRow::step)
                .column(Wording.of("operations.csv.words"), OperationRow::words)
                .column(
                        Wording.of("operations.csv.annotation"),
                        row -> row.annotation() == null
                                ? null
                                : row.annotation().text());
    }
}
