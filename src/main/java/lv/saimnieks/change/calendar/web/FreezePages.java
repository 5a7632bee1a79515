package lv.saimnieks.change.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.Freeze.Recurrence;
import lv.saimnieks.change.calendar.Freezes;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The windows in which nothing should be changed: all staff read them, portfolio managers keep them. */
@Controller
@RequestMapping(FreezePages.PATH)
class FreezePages {

    static final String PATH = ChangeCalendarPages.PATH + "/moratoriji";

    private static final int EDITS_SHOWN = 30;

    private final Freezes freezes;
    private final Catalogue catalogue;
    private final ChangeAccess access;

    FreezePages(Freezes freezes, Catalogue catalogue, ChangeAccess access) {
        this.freezes = freezes;
        this.catalogue = catalogue;
        this.access = access;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("freezes", freezes.all());
        model.addAttribute("edits", freezes.edits(EDITS_SHOWN));
        model.addAttribute("mayEdit", access.mayAuthoriseModels(who.getName()));
        return "change/calendar/freezes";
    }

    @GetMapping("/jauns")
    String fresh(Authentication who, Model model) {
        requireEditor(who);
        return form(null, FreezeForm.empty(), model);
    }

    @PostMapping
    String add(
            @ModelAttribute("form") FreezeForm form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEditor(who);
        try {
            Freezes.Content content = form.read(catalogue);
            freezes.add(content, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("change.FreezePages.added", content.name()));
        } catch (Refusal refusal) {
            return refused(null, form, refusal, model, response);
        }
        return "redirect:" + PATH;
    }

    @GetMapping("/{id:\\d+}")
    String edit(@PathVariable long id, Authentication who, Model model) {
        requireEditor(who);
        Freeze freeze = freezes.get(id);
        return form(freeze, FreezeForm.of(freeze), model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") FreezeForm form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEditor(who);
        try {
            freezes.change(id, form.edits() == null ? 0 : form.edits(), form.read(catalogue), who.getName());
        } catch (Refusal refusal) {
            return refused(freezes.get(id), form, refusal, model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.FreezePages.changed"));
        return "redirect:" + PATH;
    }

    @PostMapping("/{id:\\d+}/beigt")
    String end(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEditor(who);
        try {
            freezes.end(id, who.getName(), PlainText.typed(reason));
        } catch (Refusal refusal) {
            Freeze freeze = freezes.get(id);
            return refused(freeze, FreezeForm.of(freeze), refusal, model, response);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.FreezePages.ended"));
        return "redirect:" + PATH;
    }

    private String refused(
            @Nullable Freeze freeze, FreezeForm form, Refusal refusal, Model model, HttpServletResponse response) {
        if (refusal.fields().isEmpty()) {
            throw refusal;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refusal.fields());
        return form(freeze, form, model);
    }

    private String form(@Nullable Freeze freeze, FreezeForm form, Model model) {
        model.addAttribute("freeze", freeze);
        model.addAttribute("form", form);
        model.addAttribute("recurrences", List.of(Recurrence.values()));
        model.addAttribute("items", catalogue.all());
        return "change/calendar/freeze-form";
    }

    private void requireEditor(Authentication who) {
        if (!access.mayAuthoriseModels(who.getName())) {
            throw Refusal.forbidden(Wording.of("change.FreezePages.forbidden"));
        }
    }
}
