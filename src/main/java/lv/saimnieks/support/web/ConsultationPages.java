package lv.saimnieks.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.consultation.Channel;
import lv.saimnieks.support.consultation.Consultation;
import lv.saimnieks.support.consultation.ConsultationInput;
import lv.saimnieks.support.consultation.Consultations;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Topic;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A consultation on its page; the form in which managers enter one about what they manage. */
@Controller
@RequestMapping(Consultations.PATH)
class ConsultationPages {

    private final Consultations consultations;
    private final MaterialAccess access;
    private final Clock clock;

    ConsultationPages(Consultations consultations, MaterialAccess access, Clock clock) {
        this.consultations = consultations;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/{code:KO-.+}")
    String show(@PathVariable String code, Authentication who, Model model) {
        Consultation shown = consultations.open(code, who.getName());
        boolean manages = access.mayWrite(who.getName(), items(shown.itemCode()));
        model.addAttribute("c", shown);
        model.addAttribute(
                "group", manages && shown.proposalId() != null ? consultations.group(shown.proposalId()) : List.of());
        return "support/consultation";
    }

    private static List<String> items(String code) {
        return code == null ? List.of() : List.of(code);
    }

    @GetMapping("/jauna")
    String fresh(Authentication who, Model model) {
        if (!access.mayWriteAnything(who.getName())) {
            throw Refusal.forbidden(Wording.of("support.consultation.onlyManagers"));
        }
        return form(ConsultationInput.of(LocalDate.now(clock)), who, model);
    }

    private String form(ConsultationInput input, Authentication who, Model model) {
        List<Item> items = access.writable(who.getName());
        model.addAttribute("form", input);
        model.addAttribute("topics", Topic.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("items", items);
        model.addAttribute("institution", access.mayWrite(who.getName(), List.of()));
        return "support/consultation-form";
    }

    @PostMapping("/jauna")
    String add(
            @ModelAttribute ConsultationInput input,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!access.mayWriteAnything(who.getName())) {
                throw Refusal.forbidden(Wording.of("support.consultation.onlyManagers"));
            }
            if (access.writable(who.getName()).stream().noneMatch(i -> i.code().equals(input.item()))
                    && (input.item() != null || !access.mayWrite(who.getName(), List.of()))) {
                throw Refusal.invalid("item", Wording.of("support.consultation.wrong.item"));
            }
            String code = consultations.add(input.read(), who.getName());
            redirect.addFlashAttribute("notice", Wording.of("support.consultation.saved", code));
            return "redirect:" + Consultations.PATH + "/" + code;
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, model, response);
            return form(input, who, model);
        }
    }
}
