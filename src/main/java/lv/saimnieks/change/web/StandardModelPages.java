package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.change.standard.StandardModelState;
import lv.saimnieks.change.standard.StandardModelUses;
import lv.saimnieks.change.standard.StandardModelUses.ModelUse;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
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

/**
 * The register of standard-change models (PU2-20/V3, U2): all staff read it, portfolio managers authorise new ones and
 * withdraw old ones.
 */
@Controller
@RequestMapping("/registri/izmainas/modeli")
class StandardModelPages {

    private static final String LIST = "/registri/izmainas/modeli";

    private final StandardModels models;
    private final StandardModelUses uses;
    private final ChangeAccess access;
    private final Users users;
    private final Clock clock;

    StandardModelPages(StandardModels models, StandardModelUses uses, ChangeAccess access, Users users, Clock clock) {
        this.models = models;
        this.uses = uses;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    /** A model as the list shows it. */
    record Line(StandardModel model, StandardModelState state, ModelUse use) {}

    @GetMapping
    String list(Authentication who, Model model) {
        Map<String, ModelUse> used = uses.all();
        List<Line> lines = models.all().stream()
                .map(m -> line(m, used.getOrDefault(m.code(), new ModelUse(0, 0, 0))))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("mayEdit", access.mayAuthoriseModels(who.getName()));
        return "change/models";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Authentication who, Model model) {
        StandardModel found =
                models.find(code).orElseThrow(() -> Refusal.missing(Wording.of("change.StandardModelPages.show")));
        model.addAttribute("line", line(found, uses.of(code)));
        model.addAttribute("mayWithdraw", found.withdrawnOn() == null && access.mayAuthoriseModels(who.getName()));
        return "change/model";
    }

    private Line line(StandardModel model, ModelUse use) {
        return new Line(model, model.stateOn(LocalDate.now(clock)), use);
    }

    @GetMapping("/jauns")
    String fresh(Authentication who, Model model) {
        access.requireMayAuthoriseModels(who.getName());
        model.addAttribute("form", StandardModelForm.empty(models.nextCode(), who.getName(), LocalDate.now(clock)));
        return "change/model-new";
    }

    /** The button „Pievienot rindu”: the form again, with everything typed and another empty row. */
    @PostMapping(path = "/jauns", params = "addRow")
    String addRow(@ModelAttribute("form") StandardModelForm form, Authentication who) {
        access.requireMayAuthoriseModels(who.getName());
        return "change/model-new";
    }

    @PostMapping("/jauns")
    String add(
            @ModelAttribute("form") StandardModelForm form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireMayAuthoriseModels(who.getName());
        Problems wrong = new Problems();
        StandardModel.Content content = form.read(wrong);
        List<StandardModel.Step> steps = form.steps(wrong);
        if (!users.exists(form.author())) {
            wrong.add("author", Wording.of("change.StandardModelPages.add.author"));
        }
        try {
            if (!wrong.isEmpty()) {
                wrong.addAll(models.problems(form.code(), content, steps).fields());
            }
            wrong.refuse();
            models.add(form.code(), content, steps, form.author(), who.getName(), LocalDate.now(clock));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            return "change/model-new";
        }
        redirect.addFlashAttribute("notice", Wording.of("change.StandardModelPages.add.notice", form.code()));
        return "redirect:" + LIST + "/" + form.code();
    }

    @PostMapping("/{code}/atsaukt")
    String withdraw(
            @PathVariable String code,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        access.requireMayAuthoriseModels(who.getName());
        try {
            models.withdraw(code, who.getName(), PlainText.typed(reason));
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
            model.addAttribute("reason", reason);
            return show(code, who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("change.StandardModelPages.withdraw.notice", code));
        return "redirect:" + LIST + "/" + code;
    }
}
