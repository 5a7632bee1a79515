package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.MeasurementFile;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.TermImport;
import lv.saimnieks.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Terms and measurements from CSV files, with an answer to each line that wants one. */
@Controller
class ImportPages {

    private static final String TERMS = TermPages.LIST + "/imports";
    private static final String MEASUREMENTS = TermPages.LIST + "/merijumi";

    private final TermImport terms;
    private final TermAccess access;
    private final MeasurementFile measurements;
    private final Evaluation evaluation;

    ImportPages(TermImport terms, TermAccess access, MeasurementFile measurements, Evaluation evaluation) {
        this.terms = terms;
        this.access = access;
        this.measurements = measurements;
        this.evaluation = evaluation;
    }

    @GetMapping(TERMS)
    String terms(Authentication who, Model model) {
        access.requireMayEditAny(who.getName());
        model.addAttribute("columns", terms.columns());
        return "servicelevel/import";
    }

    @PostMapping(TERMS)
    String readTerms(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) boolean keepGood,
            Authentication who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        read(file, keepGood, response, model, content -> {
            TermImport.Report report = terms.read(content, keepGood, who.getName());
            model.addAttribute("report", report);
            return report.kept();
        });
        return terms(who, model);
    }

    @GetMapping(MEASUREMENTS)
    @PreAuthorize(MeasurementApi.MAY_ENTER)
    String measurements(Model model) {
        model.addAttribute("headings", MeasurementFile.headings());
        return "servicelevel/measurement-import";
    }

    @PostMapping(MEASUREMENTS)
    @PreAuthorize(MeasurementApi.MAY_ENTER)
    String readMeasurements(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) boolean keepGood,
            Authentication who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        read(file, keepGood, response, model, content -> {
            MeasurementFile.Report report = measurements.read(content, keepGood, who.getName());
            model.addAttribute("report", report);
            if (report.kept()) {
                evaluation.changed();
            }
            return report.kept();
        });
        return measurements(model);
    }

    /** Reads a file and says whether anything of it was kept. */
    private interface Reader {
        boolean keeps(byte[] file);
    }

    private static void read(
            MultipartFile file, boolean keepGood, HttpServletResponse response, Model model, Reader reader)
            throws IOException {
        model.addAttribute("keepGood", keepGood);
        try {
            if (!reader.keeps(file == null ? new byte[0] : file.getBytes())) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
        }
    }
}
