package lv.saimnieks.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page of a case of any domain, its panel for Tasklist, and the way it took. What the domain adds stands in the
 * fragments of its {@code <domain>/case.html}: {@code badges}, {@code nav}, {@code actions}, {@code sections} and
 * {@code panel}. What can be done outside a task is the domain's own controller.
 */
@Controller
@RequestMapping("/registri/{register}/{number:[A-Z]+-\\d+-\\d+}")
public class CasePages {

    private final CaseTypes types;
    private final CaseTimeline timeline;
    private final CaseTrail trail;
    private final Notifier notifier;
    private final Erasures erasures;
    private final RemarkModel remarks;

    CasePages(
            CaseTypes types,
            CaseTimeline timeline,
            CaseTrail trail,
            Notifier notifier,
            Erasures erasures,
            RemarkModel remarks) {
        this.types = types;
        this.timeline = timeline;
        this.trail = trail;
        this.notifier = notifier;
        this.erasures = erasures;
        this.remarks = remarks;
    }

    @GetMapping
    String show(@PathVariable String register, @PathVariable String number, Authentication who, Model model) {
        CaseView view = open(register, number, who, model);
        model.addAttribute("way", trail.way(view.processInstance()));
        model.addAttribute("messages", notifier.messagesOf(number, who.getName()));
        return "cases/page";
    }

    /** What a person needs beside the form of a task. */
    @GetMapping("/panelis")
    String panel(@PathVariable String register, @PathVariable String number, Authentication who, Model model) {
        CaseView view = open(register, number, who, model);
        model.addAttribute(
                "handable",
                model.getAttribute("movesAll") == Boolean.TRUE
                        || trail.openTasks(view.processInstance()).stream()
                                .anyMatch(t -> who.getName().equals(t.assignee())));
        return "cases/panel";
    }

    private CaseView open(String register, String number, Authentication who, Model model) {
        CaseType type = types.at(register);
        CaseView view = type.view(number, who.getName());
        model.addAttribute("case", view);
        model.addAttribute("register", type.place());
        model.addAttribute("own", type.domain() + "/case");
        model.addAttribute("erased", erasures.of(number));
        List<TimelineEntry> lines = timeline.of(number);
        model.addAttribute("timeline", lines);
        model.addAttribute("tasks", trail.openTasks(view.processInstance()));
        remarks.add(type, view, lines, who.getName(), model);
        model.addAllAttributes(view.more());
        return view;
    }

    @GetMapping(path = "/modelis.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String register, @PathVariable String number, Authentication who) {
        return trail.model(types.at(register).view(number, who.getName()).processInstance())
                .orElseThrow(() -> Refusal.missing(Wording.of("cases.page.noProcess")));
    }

    @GetMapping(path = "/gaita.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CaseTrail.Way way(@PathVariable String register, @PathVariable String number, Authentication who) {
        return trail.way(types.at(register).view(number, who.getName()).processInstance());
    }

    /**
     * Shows the page again with what was wrong in a form of the domain, and what was typed kept.
     *
     * @param register last part of the address of the list, {@code izmainas}
     * @throws Refusal again when it names no field
     */
    public String refused(
            String register,
            String number,
            Authentication who,
            Refusal refusal,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        if (refusal.fields().isEmpty()) {
            throw refusal;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        model.addAttribute("typed", typed);
        return show(register, number, who, model);
    }
}
