package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.catalogue.items.CatalogueService;
import lv.saimnieks.catalogue.responsibilities.AssignmentInput;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityService;
import lv.saimnieks.catalogue.web.ItemPage.At;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One service or resource: its page, its dependencies, its providers and who is responsible for it. */
@Controller
@RequestMapping("/registri/{register:pakalpojumi|resursi}/{code}")
class ItemPages {

    private static final String ITEM_EDITORS = "@cataloguePermissions.mayEditItem(#code)";
    private static final String EDITORS = "@cataloguePermissions.mayEditAny()";

    private final ItemPage page;
    private final CatalogueService service;
    private final ResponsibilityService responsibilities;

    ItemPages(ItemPage page, CatalogueService service, ResponsibilityService responsibilities) {
        this.page = page;
        this.service = service;
        this.responsibilities = responsibilities;
    }

    @ModelAttribute
    At at(
            @PathVariable String register,
            @PathVariable String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new At(RegisterKind.at(register), code, new Answer(model, response, redirect));
    }

    @GetMapping
    @PreAuthorize("@cataloguePermissions.mayRead()")
    String show(@ModelAttribute(binding = false) At at) {
        return page.show(at);
    }

    @PostMapping("/atkaribas")
    @PreAuthorize(ITEM_EDITORS)
    String addDependency(
            @ModelAttribute(binding = false) At at,
            @PathVariable String code,
            @RequestParam(required = false) String resourceCode) {
        at.answer().model().addAttribute("resourceCode", resourceCode);
        return page.after(at, Wording.of("catalogue.ItemPages.addDependency"), () -> {
            if (service.addDependency(code, resourceCode)) {
                at.answer()
                        .redirect()
                        .addFlashAttribute("warning", Wording.of("catalogue.ItemPages.addDependency.warning", code));
            }
        });
    }

    @PostMapping("/atkaribas/{resourceCode}/dzest")
    @PreAuthorize(ITEM_EDITORS)
    String removeDependency(
            @ModelAttribute(binding = false) At at, @PathVariable String code, @PathVariable String resourceCode) {
        return page.after(
                at,
                Wording.of("catalogue.ItemPages.removeDependency", resourceCode),
                () -> service.removeDependency(code, resourceCode));
    }

    @PostMapping("/sniedzeji")
    @PreAuthorize(ITEM_EDITORS)
    String addProvider(
            @ModelAttribute(binding = false) At at,
            @PathVariable String code,
            @RequestParam(required = false) String provider) {
        at.answer().model().addAttribute("provider", provider);
        return page.after(at, Wording.of("catalogue.ItemPages.addProvider"), () -> service.addProvider(code, provider));
    }

    @PostMapping("/sniedzeji/{provider}/dzest")
    @PreAuthorize(ITEM_EDITORS)
    String removeProvider(
            @ModelAttribute(binding = false) At at, @PathVariable String code, @PathVariable String provider) {
        return page.after(
                at, Wording.of("catalogue.ItemPages.removeProvider"), () -> service.removeProvider(code, provider));
    }

    @PostMapping("/atbildigie")
    @PreAuthorize(EDITORS)
    String assign(@ModelAttribute(binding = false) At at, @ModelAttribute("assignment") AssignmentInput input) {
        return page.after(
                at,
                Wording.of("catalogue.ResponsibilityPages.assign"),
                () -> responsibilities.assign(input.forItem(at.code())));
    }

    @PostMapping("/atbildigie/{id}")
    @PreAuthorize(EDITORS)
    String changeAssignment(
            @ModelAttribute(binding = false) At at,
            @PathVariable long id,
            @ModelAttribute("changedAssignment") AssignmentInput input) {
        at.answer().model().addAttribute("changedId", id);
        return page.after(
                at,
                "-a" + id,
                Wording.of("catalogue.ResponsibilityPages.changeAssignment"),
                () -> responsibilities.changeAssignment(id, input));
    }

    @PostMapping("/atbildigie/{id}/dzest")
    @PreAuthorize(EDITORS)
    String removeAssignment(@ModelAttribute(binding = false) At at, @PathVariable long id) {
        return page.after(
                at,
                Wording.of("catalogue.ResponsibilityPages.removeAssignment"),
                () -> responsibilities.removeAssignment(id));
    }
}
