package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import lv.saimnieks.cases.web.CasePages;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.process.ChangeProcess;
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

/** What can be done with a change outside a task. */
@Controller
@RequestMapping("/registri/izmainas/{number}")
class ChangePage {

    private final ChangeAccess access;
    private final ChangeProcess process;
    private final CasePages pages;

    ChangePage(ChangeAccess access, ChangeProcess process, CasePages pages) {
        this.access = access;
        this.process = process;
        this.pages = pages;
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
            return pages.refused("izmainas", number, who, refusal, Map.of("reason", reason), model, response);
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
            return pages.refused(
                    "izmainas",
                    number,
                    who,
                    refusal,
                    Map.of("deviationKind", kind, "deviationText", text),
                    model,
                    response);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.ChangePage.deviate.notice"));
        return "redirect:/registri/izmainas/" + number;
    }
}
