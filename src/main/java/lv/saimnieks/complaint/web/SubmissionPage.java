package lv.saimnieks.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
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

    private final SubmissionDossiers dossiers;
    private final SubmissionProcess process;
    private final CasePages pages;

    SubmissionPage(SubmissionDossiers dossiers, SubmissionProcess process, CasePages pages) {
        this.dossiers = dossiers;
        this.process = process;
        this.pages = pages;
    }

    /** A deed with the last part of its address and the one field of its form, which also names its messages. */
    private enum Deed {
        CONFLICT("konflikts", "conflict"),
        EXTENSION("pagarinat", "extension"),
        WITHDRAWAL("atsaukt", "withdrawal"),
        REOPENING("atvert", "reopening"),
        NAMED("persona", "named"),
        ADDRESS("adrese", "email");

        private final String path;
        private final String field;

        Deed(String path, String field) {
            this.path = path;
            this.field = field;
        }
    }

    @PostMapping("/{deed:konflikts|pagarinat|atsaukt|atvert|persona|adrese}")
    String act(
            @PathVariable String number,
            @PathVariable("deed") String path,
            @RequestParam Map<String, String> form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Deed deed = Arrays.stream(Deed.values())
                .filter(d -> d.path.equals(path))
                .findFirst()
                .orElseThrow();
        String typed = form.getOrDefault(deed.field, "");
        String value = PlainText.typed(typed);
        if (!allowed(deed, dossiers.open(number, who.getName()), value)) {
            throw Refusal.forbidden(Wording.of("complaint.deed.forbidden"));
        }
        try {
            Problems wrong = new Problems();
            wrong.required(deed.field, Wording.of("complaint.deed." + deed.field + ".why"), value, Problems.TEXT);
            wrong.refuse();
            perform(deed, number, who.getName(), value);
        } catch (Refusal refusal) {
            return pages.refused("pieteikumi", number, who, refusal, Map.of(deed.field, typed), model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("complaint.deed." + deed.field + ".notice"));
        return "redirect:" + SubmissionSummary.PATH + (deed == Deed.CONFLICT ? "" : "/" + number);
    }

    private static boolean allowed(Deed deed, SubmissionDossier dossier, String value) {
        return switch (deed) {
            case CONFLICT -> dossier.mayDeclareConflict();
            case EXTENSION -> dossier.mayExtend();
            case WITHDRAWAL -> dossier.mayWithdraw();
            case REOPENING -> dossier.mayReopen();
            case NAMED -> dossier.mayName().contains(value == null ? "" : value);
            case ADDRESS -> dossier.mayCorrect();
        };
    }

    private void perform(Deed deed, String number, String user, String value) {
        switch (deed) {
            case CONFLICT -> process.declareConflict(number, user, value);
            case EXTENSION -> process.askExtension(number, user, value);
            case WITHDRAWAL -> process.withdraw(number, user, value);
            case REOPENING -> process.reopen(number, user, value);
            case NAMED -> process.complainedAbout(number, user, value);
            case ADDRESS -> process.correctAddress(number, user, value);
        }
    }
}
