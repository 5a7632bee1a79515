package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.AssignmentInput;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.CataloguePermissions;
import lv.saimnieks.catalogue.CatalogueReader;
import lv.saimnieks.catalogue.CatalogueService;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.ProviderInput;
import lv.saimnieks.catalogue.ProviderKind;
import lv.saimnieks.catalogue.ResponsibilityReader;
import lv.saimnieks.catalogue.ResponsibilityService;
import lv.saimnieks.shared.Refusal;
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

/** The page of one service or resource, with what can be added to it and taken from it. */
@Controller
@RequestMapping("/registri/{register:pakalpojumi|resursi}/{code}")
class ItemPages {

    private final CatalogueReader reader;
    private final CatalogueService service;
    private final ResponsibilityReader responsibilityReader;
    private final ResponsibilityService responsibilities;
    private final CataloguePermissions permissions;
    private final Catalogue catalogue;

    ItemPages(
            CatalogueReader reader,
            CatalogueService service,
            ResponsibilityReader responsibilityReader,
            ResponsibilityService responsibilities,
            CataloguePermissions permissions,
            Catalogue catalogue) {
        this.reader = reader;
        this.service = service;
        this.responsibilityReader = responsibilityReader;
        this.responsibilities = responsibilities;
        this.permissions = permissions;
        this.catalogue = catalogue;
    }

    @GetMapping
    @PreAuthorize("@cataloguePermissions.mayRead()")
    String show(@PathVariable String register, @PathVariable String code, Model model) {
        return page(RegisterKind.at(register), code, model);
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
        return change(register, code, model, response, redirect, "Atkarība ir pievienota.", () -> {
            if (service.addDependency(code, resourceCode)) {
                redirect.addFlashAttribute(
                        "warning",
                        "Atkarībās ir izveidojies cikls: " + code
                                + " netieši ir atkarīgs pats no sevis. Pārbaudiet, vai tā tiešām ir.");
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
        return change(
                register,
                code,
                model,
                response,
                redirect,
                "Atkarība no " + resourceCode + " ir noņemta.",
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
        return change(
                register,
                code,
                model,
                response,
                redirect,
                "Sniedzējs ir pievienots.",
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
        return change(
                register,
                code,
                model,
                response,
                redirect,
                "Sniedzējs ir noņemts.",
                () -> service.removeProvider(code, id));
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
        return change(
                register,
                code,
                model,
                response,
                redirect,
                "Atbildīgais ir pievienots.",
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
        return change(
                register,
                code,
                model,
                response,
                redirect,
                "-a" + id,
                "Datumi ir saglabāti.",
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
        return change(
                register,
                code,
                model,
                response,
                redirect,
                "Atbildīgais ir noņemts.",
                () -> responsibilities.removeAssignment(id));
    }

    private String change(
            String register,
            String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String notice,
            Runnable operation) {
        return change(register, code, model, response, redirect, "", notice, operation);
    }

    private String change(
            String register,
            String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String suffix,
            String notice,
            Runnable operation) {
        RegisterKind kind = RegisterKind.at(register);
        reader.require(kind.kind(), code);
        try {
            operation.run();
            redirect.addFlashAttribute("notice", notice);
            return "redirect:" + kind.path() + "/" + code;
        } catch (Refusal refusal) {
            CataloguePages.refuse(model, response, refusal, suffix);
            return page(kind, code, model);
        }
    }

    private String page(RegisterKind kind, String code, Model model) {
        var card = reader.card(kind.kind(), code);
        model.addAttribute("kind", kind);
        model.addAttribute("card", card);
        boolean mayEdit = permissions.mayEdit(kind.kind());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("providerKinds", ProviderKind.values());
        List<RoleChoice> roles = RoleChoice.forItem(kind.kind(), permissions);
        model.addAttribute("roles", roles);
        model.addAttribute("people", roles.isEmpty() ? List.of() : responsibilityReader.knownPeople());
        model.addAttribute(
                "resources",
                mayEdit
                        ? resourcesToAdd(
                                code,
                                card.needs().direct().stream().map(n -> n.item().code()))
                        : List.of());
        if (!model.containsAttribute("assignment")) {
            model.addAttribute("assignment", AssignmentInput.from(responsibilityReader.today()));
        }
        if (!model.containsAttribute("provider")) {
            model.addAttribute("provider", new ProviderInput(null, null));
        }
        return "catalogue/item";
    }

    private List<Item> resourcesToAdd(String code, Stream<String> present) {
        List<String> taken = present.toList();
        return catalogue.all().stream()
                .filter(i -> i.kind() == ItemKind.RESOURCE)
                .filter(i -> !i.code().equalsIgnoreCase(code) && !taken.contains(i.code()))
                .toList();
    }
}
