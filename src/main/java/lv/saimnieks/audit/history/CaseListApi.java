package lv.saimnieks.audit.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.Durations;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.csv.CsvTable;
import lv.saimnieks.shared.input.Parameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of cases for those who may read the history of their processes. */
@RestController
@Tag(name = "audit.tag")
class CaseListApi {

    private final CaseSearch search;
    private final AuditAccess access;
    private final Clock clock;
    private final int mostInFile;

    /** @param mostInFile cases that one CSV file may have */
    CaseListApi(
            CaseSearch search,
            AuditAccess access,
            Clock clock,
            @Value("${saimnieks.audit.csv.most:100000}") int mostInFile) {
        this.search = search;
        this.access = access;
        this.clock = clock;
        this.mostInFile = mostInFile;
    }

    @GetMapping(path = "/api/audit/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "history.api.list", description = "history.api.listHint")
    CaseSearch.Page list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        access.required();
        return search.find(search.criteria(new Parameters(parameters)));
    }

    @GetMapping(path = "/api/audit/cases", produces = "text/csv")
    void csv(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        access.required();
        CaseCriteria criteria = search.criteria(new Parameters(parameters));
        long total = search.count(criteria);
        if (total > mostInFile) {
            throw new Refusal(Refusal.Kind.INVALID, Wording.of("history.refusal.csv", total, mostInFile), Map.of());
        }
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"lietas-" + LocalDate.now(clock) + ".csv\"");
        table().write(response.getOutputStream(), rows -> search.each(criteria, rows));
    }

    private static CsvTable<CaseRow> table() {
        return new CsvTable<CaseRow>()
                .column(Wording.of("history.csv.number"), CaseRow::number)
                .column(Wording.of("history.csv.title"), CaseRow::title)
                .column(Wording.of("history.csv.process"), CaseRow::processName)
                .column(Wording.of("history.csv.version"), row -> String.valueOf(row.version()))
                .column(Wording.of("history.csv.state"), CaseRow::stateLabel)
                .column(Wording.of("history.csv.startedBy"), CaseRow::startedByName)
                .column(Wording.of("history.csv.startedAt"), row -> Latvian.toTheSecond(row.startedAt()))
                .column(Wording.of("history.csv.finishedAt"), row -> Latvian.toTheSecond(row.finishedAt()))
                .column(Wording.of("history.csv.duration"), row -> Durations.hours(row.durationMs()))
                .column(Wording.of("history.csv.openSteps"), row -> String.join(", ", row.openSteps()))
                .column(Wording.of("history.csv.incidents"), row -> String.valueOf(row.incidents()))
                .column(
                        Wording.of("history.csv.overdue"),
                        row -> Wording.of(row.overdue() ? "history.yes" : "history.no"))
                .column(Wording.of("history.csv.interventions"), row -> String.valueOf(row.interventions()))
                .column(Wording.of("history.csv.id"), CaseRow::id);
    }
}
