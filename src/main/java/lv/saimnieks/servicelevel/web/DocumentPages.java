package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.servicelevel.term.Document;
import lv.saimnieks.servicelevel.term.DocumentInput;
import lv.saimnieks.servicelevel.term.DocumentKind;
import lv.saimnieks.servicelevel.term.Documents;
import lv.saimnieks.servicelevel.term.TermAccess;
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

/** Principles, forms of agreements and agreements: the list, each with its versions, and the form for a new one. */
@Controller
@RequestMapping(DocumentPages.LIST)
class DocumentPages {

    static final String LIST = TermPages.LIST + "/dokumenti";

    private final Documents documents;
    private final TermAccess access;

    DocumentPages(Documents documents, TermAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute(
                "documents",
                documents.all().stream().filter(d -> readable(d, who)).toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(DocumentKind.values())
                        .filter(k -> access.mayEdit(who.getName(), k))
                        .toList());
        return "servicelevel/documents";
    }

    /** An agreement with another provider is nothing for a provider from outside. */
    private boolean readable(Document document, Authentication who) {
        return document.kind() != DocumentKind.AGREEMENT
                || access.readsAll(who.getName())
                || documents.termsOf(document.code()).stream()
                        .anyMatch(t -> access.mayRead(who.getName(), t.content().itemCode()));
    }

    @GetMapping("/jauns")
    String fresh(@RequestParam DocumentKind kind, Authentication who, Model model) {
        access.requireMayEdit(who.getName(), kind);
        model.addAttribute("form", DocumentInput.of(kind));
        return form(kind, model);
    }

    private String form(DocumentKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("forms", documents.forms());
        return "servicelevel/document-form";
    }

    @PostMapping("/jauns")
    String add(
            @ModelAttribute("form") DocumentInput input,
            @RequestParam DocumentKind kind,
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
            return form(kind, model);
        }
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Authentication who, Model model) {
        List<Document> versions = documents.versionsOf(code);
        if (versions.isEmpty() || !readable(versions.get(0), who)) {
            throw Refusal.missing(Wording.of("servicelevel.document.missing", code));
        }
        Map<Long, Long> used = documents.all().stream()
                .map(Document::formId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        model.addAttribute("versions", versions);
        model.addAttribute("used", used);
        model.addAttribute("byForm", documents.version(versions.get(0).formId()).orElse(null));
        model.addAttribute("terms", documents.termsOf(code));
        model.addAttribute(
                "mayEdit", access.mayEdit(who.getName(), versions.get(0).kind()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DocumentInput.after(versions.get(0)));
        }
        form(versions.get(0).kind(), model);
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
