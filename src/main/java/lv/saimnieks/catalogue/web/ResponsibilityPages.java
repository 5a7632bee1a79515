package lv.saimnieks.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.responsibilities.AssignmentInput;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityReader;
import lv.saimnieks.catalogue.responsibilities.ResponsibilityService;
import lv.saimnieks.catalogue.responsibilities.SubstitutionInput;
import lv.saimnieks.catalogue.responsibilities.Vacancies;
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

/** Roles for the institution as a whole, and who acts for whom. */
@Controller
@RequestMapping("/registri/atbildigie")
class ResponsibilityPages {

    private static final String EDITORS = "@cataloguePermissions.mayEditAny()";
    private static final String EDITORS_OR_SELF =
            "@cataloguePermissions.mayEditAny() or @cataloguePermissions.maySubstituteSelf()";

    private final ResponsibilityReader reader;
    private final ResponsibilityService service;
    private final CataloguePermissions permissions;
    private final Catalogue catalogue;
    private final Vacancies vacancies;

    ResponsibilityPages(
            ResponsibilityReader reader,
            ResponsibilityService service,
            CataloguePermissions permissions,
            Catalogue catalogue,
            Vacancies vacancies) {
        this.reader = reader;
        this.service = service;
        this.permissions = permissions;
        this.catalogue = catalogue;
        this.vacancies = vacancies;
    }

    @ModelAttribute
    Answer answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return new Answer(model, response, redirect);
    }

    @GetMapping
    @PreAuthorize("@cataloguePermissions.mayRead()")
    String show(Model model) {
        return page(model);
    }

    @PostMapping("/lomas")
    @PreAuthorize(EDITORS)
    String assign(@ModelAttribute("assignment") AssignmentInput input, @ModelAttribute(binding = false) Answer answer) {
        return change(
                answer,
                "",
                Wording.of("catalogue.ResponsibilityPages.assign"),
                () -> service.assign(input.forItem(null)));
    }

    @PostMapping("/lomas/{id}")
    @PreAuthorize(EDITORS)
    String changeAssignment(
            @PathVariable long id,
            @ModelAttribute("changedAssignment") AssignmentInput input,
            @ModelAttribute(binding = false) Answer answer) {
        answer.model().addAttribute("changedId", id);
        return change(
                answer,
                "-a" + id,
                Wording.of("catalogue.ResponsibilityPages.changeAssignment"),
                () -> service.changeAssignment(id, input));
    }

    @PostMapping("/lomas/{id}/dzest")
    @PreAuthorize(EDITORS)
    String removeAssignment(@PathVariable long id, @ModelAttribute(binding = false) Answer answer) {
        return change(
                answer,
                "",
                Wording.of("catalogue.ResponsibilityPages.removeAssignment"),
                () -> service.removeAssignment(id));
    }

    @PostMapping("/aizvietosana")
    @PreAuthorize(EDITORS_OR_SELF)
    String substitute(
            @ModelAttribute("substitution") SubstitutionInput input, @ModelAttribute(binding = false) Answer answer) {
        return change(
                answer, "-s", Wording.of("catalogue.ResponsibilityPages.substitute"), () -> service.substitute(input));
    }

    @PostMapping("/aizvietosana/{id}")
    @PreAuthorize(EDITORS_OR_SELF)
    String changeSubstitution(
            @PathVariable long id,
            @ModelAttribute("changedSubstitution") SubstitutionInput input,
            @ModelAttribute(binding = false) Answer answer) {
        answer.model().addAttribute("changedSubstitutionId", id);
        return change(
                answer,
                "-s" + id,
                Wording.of("catalogue.ResponsibilityPages.changeAssignment"),
                () -> service.changeSubstitution(id, input));
    }

    @PostMapping("/aizvietosana/{id}/dzest")
    @PreAuthorize(EDITORS_OR_SELF)
    String removeSubstitution(@PathVariable long id, @ModelAttribute(binding = false) Answer answer) {
        return change(
                answer,
                "",
                Wording.of("catalogue.ResponsibilityPages.removeSubstitution"),
                () -> service.removeSubstitution(id));
    }

    private String change(Answer answer, String suffix, String notice, Runnable operation) {
        return answer.after(suffix, notice, operation, "/registri/atbildigie", () -> page(answer.model()));
    }

    private String page(Model model) {
        model.addAttribute("vacancies", vacancies.today());
        model.addAttribute("roles", reader.institution());
        model.addAttribute("substitutions", reader.substitutions());
        model.addAttribute("log", reader.institutionLog());
        model.addAttribute("people", reader.knownPeople());
        model.addAttribute("roleChoices", RoleChoice.forInstitution(permissions));
        boolean onlySelf = !permissions.mayEditAny();
        model.addAttribute("allRoles", onlySelf ? RoleChoice.own(permissions) : RoleChoice.everyRole());
        model.addAttribute("standIns", onlySelf && permissions.maySubstituteSelf() ? reader.standIns() : List.of());
        model.addAttribute("items", catalogue.all());
        model.addAttribute("maySubstitute", permissions.mayEditAny() || permissions.maySubstituteSelf());
        model.addAttribute("onlySelf", onlySelf);
        model.addAttribute("mayImport", permissions.mayImport());
        if (!model.containsAttribute("assignment")) {
            model.addAttribute("assignment", AssignmentInput.from(reader.today()));
        }
        if (!model.containsAttribute("substitution")) {
            String me = permissions.maySubstituteSelf() ? permissions.me() : null;
            model.addAttribute("substitution", SubstitutionInput.from(me, reader.today()));
        }
        return "catalogue/responsibilities";
    }
}
