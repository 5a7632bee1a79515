package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.catalogue.items.CatalogueService;
import lv.saimnieks.catalogue.items.ProviderInput;
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

/** One service or resource: its page, its dependencies and its providers. */
@Controller
@RequestMapping("/registri/{register:pakalpojumi|resursi}/{code}")
class ItemPages {

    private final ItemPage page;
    private final CatalogueService service;

    ItemPages(ItemPage page, CatalogueService service) {
        this.page = page;
        this.service = service;
    }

    @GetMapping
    @PreAuthorize("@cataloguePermissions.mayRead()")
    String show(@PathVariable String register, @PathVariable String code, Model model) {
        return page.show(RegisterKind.at(register), code, model);
    }

    @PostMapping("/atkaribas")
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    String addDependency(
            @PathVariable String register,
            @PathVariable String code,
            @RequestParam(required = false) String resourceCode,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("resourceCode", resourceCode);
        return page.after(
                new At(register, code, model, response, redirect),
                Wording.of("catalogue.ItemPages.addDependency"),
                () -> {
                    if (service.addDependency(code, resourceCode)) {
                        redirect.addFlashAttribute(
                                "warning", Wording.of("catalogue.ItemPages.addDependency.warning", code));
                    }
                });
    }

    @PostMapping("/atkaribas/{resourceCode}/dzest")
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    String removeDependency(
            @PathVariable String register,
            @PathVariable String code,
            @PathVariable String resourceCode,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return page.after(
                new At(register, code, model, response, redirect),
                Wording.of("catalogue.ItemPages.removeDependency", resourceCode),
                () -> service.removeDependency(code, resourceCode));
    }

    @PostMapping("/sniedzeji")
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    String addProvider(
            @PathVariable String register,
            @PathVariable String code,
            @ModelAttribute("provider") ProviderInput input,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return page.after(
                new At(register, code, model, response, redirect),
                Wording.of("catalogue.ItemPages.addProvider"),
                () -> service.addProvider(code, input));
    }

    @PostMapping("/sniedzeji/{id}/dzest")
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    String removeProvider(
            @PathVariable String register,
            @PathVariable String code,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return page.after(
                new At(register, code, model, response, redirect),
                Wording.of("catalogue.ItemPages.removeProvider"),
                () -> service.removeProvider(code, id));
    }
}
