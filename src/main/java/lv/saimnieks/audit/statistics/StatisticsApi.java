package lv.saimnieks.audit.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.shared.Csv;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
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

    private static final List<String> KNOWN = List.of("version", "from", "to");
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
        try (Csv csv = new Csv(response.getOutputStream(), headings())) {
            csv.row(whole(statistics));
            statistics
                    .steps()
                    .forEach(s -> csv.row(
                            s.name(),
                            String.valueOf(s.visits()),
                            String.valueOf(s.n()),
                            hours(s.medianMs()),
                            hours(s.p90Ms()),
                            hours(s.totalMs()),
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
        parameters.only(KNOWN);
        Integer wanted = parameters.number("version", 1, LAST_VERSION);
        LocalDate first = parameters.date("from");
        LocalDate last = parameters.date("to");
        parameters.period(first, last, "to");
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
            hours(took.medianMs()),
            hours(took.p90Ms()),
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

    /** Hours with two decimals. */
    private static String hours(Long millis) {
        return millis == null
                ? ""
                : Latvian.number(BigDecimal.valueOf(Duration.ofMillis(millis).toSeconds())
                        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP));
    }

    private static List<String> headings() {
        return List.of(
                Wording.of("statistics.csv.step"),
                Wording.of("statistics.csv.visits"),
                Wording.of("statistics.csv.done"),
                Wording.of("statistics.csv.median"),
                Wording.of("statistics.csv.p90"),
                Wording.of("statistics.csv.total"),
                Wording.of("statistics.csv.open"),
                Wording.of("statistics.csv.oldest"),
                Wording.of("statistics.csv.withTerm"),
                Wording.of("statistics.csv.overdue"),
                Wording.of("statistics.csv.overdueShare"),
                Wording.of("statistics.csv.cancelled"),
                Wording.of("statistics.csv.incidents"));
    }
}
