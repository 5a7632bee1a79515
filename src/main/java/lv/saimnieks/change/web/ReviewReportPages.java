package lv.saimnieks.change.web;

import lv.saimnieks.change.report.ReviewReports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report of a change's review as a page and as PDF, for whoever may read the change. */
@Controller
@RequestMapping("/registri/izmainas/{number:IZM-[0-9]+-[0-9]+}")
class ReviewReportPages {

    private final ReviewReports reports;

    ReviewReportPages(ReviewReports reports) {
        this.reports = reports;
    }

    @GetMapping("/parskats")
    String page(@PathVariable String number, Authentication who, Model model) {
        model.addAllAttributes(reports.of(number, who.getName()));
        return "change/review-report";
    }

    @GetMapping("/parskats.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Authentication who) {
        return file(number, reports.pdf(number, who.getName()));
    }

    static ResponseEntity<byte[]> file(String number, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + "-parskats.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
