package lv.saimnieks.audit.retention;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how long the history of cases is kept and what goes when. */
@Controller
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin', 'institution-head', 'process-owner')")
class RetentionPage {

    private final RetentionReader reader;
    private final Duration archiveBefore;

    /** @param archiveBefore how long before its history goes a case's evidence file is made */
    RetentionPage(RetentionReader reader, @Value("${saimnieks.evidence.archive-before:90d}") Duration archiveBefore) {
        this.reader = reader;
        this.archiveBefore = archiveBefore;
    }

    @GetMapping("/parskati/glabasana")
    String page(Model model) {
        model.addAttribute("processes", reader.processes());
        model.addAttribute("going", reader.going());
        model.addAttribute("archiveDays", archiveBefore.toDays());
        return "audit/retention";
    }
}
