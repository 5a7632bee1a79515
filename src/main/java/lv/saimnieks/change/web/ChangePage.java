package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import lv.saimnieks.change.ChangeAccess;
import lv.saimnieks.change.ChangeDossier;
import lv.saimnieks.change.ChangeDossiers;
import lv.saimnieks.change.DeviationKind;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.Outcome;
import lv.saimnieks.platform.CaseTrail;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a change, its panel for Tasklist, the way it took, and what can be done outside a task. */
@Controller
@RequestMapping("/registri/izmainas/{number}")
class ChangePage {

    private final ChangeDossiers dossiers;
    private final ChangeAccess access;
    private final ChangeProcess process;
    private final CaseTrail trail;
    private final Notifier notifier;

    ChangePage(
            ChangeDossiers dossiers, ChangeAccess access, ChangeProcess process, CaseTrail trail, Notifier notifier) {
        this.dossiers = dossiers;
        this.access = access;
        this.process = process;
        this.trail = trail;
        this.notifier = notifier;
    }

    @GetMapping
    String show(@PathVariable String number, Authentication who, Model model) {
        ChangeDossier dossier = open(number, who, model);
        model.addAttribute("way", trail.way(dossier.change().processInstance()));
        model.addAttribute("messages", notifier.messagesOf(number));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("deviationKinds", DeviationKind.values());
        return "change/change";
    }

    /** What a person needs beside the form of a task. */
    @GetMapping("/panelis")
    String panel(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "change/panel";
    }

    private ChangeDossier open(String number, Authentication who, Model model) {
        ChangeDossier dossier = dossiers.open(number, who.getName());
        model.addAttribute("dossier", dossier);
        model.addAttribute("change", dossier.change());
        model.addAttribute("tasks", trail.openTasks(dossier.change().processInstance()));
        return dossier;
    }

    @GetMapping(path = "/modelis.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String number, Authentication who) {
        return trail.model(dossiers.open(number, who.getName()).change().processInstance())
                .orElseThrow(() -> Refusal.missing(Wording.of("change.ChangePage.model")));
    }

    @GetMapping(path = "/gaita.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CaseTrail.Way way(@PathVariable String number, Authentication who) {
        return trail.way(dossiers.open(number, who.getName()).change().processInstance());
    }

    @PostMapping("/atsaukt")
    String withdraw(
            @PathVariable String number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireRequesterOrManager(number, who.getName());
        try {
            process.withdraw(number, who.getName(), PlainText.typed(reason));
        } catch (Refusal refusal) {
            return refused(number, who, refusal, Map.of("reason", reason), model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.ChangePage.withdraw.notice"));
        return "redirect:/registri/izmainas/" + number;
    }

    @PostMapping("/novirze")
    String deviate(
            @PathVariable String number,
            @RequestParam(name = "deviationKind", defaultValue = "") String kind,
            @RequestParam(name = "deviationText", defaultValue = "") String text,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireManagerOrImplementer(number, who.getName());
        try {
            process.deviate(
                    number,
                    who.getName(),
                    Problems.constant(DeviationKind.class, kind).orElse(null),
                    PlainText.typed(text));
        } catch (Refusal refusal) {
            return refused(number, who, refusal, Map.of("deviationKind", kind, "deviationText", text), model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.ChangePage.deviate.notice"));
        return "redirect:/registri/izmainas/" + number;
    }

    /** Shows the page again with what was wrong, and what was typed kept. */
    private String refused(
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
        return show(number, who, model);
    }
}
