package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.servicelevel.term.DocumentKind;
import lv.saimnieks.servicelevel.term.Documents;
import lv.saimnieks.servicelevel.term.RegisterMeasures;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.TermEditing;
import lv.saimnieks.servicelevel.term.TermInput;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a term is entered, agreed otherwise with a client, and changed by a new version. */
@Controller
@RequestMapping(TermPages.LIST)
class TermForms {

    private static final String FORM = "servicelevel/term-form";

    private final Terms terms;
    private final TermEditing editing;
    private final TermAccess access;
    private final Documents documents;
    private final RegisterMeasures measures;

    TermForms(Terms terms, TermEditing editing, TermAccess access, Documents documents, RegisterMeasures measures) {
        this.terms = terms;
        this.editing = editing;
        this.access = access;
        this.documents = documents;
        this.measures = measures;
    }

    /** @param standard the term in whose place a client agrees on something else; null for a term of its own */
    @GetMapping("/jauns")
    String fresh(
            @RequestParam(required = false) String item,
            @RequestParam(required = false) String standard,
            Authentication who,
            Model model) {
        access.requireMayEditAny(who.getName());
        String code = terms.nextCode();
        TermInput form = standard == null
                ? new TermInput(fields(code, item))
                : TermInput.insteadOf(TermPages.readable(terms, access, standard, who), code, terms.today());
        return form(form, null, who, model);
    }

    private Map<String, String> fields(String code, String item) {
        Map<String, String> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("itemCode", item);
        fields.put("validFrom", terms.today().toString());
        return fields;
    }

    @PostMapping("/jauns")
    String add(
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireMayEditAny(who.getName());
        TermInput input = new TermInput(typed);
        try {
            Term added = editing.add(input, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("servicelevel.page.added", added.code()));
            return "redirect:" + TermPages.LIST + "/" + added.code();
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return form(input, null, who, model);
        }
    }

    @GetMapping("/{code:N-\\d+}/versija")
    String change(@PathVariable String code, Authentication who, Model model) {
        Term last = last(code, who);
        TermInput form = TermInput.after(last);
        return form(form, last, who, model);
    }

    @PostMapping("/{code:N-\\d+}/versija")
    String addVersion(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Term last = last(code, who);
        TermInput input = new TermInput(typed);
        try {
            Term added = editing.addVersion(code, input, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("servicelevel.page.changed", code, added.version()));
            return "redirect:" + TermPages.LIST + "/" + code;
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return form(input, last, who, model);
        }
    }

    private Term last(String code, Authentication who) {
        Term term = TermPages.readable(terms, access, code, who);
        access.requireMayEdit(who.getName(), term.content().itemCode());
        List<Term> versions = terms.versionsOf(code);
        return versions.get(versions.size() - 1);
    }

    private String form(TermInput form, Term last, Authentication who, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("last", last);
        model.addAttribute("items", access.editable(who.getName()));
        model.addAttribute("measures", measures.all());
        model.addAttribute("choices", TermInput.CHOICES);
        model.addAttribute(
                "agreements",
                documents.all().stream()
                        .filter(d -> d.kind() == DocumentKind.AGREEMENT)
                        .toList());
        return FORM;
    }
}
