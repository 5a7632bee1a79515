package lv.saimnieks.servicelevel.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lv.saimnieks.cases.report.ReportAccess;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** RPT-6 as a page, and each of its tables as a CSV file. */
@Controller
@ReportAccess
@RequestMapping("/parskati/korektivas-darbibas")
class ActionReportPages {

    private final ReportRequest request;
    private final ActionReports reports;

    ActionReportPages(ReportRequest request, ActionReports reports) {
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
            List<ReportTable> tables = reports.tables(asked);
            model.addAttribute("tables", tables);
            model.addAttribute("none", tables.get(0).isEmpty());
        });
        return "servicelevel/action/report";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response)
            throws IOException {
        request.file(table, period, item, response, reports::tables);
    }
}
