package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.catalogue.responsibilities.AssignmentInput;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityService;
import lv.saimnieks.catalogue.web.ItemPage.At;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is responsible for one service or resource. */
@Controller
@RequestMapping("/registri/{register:pakalpojumi|resursi}/{code}")
class ItemResponsibilityPages {

    private final ItemPage page;
    private final ResponsibilityService responsibilities;

    ItemResponsibilityPages(ItemPage page, ResponsibilityService responsibilities) {
        this.page = page;
        this.responsibilities = responsibilities;
    }

    @PostMapping("/atbildigie")
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    String assign(
            @PathVariable String register,
            @PathVariable String code,
            @ModelAttribute("assignment") AssignmentInput input,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return page.after(
                new At(register, code, model, response, redirect),
                Wording.of("catalogue.ItemResponsibilityPages.assign"),
                () -> responsibilities.assign(input.forItem(code)));
    }

    @PostMapping("/atbildigie/{id}")
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    String changeAssignment(
            @PathVariable String register,
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("changedAssignment") AssignmentInput input,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("changedId", id);
        return page.after(
                new At(register, code, model, response, redirect),
                "-a" + id,
                Wording.of("catalogue.ItemResponsibilityPages.changeAssignment"),
                () -> responsibilities.changeAssignment(id, input));
    }

    @PostMapping("/atbildigie/{id}/dzest")
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    String removeAssignment(
            @PathVariable String register,
            @PathVariable String code,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return page.after(
                new At(register, code, model, response, redirect),
                Wording.of("catalogue.ItemResponsibilityPages.removeAssignment"),
                () -> responsibilities.removeAssignment(id));
    }
}
