package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.catalogue.items.CatalogueReader;
import lv.saimnieks.catalogue.items.CatalogueService;
import lv.saimnieks.catalogue.items.ItemFilter;
import lv.saimnieks.catalogue.items.ItemInput;
import lv.saimnieks.catalogue.items.ResourceKind;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The lists of services and resources, and the forms to add and change an entry. */
@Controller
@RequestMapping("/registri/{register:pakalpojumi|resursi}")
class CataloguePages {

    private final CatalogueReader reader;
    private final CatalogueService service;
    private final CataloguePermissions permissions;

    CataloguePages(CatalogueReader reader, CatalogueService service, CataloguePermissions permissions) {
        this.reader = reader;
        this.service = service;
        this.permissions = permissions;
    }

    @ModelAttribute
    Answer answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return new Answer(model, response, redirect);
    }

    @GetMapping
    @PreAuthorize("@cataloguePermissions.mayRead()")
    Object list(
            @PathVariable String register,
            @ModelAttribute("query") ItemQuery query,
            @RequestParam(required = false) String format,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Model model,
            @ModelAttribute(binding = false) Answer answer) {
        RegisterKind kind = RegisterKind.at(register);
        ItemQuery.Asked asked = ItemQuery.Asked.everything(kind.kind());
        try {
            asked = query.read(kind.kind());
        } catch (Refusal refusal) {
            answer.refuse(refusal, "");
        }
        if ("csv".equals(format) || accept.contains("text/csv")) {
            return CatalogueCsv.answer(kind.kind(), reader.all(asked.filter()));
        }
        ItemFilter filter = asked.filter();
        model.addAttribute("kind", kind);
        model.addAttribute("filter", filter);
        model.addAttribute("stages", LifecycleStage.values());
        model.addAttribute("list", reader.list(filter, asked.page(), asked.size()));
        model.addAttribute("mayEdit", permissions.mayEdit(kind.kind()));
        model.addAttribute("pagerAddress", address("page", ""));
        model.addAttribute("csvAddress", address("format", "csv"));
        model.addAttribute("codeSort", address("sort", filter.byName() || filter.descending() ? "code" : "code,desc"));
        model.addAttribute("nameSort", address("sort", filter.byName() && !filter.descending() ? "name,desc" : "name"));
        return "catalogue/list";
    }

    @GetMapping("/jauns")
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    String fresh(@PathVariable String register, Model model) {
        RegisterKind kind = RegisterKind.at(register);
        if (!permissions.mayEdit(kind.kind())) {
            throw Refusal.forbidden(onlyFor(kind));
        }
        return form(kind, null, ItemInput.empty(), model);
    }

    @PostMapping("/jauns")
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    String create(
            @PathVariable String register,
            @ModelAttribute("form") ItemInput input,
            Model model,
            @ModelAttribute(binding = false) Answer answer) {
        RegisterKind kind = RegisterKind.at(register);
        try {
            String code = service.create(kind.kind(), input);
            answer.redirect()
                    .addFlashAttribute(
                            "notice", Wording.of("catalogue.CataloguePages.create.notice", kind.one(), code));
            return "redirect:" + kind.path() + "/" + code;
        } catch (Refusal refusal) {
            answer.refuse(refusal, "");
            return form(kind, null, input, model);
        }
    }

    @GetMapping("/{code}/labot")
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    String edit(@PathVariable String register, @PathVariable String code, Model model) {
        RegisterKind kind = RegisterKind.at(register);
        return form(kind, code, reader.form(kind.kind(), code), model);
    }

    @PostMapping("/{code}/labot")
    @PreAuthorize("@cataloguePermissions.mayEditItem(#code)")
    String update(
            @PathVariable String register,
            @PathVariable String code,
            @ModelAttribute("form") ItemInput input,
            Model model,
            @ModelAttribute(binding = false) Answer answer) {
        RegisterKind kind = RegisterKind.at(register);
        reader.require(kind.kind(), code);
        return answer.after(
                "",
                Wording.of("catalogue.CataloguePages.update.notice"),
                () -> service.update(code, input.withCode(code)),
                kind.path() + "/" + code,
                () -> form(kind, code, input.withCode(code), model));
    }

    private static String form(RegisterKind kind, String code, ItemInput input, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("code", code);
        model.addAttribute("form", input);
        model.addAttribute("stages", LifecycleStage.values());
        model.addAttribute("resourceKinds", ResourceKind.values());
        return "catalogue/form";
    }

    private static String onlyFor(RegisterKind kind) {
        return kind.kind() == ItemKind.SERVICE
                ? Wording.of("catalogue.CataloguePages.onlyFor")
                : Wording.of("catalogue.CataloguePages.onlyResourceManager");
    }

    private static String address(String name, String value) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("format")
                .replaceQueryParam("page")
                .replaceQueryParam(name, value)
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
    }
}
