package lv.saimnieks.servicelevel.web;

import lv.saimnieks.servicelevel.term.Alignment;
import lv.saimnieks.servicelevel.term.Coverage;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.ThreeWay;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the terms fit each other, what clients agreed on, and what has no term. */
@Controller
class FitPages {

    private final Alignment alignment;
    private final ThreeWay threeWay;
    private final Coverage coverage;
    private final Terms terms;
    private final TermAccess access;

    FitPages(Alignment alignment, ThreeWay threeWay, Coverage coverage, Terms terms, TermAccess access) {
        this.alignment = alignment;
        this.threeWay = threeWay;
        this.coverage = coverage;
        this.terms = terms;
        this.access = access;
    }

    @GetMapping(TermPages.LIST + "/saskanotiba")
    String show(Authentication who, Model model) {
        if (!access.readsAll(who.getName())) {
            throw Refusal.forbidden(Wording.of("servicelevel.fit.forbidden"));
        }
        model.addAttribute("today", terms.today());
        model.addAttribute("broken", alignment.broken());
        model.addAttribute("levels", threeWay.all());
        model.addAttribute("uncovered", coverage.without(terms.today()));
        return "servicelevel/fit";
    }
}
