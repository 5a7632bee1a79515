package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.servicelevel.process.UsageStart;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.usage.Supervision;
import lv.saimnieks.servicelevel.usage.Supervisions;
import lv.saimnieks.servicelevel.usage.UsageConditions;
import lv.saimnieks.servicelevel.usage.UsageRegister;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supervisions of conditions of use: each with its page and panel, a new one, and the conditions themselves. */
@Controller
@RequestMapping(UsageRegister.PATH)
class UsagePages {

    private final Supervisions supervisions;
    private final UsageConditions conditions;
    private final UsageStart start;
    private final TermAccess access;
    private final CaseTimeline timeline;
    private final CaseTrail trail;
    private final CaseRegisters registers;

    UsagePages(
            Supervisions supervisions,
            UsageConditions conditions,
            UsageStart start,
            TermAccess access,
            CaseTimeline timeline,
            CaseTrail trail,
            CaseRegisters registers) {
        this.supervisions = supervisions;
        this.conditions = conditions;
        this.start = start;
        this.access = access;
        this.timeline = timeline;
        this.trail = trail;
        this.registers = registers;
    }

    @GetMapping("/{number:LN-.+}")
    String show(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "servicelevel/usage";
    }

    @GetMapping("/{number:LN-.+}/panelis")
    String panel(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "servicelevel/usage-panel";
    }

    private void open(String number, Authentication who, Model model) {
        Supervision s = supervisions.read(number, who.getName());
        String page = UsageRegister.PATH + "/" + number;
        model.addAttribute("s", s);
        model.addAttribute(
                "case",
                new CaseView(
                        new CaseSummary(
                                number, s.title(), s.itemCode(), s.state().label(), page),
                        s.process(),
                        !s.state().closed(),
                        Map.of()));
        model.addAttribute("conditions", conditions.of(s.itemCode()).orElse(null));
        model.addAttribute("violations", supervisions.violations(number));
        model.addAttribute("consultations", supervisions.consultations(number));
        model.addAttribute("timeline", timeline.of(number));
        model.addAttribute("tasks", trail.openTasks(s.process()));
        model.addAttribute(
                "originPage",
                s.originCase() == null
                        ? null
                        : registers.pages(Set.of(s.originCase())).get(s.originCase()));
    }

    @GetMapping("/jauna")
    String fresh(Authentication who, Model model) {
        List<Item> items = supervisions.reportable(who.getName());
        if (items.isEmpty()) {
            throw Refusal.forbidden(Wording.of("servicelevel.usage.noneYours"));
        }
        model.addAttribute("items", items);
        return "servicelevel/usage-new";
    }

    @PostMapping("/jauna")
    String begin(
            @RequestParam Map<String, String> form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            Problems wrong = new Problems();
            String report = PlainText.clean(form.get("report"));
            wrong.optional("report", Wording.of("servicelevel.usage.report"), report, Problems.TEXT);
            wrong.refuse();
            String number = start.byHand(form.getOrDefault("item", ""), report, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("servicelevel.usage.started", number));
            return "redirect:" + UsageRegister.PATH + "/" + number;
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("typed", form);
            return fresh(who, model);
        }
    }

    @GetMapping("/nosacijumi")
    String conditions(Authentication who, Model model) {
        model.addAttribute("all", conditions.all());
        model.addAttribute("editable", access.editable(who.getName()));
        return "servicelevel/usage-conditions";
    }

    @PostMapping("/nosacijumi")
    String set(
            @RequestParam Map<String, String> form,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String item = form.getOrDefault("item", "");
        try {
            conditions.set(item, form.get("conditions"), who.getName());
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            model.addAttribute("typed", form);
            return conditions(who, model);
        }
        redirect.addFlashAttribute("notice", Wording.of("servicelevel.usage.saved", item));
        return "redirect:" + UsageRegister.PATH + "/nosacijumi";
    }
}
