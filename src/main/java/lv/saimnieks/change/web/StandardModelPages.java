package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.standard.ModelDecisions;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.change.standard.StandardModel;
import lv.saimnieks.change.standard.StandardModelState;
import lv.saimnieks.change.standard.StandardModelUses;
import lv.saimnieks.change.standard.StandardModelUses.ModelUse;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.change.standard.process.ModelStart;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
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

/**
 * The catalogue of standard-change models (PU2-20/V3, U2): all staff read it, whoever works with changes proposes new
 * models and versions, portfolio managers withdraw old ones.
 */
@Controller
@RequestMapping(StandardModelPages.LIST)
class StandardModelPages {

    static final String LIST = "/registri/izmainas/modeli";

    private final StandardModels models;
    private final ModelVersions versions;
    private final ModelDecisions decisions;
    private final ModelStart start;
    private final StandardModelUses uses;
    private final ChangeAccess access;
    private final CaseRegisters registers;
    private final Clock clock;

    StandardModelPages(
            StandardModels models,
            ModelVersions versions,
            ModelDecisions decisions,
            ModelStart start,
            StandardModelUses uses,
            ChangeAccess access,
            CaseRegisters registers,
            Clock clock) {
        this.models = models;
        this.versions = versions;
        this.decisions = decisions;
        this.start = start;
        this.uses = uses;
        this.access = access;
        this.registers = registers;
        this.clock = clock;
    }

    /** A model as the list shows it. */
    public record Line(StandardModel model, StandardModelState state, ModelUse use) {}

    @GetMapping
    String list(Authentication who, Model model) {
        Map<String, ModelUse> used = uses.all();
        List<Line> lines = models.all().stream()
                .map(m -> line(m, used.getOrDefault(m.code(), ModelUse.NONE)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("open", versions.open());
        model.addAttribute("mayPropose", decisions.mayPropose(who.getName()));
        return "change/models";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Authentication who, Model model) {
        StandardModel found = find(code);
        ModelUse use = uses.of(code);
        boolean open = found.withdrawnOn() == null;
        model.addAttribute("line", line(found, use));
        model.addAttribute("versions", versions.of(code));
        model.addAttribute("mayPropose", open && decisions.mayPropose(who.getName()));
        model.addAttribute(
                "mayWithdraw", open && found.suspendedOn() == null && access.mayAuthoriseModels(who.getName()));
        model.addAttribute(
                "failurePage",
                use.lastFailure() == null
                        ? null
                        : registers.pages(Set.of(use.lastFailure())).get(use.lastFailure()));
        return "change/model";
    }

    private StandardModel find(String code) {
        return models.find(code).orElseThrow(() -> Refusal.missing(Wording.of("change.StandardModelPages.show")));
    }

    private Line line(StandardModel model, ModelUse use) {
        return new Line(model, model.stateOn(LocalDate.now(clock)), use);
    }

    @GetMapping("/jauns")
    String fresh(Authentication who, Model model) {
        decisions.requireMayPropose(who.getName());
        model.addAttribute("form", StandardModelForm.empty(LocalDate.now(clock)));
        return "change/model-new";
    }

    @GetMapping("/{code}/jauna-versija")
    String change(@PathVariable String code, Authentication who, Model model) {
        decisions.requireMayPropose(who.getName());
        model.addAttribute("code", code);
        model.addAttribute("form", StandardModelForm.of(find(code)));
        return "change/model-new";
    }

    /** The button „Pievienot rindu”: the form again, with everything typed and another empty row. */
    @PostMapping(
            path = {"/jauns", "/{code}/jauna-versija"},
            params = "addRow")
    String addRow(
            @PathVariable(required = false) @Nullable String code,
            @ModelAttribute("form") StandardModelForm form,
            Authentication who,
            Model model) {
        decisions.requireMayPropose(who.getName());
        model.addAttribute("code", code);
        return "change/model-new";
    }

    @PostMapping({"/jauns", "/{code}/jauna-versija"})
    String propose(
            @PathVariable(required = false) @Nullable String code,
            @ModelAttribute("form") StandardModelForm form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        decisions.requireMayPropose(who.getName());
        Problems wrong = new Problems();
        StandardModel.Content content = form.read(wrong);
        List<StandardModel.Step> steps = form.steps(wrong);
        try {
            if (!wrong.isEmpty()) {
                wrong.addAll(models.problems(content, steps).fields());
            }
            wrong.refuse();
            String number = start.propose(code, new ModelVersions.Draft(content, steps), who.getName());
            redirect.addFlashAttribute("notice", Wording.of("change.catalogue.sent", number));
            return "redirect:" + ModelVersions.PATH + "/" + number;
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("code", code);
            return "change/model-new";
        }
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
            decisions.withdraw(code, who.getName(), PlainText.typed(reason));
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
