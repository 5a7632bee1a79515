package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lv.saimnieks.servicelevel.term.Agreement;
import lv.saimnieks.servicelevel.term.AgreementInput;
import lv.saimnieks.servicelevel.term.Agreements;
import lv.saimnieks.servicelevel.term.Documents;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements on levels: the list with the form for a new one, and each with its terms. */
@Controller
@RequestMapping(AgreementPages.LIST)
class AgreementPages {

    static final String LIST = TermPages.LIST + "/vienosanas";

    private final Agreements agreements;
    private final Documents documents;
    private final TermAccess access;
    private final Terms terms;

    AgreementPages(Agreements agreements, Documents documents, TermAccess access, Terms terms) {
        this.agreements = agreements;
        this.documents = documents;
        this.access = access;
        this.terms = terms;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("today", terms.today());
        model.addAttribute(
                "agreements",
                agreements.all().stream().filter(a -> readable(a, who)).toList());
        model.addAttribute("forms", documents.forms(terms.today()));
        model.addAttribute("mayEdit", !access.editable(who.getName()).isEmpty());
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    new AgreementInput(
                            agreements.nextCode(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            terms.today().toString(),
                            null));
        }
        return "servicelevel/agreements";
    }

    @PostMapping
    String add(
            @ModelAttribute("form") AgreementInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            agreements.add(input, who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return list(who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("servicelevel.agreement.added", input.code()));
        return "redirect:" + LIST + "/" + input.code();
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Authentication who, Model model) {
        Agreement agreement = agreements.get(code);
        if (!readable(agreement, who)) {
            throw Refusal.missing(Wording.of("servicelevel.agreement.missing", code));
        }
        model.addAttribute("agreement", agreement);
        model.addAttribute("today", terms.today());
        model.addAttribute("form", documents.find(agreement.formId()).orElse(null));
        model.addAttribute("terms", agreements.termsOf(agreement));
        model.addAttribute("mayEdit", !access.editable(who.getName()).isEmpty());
        return "servicelevel/agreement";
    }

    private boolean readable(Agreement agreement, Authentication who) {
        if (access.readsAll(who.getName())) {
            return true;
        }
        List<String> items = access.itemsOf(who.getName());
        return agreements.termsOf(agreement).stream()
                .anyMatch(t -> items.contains(t.content().itemCode()));
    }

    @PostMapping("/{code}/beigt")
    String end(
            @PathVariable String code,
            @RequestParam(required = false) String lastDay,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            agreements.end(code, lastDay, who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("lastDay", lastDay);
            return show(code, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("servicelevel.agreement.ended", code));
        return "redirect:" + LIST + "/" + code;
    }
}
