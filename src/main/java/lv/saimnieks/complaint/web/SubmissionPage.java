package lv.saimnieks.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lv.saimnieks.cases.web.CasePages;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a submission outside a task; who may, its dossier says. */
@Controller
@RequestMapping(SubmissionSummary.PATH + "/{number}")
class SubmissionPage {

    private static final String REGISTER = "pieteikumi";

    private final SubmissionDossiers dossiers;
    private final SubmissionProcess process;
    private final CasePages pages;

    SubmissionPage(SubmissionDossiers dossiers, SubmissionProcess process, CasePages pages) {
        this.dossiers = dossiers;
        this.process = process;
        this.pages = pages;
    }

    /** A deed that asks for nothing but a reason. */
    private record Deed(String name, String reason, BooleanSupplier allowed, Runnable work) {}

    @PostMapping("/konflikts")
    String conflict(
            @PathVariable String number,
            @RequestParam(name = "conflict", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String user = who.getName();
        Deed deed = new Deed(
                "conflict",
                reason,
                () -> open(number, who).mayDeclareConflict(),
                () -> process.declareConflict(number, user, PlainText.typed(reason)));
        String page = done(number, deed, who, model, response, redirect);
        return page == null ? "redirect:" + SubmissionSummary.PATH : page;
    }

    @PostMapping("/pagarinat")
    String extend(
            @PathVariable String number,
            @RequestParam(name = "extension", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Deed deed = new Deed(
                "extension",
                reason,
                () -> open(number, who).mayExtend(),
                () -> process.askExtension(number, who.getName(), PlainText.typed(reason)));
        return orPage(number, done(number, deed, who, model, response, redirect));
    }

    @PostMapping("/atsaukt")
    String withdraw(
            @PathVariable String number,
            @RequestParam(name = "withdrawal", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Deed deed = new Deed(
                "withdrawal",
                reason,
                () -> open(number, who).mayWithdraw(),
                () -> process.withdraw(number, who.getName(), PlainText.typed(reason)));
        return orPage(number, done(number, deed, who, model, response, redirect));
    }

    @PostMapping("/atvert")
    String reopen(
            @PathVariable String number,
            @RequestParam(name = "reopening", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Deed deed = new Deed(
                "reopening",
                reason,
                () -> open(number, who).mayReopen(),
                () -> process.reopen(number, who.getName(), PlainText.typed(reason)));
        return orPage(number, done(number, deed, who, model, response, redirect));
    }

    /** It turns out whom the submission is about: it does not reach that person any more (P14). */
    @PostMapping("/persona")
    String name(
            @PathVariable String number,
            @RequestParam(name = "named", defaultValue = "") String person,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Deed deed = new Deed(
                "named",
                person,
                () -> open(number, who).mayName().contains(person),
                () -> process.complainedAbout(number, who.getName(), person));
        return orPage(number, done(number, deed, who, model, response, redirect));
    }

    /** Letters did not arrive: the submitter is reached at another address (P22). */
    @PostMapping("/adrese")
    String correct(
            @PathVariable String number,
            @RequestParam(name = "email", defaultValue = "") String email,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Deed deed = new Deed(
                "email",
                email,
                () -> open(number, who).mayCorrect(),
                () -> process.correctAddress(number, who.getName(), PlainText.typed(email)));
        return orPage(number, done(number, deed, who, model, response, redirect));
    }

    private SubmissionDossier open(String number, Authentication who) {
        return dossiers.open(number, who.getName());
    }

    /** Null when it was done; else the page with what was wrong. */
    private String done(
            String number,
            Deed deed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!deed.allowed().getAsBoolean()) {
            throw Refusal.forbidden(Wording.of("complaint.deed.forbidden"));
        }
        try {
            Problems wrong = new Problems();
            wrong.required(
                    deed.name(),
                    Wording.of("complaint.deed." + deed.name() + ".why"),
                    PlainText.typed(deed.reason()),
                    Problems.TEXT);
            wrong.refuse();
            deed.work().run();
        } catch (Refusal refusal) {
            return pages.refused(REGISTER, number, who, refusal, Map.of(deed.name(), deed.reason()), model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("complaint.deed." + deed.name() + ".notice"));
        return null;
    }

    private static String orPage(String number, String page) {
        return page == null ? "redirect:" + SubmissionSummary.PATH + "/" + number : page;
    }
}
