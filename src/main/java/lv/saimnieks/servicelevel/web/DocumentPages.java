package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.term.Agreement;
import lv.saimnieks.servicelevel.term.Agreements;
import lv.saimnieks.servicelevel.term.Document;
import lv.saimnieks.servicelevel.term.DocumentInput;
import lv.saimnieks.servicelevel.term.DocumentKind;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Principles and forms of agreements: the list with the form for a new one, and each with its versions. */
@Controller
@RequestMapping(DocumentPages.LIST)
class DocumentPages {

    static final String LIST = TermPages.LIST + "/dokumenti";

    private final Documents documents;
    private final Agreements agreements;
    private final TermAccess access;
    private final Terms terms;

    DocumentPages(Documents documents, Agreements agreements, TermAccess access, Terms terms) {
        this.documents = documents;
        this.agreements = agreements;
        this.access = access;
        this.terms = terms;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("documents", documents.all());
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("mayEdit", access.mayEditDocuments(who.getName()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new DocumentInput(null, null, null, null, null));
        }
        return "servicelevel/documents";
    }

    @PostMapping
    String add(
            @ModelAttribute("form") DocumentInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            String code = documents.add(input, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("servicelevel.document.added", code));
            return "redirect:" + LIST + "/" + code;
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return list(who, model);
        }
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Authentication who, Model model) {
        List<Document> versions = documents.versionsOf(code);
        if (versions.isEmpty()) {
            throw Refusal.missing(Wording.of("servicelevel.document.missing", code));
        }
        Map<Long, Long> used = agreements.all().stream()
                .map(Agreement::formId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        model.addAttribute("versions", versions);
        model.addAttribute("used", used);
        model.addAttribute("today", terms.today());
        model.addAttribute("mayEdit", access.mayEditDocuments(who.getName()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DocumentInput.after(versions.get(0)));
        }
        return "servicelevel/document";
    }

    @PostMapping("/{code}")
    String addVersion(
            @PathVariable String code,
            @ModelAttribute("form") DocumentInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            documents.addVersion(code, input, who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return show(code, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("servicelevel.document.changed", code));
        return "redirect:" + LIST + "/" + code;
    }
}
