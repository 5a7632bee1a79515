package lv.saimnieks.servicelevel.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.servicelevel.report.Portfolio.Row;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portfolio at a glance, as a page and a file (RPT-4). */
@Controller
class PortfolioPages {

    private static final String PATH = "/parskati/limeni";

    private final Portfolio portfolio;
    private final TermAccess access;
    private final ReportRequest request;

    PortfolioPages(Portfolio portfolio, TermAccess access, ReportRequest request) {
        this.portfolio = portfolio;
        this.access = access;
        this.request = request;
    }

    @GetMapping(PATH)
    String page(Authentication who, Model model) {
        check(who);
        List<Row> rows = portfolio.rows();
        model.addAttribute("rows", rows);
        model.addAttribute("counts", Portfolio.counts(rows));
        model.addAttribute(
                "without", rows.stream().filter(r -> r.last() == null).count());
        return "servicelevel/portfolio";
    }

    @GetMapping(PATH + "/limeni.csv")
    void csv(Authentication who, HttpServletResponse response) throws IOException {
        check(who);
        Portfolio.table(portfolio.rows()).write(request.strict(null, null), response);
    }

    private void check(Authentication who) {
        if (!access.readsAll(who.getName())) {
            throw Refusal.forbidden(Wording.of("servicelevel.fit.forbidden"));
        }
    }
}
