package lv.saimnieks.audit.conformity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Self-audit and conformity report for people: a page, a PDF, the PDF signed with its data, and two CSV files. */
@Controller
@ConformityAccess
class ConformityPage {

    static final String PATH = "/parskati/atbilstiba";

    private final Conformities conformities;
    private final ConformityCsv csv;
    private final ConformityDocument document;

    ConformityPage(Conformities conformities, ConformityCsv csv, ConformityDocument document) {
        this.conformities = conformities;
        this.csv = csv;
        this.document = document;
    }

    /** A period that one click chooses. */
    record Quick(String label, Period period, boolean chosen) {}

    @GetMapping(PATH)
    String page(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Model model,
            HttpServletResponse response) {
        Period period = null;
        try {
            period = conformities.period(from, to);
            model.addAttribute("report", conformities.of(period));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
        }
        model.addAttribute("from", period == null ? from : period.from());
        model.addAttribute("to", period == null ? to : period.to());
        model.addAttribute("quick", quick(conformities.today(), period));
        model.addAttribute("path", PATH);
        return "audit/conformity";
    }

    private static List<Quick> quick(LocalDate today, Period chosen) {
        Map<String, Period> periods = new LinkedHashMap<>();
        periods.put("conformity.quick.quarter", Period.quarter(today));
        periods.put("conformity.quick.lastQuarter", Period.quarter(today.minusMonths(3)));
        periods.put("conformity.quick.year", Period.year(today));
        periods.put("conformity.quick.lastYear", Period.year(today.minusYears(1)));
        return periods.entrySet().stream()
                .map(e -> new Quick(
                        Wording.of(e.getKey()), e.getValue(), e.getValue().equals(chosen)))
                .toList();
    }

    @GetMapping(PATH + "/atbilstiba.pdf")
    void pdf(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        Period period = document.period(from, to);
        byte[] file = document.pdf(period, who.getName());
        answer(response, MediaType.APPLICATION_PDF_VALUE, "atbilstiba", period, "pdf");
        response.getOutputStream().write(file);
    }

    @GetMapping(PATH + "/atbilstiba.zip")
    void signed(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        Period period = document.period(from, to);
        byte[] file = document.signed(period, who.getName());
        answer(response, "application/zip", "atbilstiba", period, "zip");
        response.getOutputStream().write(file);
    }

    @GetMapping(PATH + "/pasparbaude.csv")
    void rules(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            HttpServletResponse response)
            throws IOException {
        Period period = conformities.period(from, to);
        Conformity report = conformities.selfAudit(period);
        answer(response, Csv.TYPE, "pasparbaude", period, "csv");
        csv.rules(report, response.getOutputStream());
    }

    @GetMapping(PATH + "/parskats.csv")
    void actions(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            HttpServletResponse response)
            throws IOException {
        Period period = conformities.period(from, to);
        Conformity report = conformities.report(period);
        answer(response, Csv.TYPE, "atbilstibas-parskats", period, "csv");
        csv.actions(report, response.getOutputStream());
    }

    private static void answer(HttpServletResponse response, String type, String name, Period period, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s.%s\"".formatted(name, period.from(), period.to(), ending));
    }
}
