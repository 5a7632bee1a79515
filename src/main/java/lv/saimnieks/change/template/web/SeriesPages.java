package lv.saimnieks.change.template.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.change.template.ChangeTemplates;
import lv.saimnieks.change.template.RecurringChanges;
import lv.saimnieks.change.template.RepeatUnit;
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

/** Has a template repeated, stops that, and takes it over; all stands on the page of the template. */
@Controller
@RequestMapping(ChangeTemplates.PATH + "/{code:SG-\\d+}/atkartojumi")
class SeriesPages {

    private static final int MOST = 999;

    private final RecurringChanges recurring;
    private final TemplatePages pages;

    SeriesPages(RecurringChanges recurring, TemplatePages pages) {
        this.recurring = recurring;
        this.pages = pages;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        recurring.requireMayKeep(who.getName(), code);
        Problems wrong = new Problems();
        Integer every = wrong.number("every", form.get("every"), 1, MOST);
        Integer ahead = wrong.number("ahead", form.get("ahead"), 0, MOST);
        LocalDate first = wrong.day("first", form.get("first"));
        LocalDate until = wrong.day("until", form.get("until"));
        RepeatUnit unit = Problems.constant(RepeatUnit.class, form.getOrDefault("unit", ""))
                .orElse(null);
        try {
            wrong.refuse();
            recurring.add(code, every, unit, first, ahead, until, who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("typed", form);
            return pages.show(code, null, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.series.added"));
        return page(code);
    }

    @PostMapping("/{id:\\d+}/apturet")
    String stop(@PathVariable String code, @PathVariable long id, Authentication who, RedirectAttributes redirect) {
        Refused.orDone(() -> recurring.stop(id, who.getName()), Wording.of("change.series.stopped"), redirect);
        return page(code);
    }

    @PostMapping("/{id:\\d+}/parnemt")
    String takeOver(@PathVariable String code, @PathVariable long id, Authentication who, RedirectAttributes redirect) {
        Refused.orDone(() -> recurring.takeOver(id, who.getName()), Wording.of("change.series.takenOver"), redirect);
        return page(code);
    }

    private static String page(String code) {
        return "redirect:" + ChangeTemplates.PATH + "/" + code;
    }
}
