package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.MeasurementFile;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Measurements from a CSV file, with an answer to each wrong line. */
@Controller
@PreAuthorize(MeasurementApi.MAY_ENTER)
@RequestMapping(TermPages.LIST + "/merijumi")
class MeasurementImportPages {

    private final MeasurementFile files;
    private final Evaluation evaluation;

    MeasurementImportPages(MeasurementFile files, Evaluation evaluation) {
        this.files = files;
        this.evaluation = evaluation;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("headings", MeasurementFile.headings());
        return "servicelevel/measurement-import";
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
            MeasurementFile.Report report = files.read(file.getBytes(), keepGood, who.getName());
            model.addAttribute("report", report);
            if (report.kept()) {
                evaluation.changed();
            } else {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
        }
        return form(model);
    }
}
