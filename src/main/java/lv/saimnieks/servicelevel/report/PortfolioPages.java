package lv.saimnieks.servicelevel.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.report.Portfolio.Asked;
import lv.saimnieks.servicelevel.report.Portfolio.Group;
import lv.saimnieks.servicelevel.report.Portfolio.Row;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio at a glance, as a page and a file (RPT-4); everybody sees the terms that they may read. */
@Controller
@RequestMapping("/parskati/limeni")
class PortfolioPages {

    /** Asks for terms that were not evaluated yet. */
    private static final String NOT_EVALUATED = "NOT_EVALUATED";

    private final Portfolio portfolio;
    private final ReportRequest request;

    PortfolioPages(Portfolio portfolio, ReportRequest request) {
        this.portfolio = portfolio;
        this.request = request;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) TargetKind kind,
            @RequestParam(required = false) String item,
            @RequestParam(required = false) String state,
            Authentication who,
            Model model) {
        List<Group> all = groups(kind, item, who);
        List<Group> shown = inState(state, all);
        model.addAttribute("groups", shown);
        model.addAttribute("none", all.isEmpty());
        model.addAttribute("counts", Portfolio.counts(all));
        model.addAttribute(
                "notEvaluated",
                all.stream()
                        .flatMap(g -> g.rows().stream())
                        .filter(r -> r.last() == null)
                        .count());
        model.addAttribute("since", Latvian.date(portfolio.listened().first().atDay(1)));
        model.addAttribute("kind", kind);
        model.addAttribute("item", item);
        model.addAttribute("state", state);
        model.addAttribute("kinds", TargetKind.values());
        model.addAttribute("states", State.values());
        model.addAttribute("items", request.items());
        return "servicelevel/portfolio";
    }

    @GetMapping("/limeni.csv")
    void csv(
            @RequestParam(required = false) TargetKind kind,
            @RequestParam(required = false) String item,
            @RequestParam(required = false) String state,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        PortfolioTable.of(inState(state, groups(kind, item, who))).write(request.strict(null, item), response);
    }

    private List<Group> groups(TargetKind kind, String item, Authentication who) {
        return portfolio.groups(new Asked(kind, request.strict(null, item).item()), who.getName());
    }

    private static List<Group> inState(String state, List<Group> groups) {
        if (state == null || state.isEmpty()) {
            return groups;
        }
        if (!NOT_EVALUATED.equals(state)
                && Arrays.stream(State.values()).noneMatch(s -> s.name().equals(state))) {
            throw Refusal.invalid("state", Wording.of("servicelevel.report.wrongState"));
        }
        Predicate<Row> wanted =
                r -> state.equals(r.state() == null ? NOT_EVALUATED : r.state().name());
        return groups.stream()
                .map(g -> g.only(wanted))
                .filter(g -> !g.rows().isEmpty())
                .toList();
    }
}
