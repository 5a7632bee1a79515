package lv.saimnieks.cases.volume;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.report.ReportAccess;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** RPT-1 as a page; the portfolio managers enter or import there what no register here knows. */
@Controller
@ReportAccess
@RequestMapping("/parskati/apjomi")
class VolumePages {

    private static final String MAY_ENTER =
            "hasAnyAuthority('service-portfolio-manager', 'resource-portfolio-manager')";

    private final ReportRequest request;
    private final VolumeReport report;
    private final RequestVolumes volumes;
    private final VolumeImport imports;
    private final Catalogue catalogue;

    VolumePages(
            ReportRequest request,
            VolumeReport report,
            RequestVolumes volumes,
            VolumeImport imports,
            Catalogue catalogue) {
        this.request = request;
        this.report = report;
        this.volumes = volumes;
        this.imports = imports;
        this.catalogue = catalogue;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response,
            Model model) {
        Problems problems = new Problems();
        return page(request.read(period, item, problems), problems.fields(), response, model);
    }

    private String page(Asked asked, Map<String, String> errors, HttpServletResponse response, Model model) {
        request.offer(asked, model);
        model.addAttribute("tables", report.tables(asked));
        model.addAttribute(
                "kinds",
                Arrays.stream(RequestKind.values()).filter(k -> !k.counted()).toList());
        model.addAttribute("thisMonth", request.month());
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", errors);
        }
        return "cases/volumes";
    }

    @GetMapping("/{table}.csv")
    void csv(
            @PathVariable String table,
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String item,
            HttpServletResponse response)
            throws IOException {
        request.file(table, period, item, response, report::tables);
    }

    @PostMapping
    @PreAuthorize(MAY_ENTER)
    String enter(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String month,
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String amount,
            Authentication who,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Problems problems = new Problems();
        VolumeEntry entry = new VolumeEntry(kind, month, about, amount);
        Optional<VolumeEntry.Checked> checked = entry.check(catalogue, request.month(), problems);
        if (checked.isEmpty()) {
            model.addAttribute("typed", entry);
            return page(request.read(null, null, new Problems()), problems.fields(), response, model);
        }
        VolumeEntry.Checked c = checked.get();
        volumes.enter(c.kind(), c.month(), c.item(), c.amount(), who.getName());
        redirect.addFlashAttribute(
                "notice", Wording.of("cases.volume.entered", c.kind().label()));
        return "redirect:/parskati/apjomi?period=" + c.month().getYear();
    }

    @PostMapping("/imports")
    @PreAuthorize(MAY_ENTER)
    String importFile(
            @RequestParam(name = "file", required = false) MultipartFile file,
            Authentication who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        YearMonth now = request.month();
        Map<String, String> errors = Map.of();
        try {
            List<VolumeImport.Answer> answers =
                    imports.read(file == null ? new byte[0] : file.getBytes(), now, who.getName());
            model.addAttribute("answers", answers);
            model.addAttribute(
                    "keptLines",
                    answers.stream().filter(VolumeImport.Answer::kept).count());
        } catch (Refusal refusal) {
            errors = refusal.fields();
        }
        return page(request.read(null, null, new Problems()), errors, response, model);
    }
}
