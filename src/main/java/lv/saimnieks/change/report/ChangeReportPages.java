package lv.saimnieks.change.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.cases.report.ReportAccess;
import lv.saimnieks.cases.report.ReportRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** RPT-3 as a page, and each of its tables as a CSV file. */
@Controller
@ReportAccess
@RequestMapping("/parskati/izmainas")
class ChangeReportPages {

    private final ReportRequest request;
    private final ChangeFigures figures;

    ChangeReportPages(ReportRequest request, ChangeFigures figures) {
        this.request = request;
        this.figures = figures;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response,
            Model model) {
        request.page(period, item, response, model, asked -> model.addAttribute("tables", figures.tables(asked)));
        return "change/report";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response)
            throws IOException {
        request.file(table, period, item, response, figures::tables);
    }
}
