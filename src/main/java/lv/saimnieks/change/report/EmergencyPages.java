package lv.saimnieks.change.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.cases.report.ReportAccess;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.csv.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is owed for emergency changes, and how often they and splits happen; with CSV files (PU2-20/V5, E16). */
@Controller
@ReportAccess
@RequestMapping("/parskati/izmainas/arkartas")
class EmergencyPages {

    private static final String DEBTS = "paradi";

    private final ReportRequest request;
    private final EmergencyDebts debts;
    private final EmergencyShares shares;

    EmergencyPages(ReportRequest request, EmergencyDebts debts, EmergencyShares shares) {
        this.request = request;
        this.debts = debts;
        this.shares = shares;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("debts", debts.all());
        request.page(period, item, response, model, asked -> model.addAttribute("tables", shares.tables(asked)));
        return "change/emergencies";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response)
            throws IOException {
        if (DEBTS.equals(table)) {
            debts(response);
            return;
        }
        request.file(table, period, item, response, shares::tables);
    }

    private void debts(HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"paradi.csv\"");
        try (Csv csv = new Csv(
                response.getOutputStream(), Csv.headings("change.report.debts.", "number", "title", "what", "due"))) {
            debts.all()
                    .forEach(d -> csv.row(
                            d.number(), d.title(), d.what(), d.dueAt() == null ? null : Latvian.dateTime(d.dueAt())));
        }
    }
}
