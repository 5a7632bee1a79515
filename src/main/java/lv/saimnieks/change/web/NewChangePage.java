package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Request.TriggerKind;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.change.steps.ChangeCheck;
import lv.saimnieks.change.template.ChangeTemplate;
import lv.saimnieks.change.template.ChangeTemplates;
import lv.saimnieks.change.template.TemplatedRequests;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a change, with the live lists of services, resources and standard-change models (PU2-20/V8.1). */
@Controller
@RequestMapping("/registri/izmainas/jauna")
class NewChangePage {

    private final ChangeProcess process;
    private final ChangeAccess access;
    private final ChangeCheck check;
    private final Catalogue catalogue;
    private final StandardModels models;
    private final ChangeTemplates templates;
    private final TemplatedRequests templated;

    NewChangePage(
            ChangeProcess process,
            ChangeAccess access,
            ChangeCheck check,
            Catalogue catalogue,
            StandardModels models,
            ChangeTemplates templates,
            TemplatedRequests templated) {
        this.process = process;
        this.access = access;
        this.check = check;
        this.catalogue = catalogue;
        this.models = models;
        this.templates = templates;
        this.templated = templated;
    }

    @GetMapping
    String fresh(@RequestParam(required = false) @Nullable String sagatave, Authentication who, Model model) {
        access.requireMayStart(who.getName());
        NewChangeForm form = templates
                .find(sagatave, null)
                .filter(ChangeTemplate::inForce)
                .map(NewChangeForm::of)
                .orElseGet(NewChangeForm::empty);
        return form(form, model);
    }

    @PostMapping
    String start(
            @ModelAttribute("form") NewChangeForm form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireMayStart(who.getName());
        Problems wrong = new Problems();
        NewChange wanted = form.read(who.getName(), templated, wrong);
        if (!wrong.isEmpty()) {
            wrong.addAll(check.problems(wanted).fields());
            return refused(wrong.fields(), form, model, response);
        }
        String number;
        try {
            number = process.startOnce(wanted, key(form.token()));
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                model.addAttribute("message", refusal.getMessage());
            }
            return refused(refusal.fields(), form, model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.NewChangePage.start.notice", number));
        return "redirect:/registri/izmainas/" + number;
    }

    private static String key(String token) {
        return token != null && token.matches("[0-9a-f-]{36}") ? token : null;
    }

    private String refused(Map<String, String> errors, NewChangeForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", errors);
        return form(form, model);
    }

    private String form(NewChangeForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", ChangeKind.values());
        model.addAttribute("targetTypes", TargetType.values());
        model.addAttribute("triggers", TriggerKind.values());
        model.addAttribute("services", items(ItemKind.SERVICE));
        model.addAttribute("resources", items(ItemKind.RESOURCE));
        model.addAttribute("models", models.active());
        model.addAttribute("templates", templates.inForce());
        model.addAttribute(
                "chosen",
                form.templated()
                        ? templates
                                .find(form.template(), form.templateRevision())
                                .orElse(null)
                        : null);
        return "change/new";
    }

    private List<Item> items(ItemKind kind) {
        return catalogue.all().stream().filter(i -> i.kind() == kind).toList();
    }
}
