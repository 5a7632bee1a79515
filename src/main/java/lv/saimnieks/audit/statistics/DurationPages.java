package lv.saimnieks.audit.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.saimnieks.audit.Durations;
import lv.saimnieks.audit.statistics.DurationReader.Span;
import lv.saimnieks.audit.statistics.DurationReport.Figures;
import lv.saimnieks.audit.statistics.DurationReport.Line;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.input.Problems;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How long cases and tasks of a process took in each of the last twelve months, and in two periods side by side. Figures
 * tell of no single case, so whoever sees the conformity report sees them too.
 */
@Controller
@RequestMapping("/parskati/ilgumi")
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin', 'institution-head', 'process-owner',"
        + " 'service-portfolio-manager', 'resource-portfolio-manager')")
class DurationPages {

    private static final int MONTHS = 12;

    private final DurationReader reader;
    private final Clock clock;

    DurationPages(DurationReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    private record Asked(ProcessDefinition process, ReportPeriod one, ReportPeriod other) {}

    @GetMapping
    String page(
            @RequestParam(required = false) String process,
            @RequestParam(name = "pirmais", required = false) String one,
            @RequestParam(name = "otrais", required = false) String other,
            Model model,
            HttpServletResponse response) {
        List<ProcessDefinition> processes = reader.processes();
        Problems problems = new Problems();
        Asked asked = read(processes, process, one, other, problems);
        model.addAttribute("processes", processes);
        model.addAttribute("periods", ReportPeriod.offered(today()));
        model.addAttribute("asked", asked);
        if (problems.isEmpty()) {
            model.addAttribute("report", report(asked));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", problems.fields());
        }
        return "audit/durations";
    }

    @GetMapping("/pa-menesiem.csv")
    void months(@RequestParam(required = false) String process, HttpServletResponse response) throws IOException {
        DurationReport report = strict(process, null, null);
        try (Csv csv = csv(report, "pa-menesiem", response)) {
            for (Line line : report.lines()) {
                for (int i = 0; i < report.months().size(); i++) {
                    csv.row(row(
                            report,
                            line,
                            report.months().get(i).toString(),
                            line.figures().get(i)));
                }
            }
        }
    }

    @GetMapping("/salidzinajums.csv")
    void comparison(
            @RequestParam(required = false) String process,
            @RequestParam(name = "pirmais", required = false) String one,
            @RequestParam(name = "otrais", required = false) String other,
            HttpServletResponse response)
            throws IOException {
        DurationReport report = strict(process, one, other);
        try (Csv csv = csv(report, "salidzinajums", response)) {
            report.lines().stream().filter(report::compared).forEach(line -> {
                csv.row(row(report, line, report.one().code(), report.ofOne(line)));
                csv.row(row(report, line, report.other().code(), report.ofOther(line)));
            });
        }
    }

    private static Csv csv(DurationReport report, String name, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"ilgumi-" + name + "-" + report.process() + ".csv\"");
        return new Csv(
                response.getOutputStream(),
                Csv.headings(
                        "durations.csv.",
                        "process",
                        "step",
                        "name",
                        "period",
                        "finished",
                        "median",
                        "p90",
                        "withTerm",
                        "late",
                        "lateShare"));
    }

    private static String[] row(DurationReport report, Line line, String period, Figures figures) {
        BigDecimal late = figures.latePercent();
        return new String[] {
            report.process(),
            line.step(),
            line.name(),
            period,
            String.valueOf(figures.finished()),
            Durations.hours(figures.medianMs()),
            Durations.hours(figures.p90Ms()),
            String.valueOf(figures.withTerm()),
            String.valueOf(figures.late()),
            late == null ? "" : Latvian.number(late)
        };
    }

    private DurationReport strict(@Nullable String process, @Nullable String one, @Nullable String other) {
        Problems problems = new Problems();
        Asked asked = read(reader.processes(), process, one, other, problems);
        problems.refuse();
        return report(asked);
    }

    private Asked read(
            List<ProcessDefinition> processes,
            @Nullable String process,
            @Nullable String one,
            @Nullable String other,
            Problems problems) {
        boolean none = process == null || process.isBlank();
        Optional<ProcessDefinition> found = processes.stream()
                .filter(p -> none || p.getKey().equals(process.strip()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add("process", Wording.of("durations.noProcess"));
        }
        YearMonth now = YearMonth.from(today());
        ReportPeriod before = period("pirmais", one, now.minusMonths(1), now, problems);
        ReportPeriod after = period("otrais", other, now, now, problems);
        if (problems.isEmpty() && before.equals(after)) {
            problems.add("otrais", Wording.of("durations.same"));
        }
        return new Asked(found.orElse(null), before, after);
    }

    private static ReportPeriod period(
            String field, @Nullable String typed, YearMonth unsaid, YearMonth now, Problems problems) {
        if (typed == null || typed.isBlank()) {
            return ReportPeriod.month(unsaid);
        }
        Optional<ReportPeriod> period = ReportPeriod.of(typed.strip());
        if (period.isEmpty()) {
            problems.add(field, Wording.of("cases.report.wrongPeriod"));
        } else if (period.get().first().isAfter(now)) {
            problems.add(field, Wording.of("durations.future"));
        }
        return period.orElseGet(() -> ReportPeriod.month(unsaid));
    }

    private DurationReport report(Asked asked) {
        YearMonth now = YearMonth.from(today());
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> now.minusMonths(MONTHS - 1L - i))
                .toList();
        List<ReportPeriod> spans =
                new ArrayList<>(months.stream().map(ReportPeriod::month).toList());
        spans.add(asked.one());
        spans.add(asked.other());
        return new DurationReport(
                asked.process().getKey(),
                months,
                asked.one(),
                asked.other(),
                reader.lines(
                        asked.process().getKey(),
                        Wording.of("statistics.csv.whole"),
                        spans.stream().map(p -> new Span(p.start(), p.end())).toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Latvian.ZONE);
    }
}
