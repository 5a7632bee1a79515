package lv.saimnieks.servicelevel.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.servicelevel.measurement.Results;
import lv.saimnieks.servicelevel.term.Coverage;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is not covered (RPT-5): services and resources without a term, terms without a measurement, terms that ended. */
@Controller
@RequestMapping("/parskati/parklajums")
class CoveragePages {

    private final Coverage coverage;
    private final Terms terms;
    private final Results results;
    private final TermAccess access;
    private final ReportRequest request;

    CoveragePages(Coverage coverage, Terms terms, Results results, TermAccess access, ReportRequest request) {
        this.coverage = coverage;
        this.terms = terms;
        this.results = results;
        this.access = access;
        this.request = request;
    }

    @GetMapping
    String page(Authentication who, Model model) {
        check(who);
        model.addAttribute("today", terms.today());
        model.addAttribute("uncovered", coverage.without(terms.today()));
        model.addAttribute("unmeasured", unmeasured());
        model.addAttribute("ended", coverage.ended(terms.today()));
        return "servicelevel/coverage";
    }

    @GetMapping("/{table}.csv")
    void csv(@PathVariable String table, Authentication who, HttpServletResponse response) throws IOException {
        check(who);
        ReportTable.get(tables(), table).write(request.strict(null, null), response);
    }

    private List<ReportTable> tables() {
        return List.of(
                PortfolioTable.of(
                        "bez-nosacijuma",
                        "item kind",
                        coverage.without(terms.today()).stream()
                                .map(i -> List.of(i.label(), i.kind().label()))),
                PortfolioTable.of(
                        "bez-merijumiem",
                        "term item target since",
                        unmeasured().stream()
                                .map(t -> line(t, Latvian.date(t.content().validFrom())))),
                PortfolioTable.of(
                        "beigusies",
                        "term item target lastDay",
                        coverage.ended(terms.today()).stream()
                                .map(t -> line(t, Latvian.date(t.content().validTo())))));
    }

    private List<String> line(Term term, String day) {
        return List.of(term.label(), request.nameOf(term.content().itemCode()), term.targetText(), day);
    }

    private List<Term> unmeasured() {
        Set<String> codes = results.unmeasured(terms.today());
        return terms.all(terms.today()).stream()
                .filter(t -> codes.contains(t.code()))
                .toList();
    }

    private void check(Authentication who) {
        if (!access.readsAll(who.getName())) {
            throw Refusal.forbidden(Wording.of("servicelevel.fit.forbidden"));
        }
    }
}
