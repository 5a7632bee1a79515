package lv.saimnieks.audit.retention;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how long the history of cases is kept and what goes when. */
@Controller
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin', 'institution-head', 'process-owner')")
class RetentionPage {

    private final RetentionReader reader;

    RetentionPage(RetentionReader reader) {
        this.reader = reader;
    }

    @GetMapping("/parskati/glabasana")
    String page(Model model) {
        model.addAttribute("processes", reader.processes());
        model.addAttribute("going", reader.going());
        return "audit/retention";
    }
}
