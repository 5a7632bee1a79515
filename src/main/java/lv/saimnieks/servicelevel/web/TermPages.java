package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.servicelevel.term.Alignment;
import lv.saimnieks.servicelevel.term.Documents;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.TermEditing;
import lv.saimnieks.servicelevel.term.TermState;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.ThreeWay;
import lv.saimnieks.shared.PlainText;
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

/** One term: what it says and said, how it compares with what was agreed and measured, and how it is ended. */
@Controller
@RequestMapping("/registri/limeni/{code:N-\\d+}")
class TermPages {

    static final String LIST = "/registri/limeni";

    private final Terms terms;
    private final TermEditing editing;
    private final TermAccess access;
    private final Documents documents;
    private final Alignment alignment;
    private final ThreeWay threeWay;

    TermPages(
            Terms terms,
            TermEditing editing,
            TermAccess access,
            Documents documents,
            Alignment alignment,
            ThreeWay threeWay) {
        this.terms = terms;
        this.editing = editing;
        this.access = access;
        this.documents = documents;
        this.alignment = alignment;
        this.threeWay = threeWay;
    }

    @GetMapping
    String show(@PathVariable String code, Authentication who, Model model) {
        Term term = readable(terms, access, code, who);
        List<Term> versions = new ArrayList<>(terms.versionsOf(code));
        Collections.reverse(versions);
        model.addAttribute("term", term);
        model.addAttribute("today", terms.today());
        model.addAttribute("versions", versions);
        model.addAttribute(
                "agreement",
                documents.versionsOf(term.content().agreement()).stream()
                        .findFirst()
                        .orElse(null));
        model.addAttribute("levels", threeWay.of(term));
        boolean all = access.readsAll(who.getName());
        model.addAttribute("findings", all ? findings(code) : List.of());
        model.addAttribute("brokenBy", all ? alignment.brokenBy(term) : List.of());
        model.addAttribute(
                "mayEdit", access.mayEdit(who.getName(), term.content().itemCode()));
        return "servicelevel/term";
    }

    /** How each version that holds or will hold stands against what it rests on. */
    private List<Alignment.Finding> findings(String code) {
        return terms.versionsOf(code).stream()
                .filter(v -> v.state(terms.today()) != TermState.ENDED)
                .flatMap(v -> alignment.of(v).stream())
                .toList();
    }

    /** @throws Refusal when there is no such term or the person may not read it; both sound alike */
    static Term readable(Terms terms, TermAccess access, String code, Authentication who) {
        return terms.find(code)
                .filter(t -> access.mayRead(who.getName(), t.content().itemCode()))
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.term.missing", code)));
    }

    @PostMapping("/beigt")
    String end(
            @PathVariable String code,
            @RequestParam(required = false) String lastDay,
            @RequestParam(required = false) String endReason,
            @RequestParam(required = false) String basedOn,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        readable(terms, access, code, who);
        try {
            editing.end(code, lastDay, PlainText.clean(endReason), basedOn, who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("lastDay", lastDay);
            model.addAttribute("endReason", endReason);
            return show(code, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("servicelevel.page.endedNotice", code));
        return "redirect:" + LIST + "/" + code;
    }
}
