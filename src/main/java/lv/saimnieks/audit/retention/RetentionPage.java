package lv.saimnieks.audit.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that says how long cases and their history are kept and what goes when, and where the months are set. */
@Controller
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin', 'institution-head', 'process-owner')")
class RetentionPage {

    private static final String PATH = "/parskati/glabasana";
    private static final String SETTERS = "hasAnyAuthority('camunda-admin', 'process-owner')";

    private final RetentionReader reader;
    private final RetentionClasses classes;
    private final Duration archiveBefore;

    /** @param archiveBefore how long before its history goes a case's evidence file is made */
    RetentionPage(
            RetentionReader reader,
            RetentionClasses classes,
            @Value("${saimnieks.evidence.archive-before:90d}") Duration archiveBefore) {
        this.reader = reader;
        this.classes = classes;
        this.archiveBefore = archiveBefore;
    }

    @GetMapping(PATH)
    String page(Authentication who, Model model) {
        model.addAttribute(
                "setter",
                who.getAuthorities().stream()
                        .anyMatch(a -> a.getAuthority().equals("camunda-admin")
                                || a.getAuthority().equals("process-owner")));
        model.addAttribute("classes", reader.classes());
        model.addAttribute("processes", reader.processes());
        model.addAttribute("going", reader.going());
        model.addAttribute("archiveDays", archiveBefore.toDays());
        return "audit/retention";
    }

    /** Sets the months of a class; those of personal data are set where the officer works. */
    @PostMapping(PATH + "/termini")
    @PreAuthorize(SETTERS)
    String keep(
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "months", defaultValue = "") String months,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            String label = classes.change(kind, false, months, basis, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("cases.retention.saved", label));
            return "redirect:" + PATH;
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            model.addAttribute("typedKind", kind);
            model.addAttribute("typedMonths", months);
            model.addAttribute("typedBasis", basis);
            return page(who, model);
        }
    }
}
