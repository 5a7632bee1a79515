package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.support.control.Control;
import lv.saimnieks.support.control.SupportControls;
import lv.saimnieks.support.control.SupportControls.Found;
import lv.saimnieks.support.control.process.SupportControlStart;
import lv.saimnieks.support.coverage.Breadth;
import lv.saimnieks.support.coverage.Matrix;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The half-yearly controls: their list, each with its report, the panel beside a task, and the way to begin one by hand. */
@Controller
@RequestMapping(SupportControlPages.LIST)
class SupportControlPages {

    static final String LIST = SupportCoveragePages.PATH + "/kontrole";
    private static final String WORDS = "support.control.";
    private static final int PAGE_SIZE = 24;
    private static final int ON_PANEL = 50;

    private final SupportControls controls;
    private final SupportControlStart start;
    private final CaseRegisters registers;

    SupportControlPages(SupportControls controls, SupportControlStart start, CaseRegisters registers) {
        this.controls = controls;
        this.start = start;
        this.registers = registers;
    }

    @GetMapping
    String list(@RequestParam(name = "lapa", defaultValue = "0") String page, Authentication who, Model model) {
        controls.requireReadable(who.getName());
        PageOf<Control> found = controls.all(PageOf.asked(page), PAGE_SIZE);
        model.addAttribute("controls", found);
        model.addAttribute("address", LIST + "?lapa=");
        model.addAttribute("mayBegin", controls.mayBegin(who.getName()));
        return "support/controls";
    }

    @PostMapping
    String begin(Authentication who, RedirectAttributes redirect) {
        String number = start.byHand(who.getName());
        redirect.addFlashAttribute("notice", Wording.of(WORDS + "begun", number));
        return "redirect:" + LIST + "/" + number;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Authentication who, Model model) {
        controls.requireReadable(who.getName());
        List<Found> found = controls.found(number);
        model.addAttribute("control", controls.get(number));
        model.addAttribute("decisions", controls.decisions(number));
        model.addAttribute("found", found);
        model.addAttribute(
                "pages",
                registers.pages(found.stream()
                        .map(Found::needNumber)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return "support/control";
    }

    @GetMapping("/{number}/panelis")
    String panel(@PathVariable String number, Authentication who, Model model) {
        controls.requireReadable(who.getName());
        model.addAttribute("control", controls.get(number));
        model.addAttribute("matrix", Matrix.of(controls.cells(who.getName())).first(ON_PANEL));
        model.addAttribute("breadths", Breadth.values());
        return "support/control-panel";
    }

    @GetMapping("/{number}/parskats.csv")
    void csv(@PathVariable String number, Authentication who, HttpServletResponse response) throws IOException {
        controls.requireReadable(who.getName());
        Control control = controls.get(number);
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + control.number() + ".csv\"");
        List<String> headings = Csv.headings(WORDS, "side", "about", "topic", "audience", "state", "says");
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            controls.decisions(number)
                    .forEach(d -> csv.row(
                            d.role().label(),
                            Wording.of(WORDS + "counts", d.cells(), d.covered(), d.gaps()),
                            "",
                            "",
                            d.decision().label(),
                            d.reason()));
            controls.found(number)
                    .forEach(f -> csv.row(
                            Role.ofGroup(f.side()).orElseThrow().label(),
                            f.itemCode() == null ? Wording.of("support.list.institution") : f.itemCode(),
                            f.topic().label(),
                            f.audience().label(),
                            Wording.of(WORDS + (f.chosen() ? "chosen" : "notChosen")),
                            f.needNumber()));
        }
    }
}
