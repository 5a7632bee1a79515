package lv.saimnieks.change.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.csv.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** RPT-9: managers see the open risks of the changes that they may read, others who answer for all see all. */
@Controller
@PreAuthorize("hasAnyAuthority('service-portfolio-manager', 'resource-portfolio-manager', 'service-manager',"
        + " 'resource-manager', 'institution-head', 'auditor', 'process-owner')")
@RequestMapping("/parskati/izmainas/riski")
class RiskPages {

    private final OpenRisks risks;
    private final ReportRequest request;

    RiskPages(OpenRisks risks, ReportRequest request) {
        this.risks = risks;
        this.request = request;
    }

    /** @param level name of a level; anything else means all */
    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String item,
            Authentication who,
            Model model) {
        model.addAttribute("lines", lines(level, item, who));
        model.addAttribute("levels", RiskLevel.values());
        model.addAttribute("items", request.items());
        model.addAttribute("level", level);
        model.addAttribute("item", item);
        return "change/risks";
    }

    @GetMapping("/riski.csv")
    void csv(
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String item,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"riski.csv\"");
        List<String> headings = Csv.headings(
                "change.report.risks.",
                "level",
                "risk",
                "value",
                "measure",
                "number",
                "title",
                "items",
                "owner",
                "known",
                "days");
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            lines(level, item, who)
                    .forEach(l -> csv.row(
                            l.level().label(),
                            l.risk().description(),
                            l.value(),
                            l.risk().measure(),
                            l.number(),
                            l.title(),
                            l.items(),
                            l.owner(),
                            Latvian.date(l.knownAt()),
                            String.valueOf(l.days())));
        }
    }

    private List<OpenRisks.Line> lines(String level, String item, Authentication who) {
        return risks.of(who.getName(), level(level), item.isBlank() ? null : item);
    }

    private static @Nullable RiskLevel level(String name) {
        return Arrays.stream(RiskLevel.values())
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
