package lv.saimnieks.complaint.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportAccess;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** RPT-2 and RPT-8 as a page, and each of their tables as a CSV file. */
@Controller
@ReportAccess
@RequestMapping("/parskati/pieteikumi")
class SubmissionReportPages {

    private final ReportRequest request;
    private final SubmissionReports reports;

    SubmissionReportPages(ReportRequest request, SubmissionReports reports) {
        this.request = request;
        this.reports = reports;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response,
            Model model) {
        request.page(period, item, response, model, asked -> {
            List<ReportTable> statistics = reports.statistics(asked);
            model.addAttribute("statistics", statistics);
            model.addAttribute("deadlines", reports.deadlines(asked));
            model.addAttribute("none", statistics.get(0).isEmpty());
        });
        return "complaint/report";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response)
            throws IOException {
        request.file(
                table,
                period,
                item,
                response,
                asked -> Stream.concat(reports.statistics(asked).stream(), reports.deadlines(asked).stream())
                        .toList());
    }
}
