package lv.saimnieks.audit.conformity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.saimnieks.audit.conformity.RuleTrends.RuleTrend;
import lv.saimnieks.audit.conformity.RuleTrends.Trends;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the rules of the self-audit stood in each of twelve months: a page with a line for each rule, and a CSV file. */
@Controller
@ConformityAccess
class TrendPages {

    private static final String PATH = ConformityPage.PATH + "/menesi";
    private static final int MONTHS = 12;
    private static final int OFFERED = 36;

    private final RuleTrends trends;
    private final Conformities conformities;

    TrendPages(RuleTrends trends, Conformities conformities) {
        this.trends = trends;
        this.conformities = conformities;
    }

    @GetMapping(PATH)
    String page(@RequestParam(name = "lidz", required = false) String last, Model model, HttpServletResponse response) {
        try {
            YearMonth month = month(last);
            model.addAttribute("last", month);
            model.addAttribute("trends", trends.of(months(month)));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
        }
        YearMonth now = YearMonth.from(conformities.today());
        model.addAttribute(
                "offered",
                Stream.iterate(now, m -> m.minusMonths(1))
                        .limit(OFFERED)
                        .map(ReportPeriod::month)
                        .toList());
        return "audit/conformity-months";
    }

    @GetMapping(PATH + ".csv")
    void csv(@RequestParam(name = "lidz", required = false) String last, HttpServletResponse response)
            throws IOException {
        YearMonth month = month(last);
        Trends found = trends.of(months(month));
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"atbilstiba-pa-menesiem-" + month + ".csv\"");
        List<String> headings = Csv.headings("conformity.csv.", "rule", "text", "month", "percent", "broken", "of");
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            found.rules().forEach(rule -> rows(rule, found.months()).forEach(csv::row));
        }
    }

    private static List<String[]> rows(RuleTrend rule, List<YearMonth> months) {
        List<String[]> rows = new ArrayList<>();
        IntStream.range(0, rule.months().size()).forEach(i -> {
            Share share = rule.months().get(i);
            rows.add(new String[] {
                rule.id(),
                rule.text(),
                months.get(i).toString(),
                share.percent() == null ? "" : share.percent().toPlainString().replace('.', ','),
                String.valueOf(share.of() - share.part()),
                String.valueOf(share.of())
            });
        });
        return rows;
    }

    private static List<YearMonth> months(YearMonth last) {
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1L - i))
                .toList();
    }

    /** @throws Refusal when it is no month, or one that has not begun */
    private YearMonth month(String typed) {
        YearMonth now = YearMonth.from(conformities.today());
        if (typed == null || typed.isBlank()) {
            return now;
        }
        Problems wrong = new Problems();
        YearMonth month = ReportPeriod.of(typed.strip())
                .filter(p -> p.length() == 1)
                .map(ReportPeriod::first)
                .orElse(null);
        if (month == null) {
            wrong.add("lidz", Wording.of("conformity.months.wrong"));
        } else if (month.isAfter(now)) {
            wrong.add("lidz", Wording.of("conformity.months.future"));
        }
        wrong.refuse();
        return month;
    }
}
