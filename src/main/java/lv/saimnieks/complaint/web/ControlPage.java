package lv.saimnieks.complaint.web;

import java.time.YearMonth;
import lv.saimnieks.complaint.model.Control;
import lv.saimnieks.complaint.model.ControlFigures;
import lv.saimnieks.complaint.people.ControlWords;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.shared.PageOf;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How complaints and suggestions stand now, and what portfolio managers found each month. */
@Controller
@RequestMapping(SubmissionSummary.CONTROL)
class ControlPage {

    private static final int PAGE_SIZE = 24;
    private static final int ON_PANEL = 2;

    private final PortfolioControl control;
    private final ControlWords words;

    ControlPage(PortfolioControl control, ControlWords words) {
        this.control = control;
        this.words = words;
    }

    @GetMapping
    String page(@RequestParam(name = "lapa", defaultValue = "0") String page, Authentication who, Model model) {
        show(control.period(), PageOf.asked(page), PAGE_SIZE, who, model);
        model.addAttribute("address", SubmissionSummary.CONTROL + "?lapa=");
        return "complaint/control";
    }

    /** Beside the task in Tasklist, of the month that the task is about. */
    @GetMapping("/panelis")
    String panel(@RequestParam(name = "menesis", defaultValue = "") String month, Authentication who, Model model) {
        boolean known = month.matches("20\\d\\d-(0[1-9]|1[0-2])");
        show(known ? YearMonth.parse(month) : control.period(), 0, ON_PANEL, who, model);
        return "complaint/control-panel";
    }

    private void show(YearMonth period, int page, int size, Authentication who, Model model) {
        PageOf<Control> controls = control.controls(who.getName(), page, size);
        ControlFigures now = control.figures(period);
        model.addAttribute("controls", controls);
        model.addAttribute("now", now);
        model.addAttribute("words", words);
    }
}
