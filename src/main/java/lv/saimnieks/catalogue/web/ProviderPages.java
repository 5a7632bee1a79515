package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.ProviderKind;
import lv.saimnieks.catalogue.items.ProviderInput;
import lv.saimnieks.catalogue.items.ProviderService;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A provider or partner: its page, and the forms to add and change one. */
@Controller
@RequestMapping(ProviderPages.PATH)
class ProviderPages {

    static final String PATH = "/registri/sniedzeji";
    private static final String EDITORS = "@cataloguePermissions.mayEditItem('P-')";

    private final ProviderService providers;
    private final CataloguePermissions permissions;
    private final Catalogue catalogue;

    ProviderPages(ProviderService providers, CataloguePermissions permissions, Catalogue catalogue) {
        this.providers = providers;
        this.permissions = permissions;
        this.catalogue = catalogue;
    }

    @ModelAttribute
    Answer answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return new Answer(model, response, redirect);
    }

    @GetMapping("/{code}")
    @PreAuthorize("@cataloguePermissions.mayRead()")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("card", providers.card(code));
        model.addAttribute("mayEdit", permissions.mayEdit(ItemKind.SERVICE));
        return "catalogue/provider";
    }

    @GetMapping("/jauns")
    @PreAuthorize(EDITORS)
    String fresh(Model model) {
        return form(null, providers.fresh(), model);
    }

    @PostMapping("/jauns")
    @PreAuthorize(EDITORS)
    String create(
            @ModelAttribute("form") ProviderInput input, Model model, @ModelAttribute(binding = false) Answer answer) {
        try {
            String code = providers.create(input);
            answer.redirect().addFlashAttribute("notice", Wording.of("catalogue.provider.added", code));
            return "redirect:" + PATH + "/" + code;
        } catch (Refusal refusal) {
            answer.refuse(refusal, "");
            return form(null, input, model);
        }
    }

    @GetMapping("/{code}/labot")
    @PreAuthorize(EDITORS)
    String edit(@PathVariable String code, Model model) {
        return form(code, providers.form(code), model);
    }

    @PostMapping("/{code}/labot")
    @PreAuthorize(EDITORS)
    String update(
            @PathVariable String code,
            @ModelAttribute("form") ProviderInput input,
            Model model,
            @ModelAttribute(binding = false) Answer answer) {
        return answer.after(
                "",
                Wording.of("catalogue.provider.saved"),
                () -> providers.update(code, input),
                PATH + "/" + code,
                () -> form(code, input, model));
    }

    private String form(String code, ProviderInput input, Model model) {
        List<Item> services = catalogue.all().stream()
                .filter(i -> i.kind() == ItemKind.SERVICE)
                .toList();
        model.addAttribute("code", code);
        model.addAttribute("form", input);
        model.addAttribute("kinds", ProviderKind.values());
        model.addAttribute("services", services);
        return "catalogue/provider-form";
    }
}
