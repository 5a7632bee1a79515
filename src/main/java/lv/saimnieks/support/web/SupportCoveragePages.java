package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.PortfolioReaders;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.support.coverage.Breadth;
import lv.saimnieks.support.coverage.Cell;
import lv.saimnieks.support.coverage.CoverageAccess;
import lv.saimnieks.support.coverage.Matrix;
import lv.saimnieks.support.coverage.Matrix.Line;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What methodical support covers (RPT-7): topic, service or resource, providers from inside and outside. */
@Controller
@RequestMapping(SupportCoveragePages.PATH)
class SupportCoveragePages {

    static final String PATH = "/parskati/atbalsts";
    private static final String WORDS = "support.coverage.";
    private static final int ROWS = 50;

    private final CoverageAccess access;
    private final PortfolioReaders readers;
    private final ReportRequest names;
    private final Clock clock;

    SupportCoveragePages(CoverageAccess access, PortfolioReaders readers, ReportRequest names, Clock clock) {
        this.access = access;
        this.readers = readers;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam(name = "lapa", defaultValue = "0") String page, Authentication who, Model model) {
        Matrix matrix = Matrix.of(access.cells(who.getName()));
        List<Line> all = matrix.of(Breadth.SERVICE);
        int last = Math.max(0, (all.size() - 1) / ROWS);
        int at = Math.min(PageOf.asked(page), last);
        List<Line> some = all.subList(at * ROWS, Math.min(all.size(), (at + 1) * ROWS));
        model.addAttribute("matrix", matrix);
        model.addAttribute("institution", matrix.of(Breadth.INSTITUTION));
        model.addAttribute("resources", matrix.of(Breadth.RESOURCE));
        model.addAttribute("services", new PageOf<>(some, at, ROWS, all.size()));
        model.addAttribute("address", PATH + "?lapa=");
        model.addAttribute("readsControls", readers.mayRead(who.getName()));
        model.addAttribute("today", LocalDate.now(clock));
        return "support/coverage";
    }

    @GetMapping("/atbalsts.csv")
    void csv(Authentication who, HttpServletResponse response) throws IOException {
        List<Cell> cells = access.cells(who.getName());
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"atbalsts-" + LocalDate.now(clock) + ".csv\"");
        List<String> headings = Csv.headings(WORDS, "item", "topic", "side", "state", "by");
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            cells.forEach(c -> csv.row(
                    c.item() == null ? Wording.of("support.list.institution") : names.nameOf(c.item()),
                    c.topic().label(),
                    c.side().label(),
                    Wording.of(WORDS + (c.covered() ? "covered" : "gap")),
                    c.by().stream().map(m -> m.code() + " " + m.title()).collect(Collectors.joining("; "))));
        }
    }
}
