package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.watch.SignalSource;
import lv.saimnieks.change.watch.Signals;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signals that managers write down at any time: their list, and a new one. */
@Controller
@RequestMapping(Signals.PATH)
class SignalPages {

    private final Signals signals;
    private final Catalogue catalogue;

    SignalPages(Signals signals, Catalogue catalogue) {
        this.signals = signals;
        this.catalogue = catalogue;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        signals.requireReadable(who.getName());
        model.addAttribute("signals", signals.last());
        model.addAttribute("mayWrite", signals.mayWrite(who.getName()));
        model.addAttribute("sources", SignalSource.values());
        model.addAttribute("items", catalogue.all());
        return "change/signals";
    }

    @PostMapping
    String add(
            @RequestParam Map<String, String> form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            signals.add(
                    Problems.constant(SignalSource.class, form.getOrDefault("source", ""))
                            .orElse(null),
                    PlainText.clean(form.get("what")),
                    PlainText.clean(form.get("item")),
                    PlainText.clean(form.get("link")),
                    who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("typed", form);
            return list(who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.watch.signalSaved"));
        return "redirect:" + Signals.PATH;
    }
}
