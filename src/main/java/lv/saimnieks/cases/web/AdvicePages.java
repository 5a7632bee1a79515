package lv.saimnieks.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.remarks.Questions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Advice on the page of a case: whoever works with it asks a colleague, who answers there. */
@Controller
@RequestMapping("/registri/{register}/{number:[A-Z]+-\\d+-\\d+}/jautajumi")
class AdvicePages {

    private final CaseTypes types;
    private final Questions questions;
    private final CasePages pages;

    AdvicePages(CaseTypes types, Questions questions, CasePages pages) {
        this.types = types;
        this.questions = questions;
        this.pages = pages;
    }

    @PostMapping
    String ask(
            @PathVariable String register,
            @PathVariable String number,
            @RequestParam(name = Questions.OF, defaultValue = "") String of,
            @RequestParam(name = Questions.TEXT, defaultValue = "") String text,
            @RequestParam(name = "key", required = false) @Nullable String key,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CaseView view = types.at(register).view(number, who.getName());
        try {
            questions.ask(view, who.getName(), of, text, key);
        } catch (Refusal refusal) {
            Map<String, String> typed = Map.of(Questions.OF, of, Questions.TEXT, text);
            return pages.refused(register, number, who, refusal, typed, model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("cases.question.asked"));
        return "redirect:" + view.about().page() + "#piezimes";
    }

    /** Whoever answered cannot read the case any more by that, so the start page comes next. */
    @PostMapping("/{id}/atbilde")
    String answer(
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(name = Questions.ANSWER, defaultValue = "") String text,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CaseView view = types.at(register).view(number, who.getName());
        try {
            questions.answer(view, id, who.getName(), text);
        } catch (Refusal refusal) {
            return pages.refused(register, number, who, refusal, Map.of(Questions.ANSWER, text), model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("cases.question.answered"));
        return "redirect:/";
    }

    @PostMapping("/{id}/atsaukt")
    String takeBack(
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable long id,
            Authentication who,
            RedirectAttributes redirect) {
        CaseView view = types.at(register).view(number, who.getName());
        questions.takeBack(view, id, who.getName());
        redirect.addFlashAttribute("notice", Wording.of("cases.question.takenBack"));
        return "redirect:" + view.about().page() + "#piezimes";
    }
}
