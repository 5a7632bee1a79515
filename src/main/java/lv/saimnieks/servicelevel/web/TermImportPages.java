package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.TermImport;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Terms from a CSV file, with an answer to each line. */
@Controller
@RequestMapping(TermPages.LIST + "/imports")
class TermImportPages {

    private static final String PAGE = "servicelevel/import";

    private final TermImport imports;
    private final TermAccess access;

    TermImportPages(TermImport imports, TermAccess access) {
        this.imports = imports;
        this.access = access;
    }

    @GetMapping
    String form(Authentication who, Model model) {
        access.requireMayEditAny(who.getName());
        model.addAttribute("columns", imports.columns());
        return PAGE;
    }

    @PostMapping
    String read(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) boolean keepGood,
            Authentication who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        model.addAttribute("keepGood", keepGood);
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", Wording.of("servicelevel.import.choose"));
            }
            TermImport.Report report = imports.read(file.getBytes(), keepGood, who.getName());
            model.addAttribute("report", report);
            if (!report.kept()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
        }
        return form(who, model);
    }
}
