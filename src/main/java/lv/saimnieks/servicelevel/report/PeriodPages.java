package lv.saimnieks.servicelevel.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.servicelevel.report.PeriodResults.Line;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of a chosen period as a page, and its two tables as files (RPT-4). */
@Controller
@RequestMapping("/parskati/limeni/izpilde")
class PeriodPages {

    /** So many lines stand on the page; the file has them all. */
    private static final int SHOWN = 500;

    private final PeriodResults results;
    private final ReportRequest request;

    PeriodPages(PeriodResults results, ReportRequest request) {
        this.results = results;
        this.request = request;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        request.page(period, item, response, model, asked -> {
            List<Line> lines = results.lines(asked, who.getName());
            model.addAttribute("totals", PeriodResults.totals(lines));
            model.addAttribute("lines", lines.stream().limit(SHOWN).toList());
            model.addAttribute("more", lines.size() > SHOWN);
        });
        return "servicelevel/results";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        request.file(table, period, item, response, asked -> {
            List<Line> lines = results.lines(asked, who.getName());
            return List.of(PeriodResults.totals(lines), PeriodResults.table(lines));
        });
    }
}
