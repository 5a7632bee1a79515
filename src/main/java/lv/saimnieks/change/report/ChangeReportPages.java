package lv.saimnieks.change.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.cases.report.ReportAccess;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.shared.input.Problems;
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
        Problems problems = new Problems();
        Asked asked = request.read(period, item, problems);
        request.offer(asked, model);
        if (problems.isEmpty()) {
            model.addAttribute("tables", figures.tables(asked));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", problems.fields());
        }
        return "change/report";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response)
            throws IOException {
        Asked asked = request.strict(period, item);
        ReportTable.get(figures.tables(asked), table).write(asked, response);
    }
}
