package lv.saimnieks.audit.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.Durations;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.input.Parameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Statistics of a process for those who may read its history, and for process owners: figures tell of no single case.
 */
@RestController
@Tag(name = "audit.tag")
class StatisticsApi {

    private static final int LAST_VERSION = 1_000_000;

    private final StatisticsReader reader;
    private final AuditAccess access;

    StatisticsApi(StatisticsReader reader, AuditAccess access) {
        this.reader = reader;
        this.access = access;
    }

    @GetMapping(path = "/api/audit/statistics/{process}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "statistics.api.one", description = "statistics.api.oneHint")
    ProcessStatistics one(
            @PathVariable String process,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return read(process, new Parameters(parameters));
    }

    @GetMapping(path = "/api/audit/statistics/{process}", produces = "text/csv")
    void csv(
            @PathVariable String process,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        ProcessStatistics statistics = read(process, new Parameters(parameters));
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + statistics.process() + ".csv\"");
        List<String> headings = Csv.headings(
                "statistics.csv.",
                "step",
                "visits",
                "done",
                "median",
                "p90",
                "total",
                "open",
                "oldest",
                "withTerm",
                "overdue",
                "overdueShare",
                "cancelled",
                "incidents");
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            csv.row(whole(statistics));
            statistics
                    .steps()
                    .forEach(s -> csv.row(
                            s.name(),
                            String.valueOf(s.visits()),
                            String.valueOf(s.n()),
                            Durations.hours(s.medianMs()),
                            Durations.hours(s.p90Ms()),
                            Durations.hours(s.totalMs()),
                            String.valueOf(s.open()),
                            Latvian.dateTime(s.oldestOpenAt()),
                            String.valueOf(s.overdueN()),
                            String.valueOf(s.overdue()),
                            percent(s.overdueShare()),
                            String.valueOf(s.cancelled()),
                            String.valueOf(s.incidents())));
        }
    }

    private ProcessStatistics read(String process, Parameters parameters) {
        if (!access.studied().contains(process)) {
            throw Refusal.forbidden(Wording.of("audit.refusal.history"));
        }
        Integer wanted = parameters.number("version", 1, LAST_VERSION);
        LocalDate first = parameters.date("from");
        LocalDate last = parameters.date("to");
        parameters.period(first, last, "to");
        parameters.nothingElse();
        parameters.refuseWrong();
        return reader.read(process, wanted, first, last);
    }

    /** Whole cases in the columns of the steps: they have no waiting of their own, and errors are told by step. */
    private static String[] whole(ProcessStatistics statistics) {
        ProcessStatistics.Cases cases = statistics.cases();
        ProcessStatistics.Durations took = statistics.duration();
        return new String[] {
            Wording.of("statistics.csv.whole"),
            String.valueOf(cases.started()),
            String.valueOf(took.n()),
            Durations.hours(took.medianMs()),
            Durations.hours(took.p90Ms()),
            "",
            String.valueOf(cases.running()),
            "",
            String.valueOf(cases.n()),
            String.valueOf(cases.overdue()),
            percent(cases.overdueShare()),
            "",
            ""
        };
    }

    /** Per cent with one decimal; empty when there is nothing to have a share of. */
    private static String percent(Double share) {
        return share == null
                ? ""
                : Latvian.number(BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP));
    }
}
