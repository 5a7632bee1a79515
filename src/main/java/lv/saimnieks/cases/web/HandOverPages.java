package lv.saimnieks.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.tasks.assignment.HandOver;
import lv.saimnieks.platform.tasks.assignment.HandOver.Offer;
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

/** Where a task is handed over to a colleague, from a list that says who may have it and why others may not. */
@Controller
@RequestMapping("/registri/uzdevumi/{task}/nodot")
class HandOverPages {

    private final HandOver handOver;
    private final CaseAccess access;
    private final CaseRegisters registers;

    HandOverPages(HandOver handOver, CaseAccess access, CaseRegisters registers) {
        this.handOver = handOver;
        this.access = access;
        this.registers = registers;
    }

    @GetMapping
    String show(@PathVariable String task, Authentication who, Model model) {
        Offer offer = handOver.offer(task, who.getName());
        access.requireReadable(offer.number(), who.getName());
        model.addAttribute("offer", offer);
        model.addAttribute("about", registers.summary(offer.number()).orElseThrow());
        return "cases/hand-over";
    }

    @PostMapping
    String handOver(
            @PathVariable String task,
            @RequestParam(name = HandOver.TO, defaultValue = "") String to,
            @RequestParam(name = HandOver.REASON, defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Offer offer = handOver.offer(task, who.getName());
        access.requireReadable(offer.number(), who.getName());
        try {
            handOver.handOver(task, who.getName(), to, reason);
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("to", to);
            model.addAttribute("reason", reason);
            return show(task, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("cases.handOver.done", offer.name()));
        return "redirect:" + registers.summary(offer.number()).orElseThrow().page();
    }
}
