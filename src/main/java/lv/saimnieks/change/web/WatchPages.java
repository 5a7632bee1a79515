package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.web.Refused;
import lv.saimnieks.change.watch.Signals;
import lv.saimnieks.change.watch.WantedChange;
import lv.saimnieks.change.watch.Watch;
import lv.saimnieks.change.watch.WatchFigures;
import lv.saimnieks.change.watch.WatchFigures.Own;
import lv.saimnieks.change.watch.WatchRegister;
import lv.saimnieks.change.watch.WatchScope;
import lv.saimnieks.change.watch.WatchScopes;
import lv.saimnieks.change.watch.Watches;
import lv.saimnieks.change.watch.process.WatchStart;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Watches of needs: each with its page and its panel with the signals, and the way to begin one by hand. */
@Controller
@RequestMapping(WatchRegister.PATH)
class WatchPages {

    private final Watches watches;
    private final WatchScopes scopes;
    private final WatchFigures figures;
    private final Signals signals;
    private final WatchStart start;
    private final CaseTimeline timeline;
    private final CaseTrail trail;
    private final CaseRegisters registers;

    WatchPages(
            Watches watches,
            WatchScopes scopes,
            WatchFigures figures,
            Signals signals,
            WatchStart start,
            CaseTimeline timeline,
            CaseTrail trail,
            CaseRegisters registers) {
        this.watches = watches;
        this.scopes = scopes;
        this.figures = figures;
        this.signals = signals;
        this.start = start;
        this.timeline = timeline;
        this.trail = trail;
        this.registers = registers;
    }

    @GetMapping("/{number:VA-.+}")
    String show(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "change/watch";
    }

    @GetMapping("/{number:VA-.+}/panelis")
    String panel(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "change/watch-panel";
    }

    private void open(String number, Authentication who, Model model) {
        Watch watch = watches.read(number, who.getName());
        WatchScope scope = watches.scopeOf(number);
        WatchFigures.Figures found = figures.of(scope, watch.period());
        List<WantedChange> wanted = watches.wanted(number);
        Set<String> changes = new HashSet<>(Stream.concat(
                        found.own().stream().map(Own::number),
                        wanted.stream().map(WantedChange::changeNumber).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        model.addAttribute("w", watch);
        model.addAttribute("scope", scope);
        model.addAttribute("figures", found);
        model.addAttribute(
                "signals",
                signals.of(scope.items(), watch.period().start(), watch.period().end()));
        model.addAttribute("wanted", wanted);
        model.addAttribute("changePages", registers.pages(changes));
        model.addAttribute(
                "case",
                new CaseView(
                        new CaseSummary(
                                number,
                                watch.title(),
                                scope.whole() ? "" : scope.code(),
                                watch.state().label(),
                                WatchRegister.PATH + "/" + number),
                        watch.process(),
                        watch.closedAt() == null,
                        Map.of()));
        model.addAttribute("timeline", timeline.of(number));
        model.addAttribute("tasks", trail.openTasks(watch.process()));
    }

    @GetMapping("/jauna")
    String fresh(Authentication who, Model model) {
        List<WatchScope> own = scopes.of(who.getName(), scopes.all());
        if (own.isEmpty()) {
            throw Refusal.forbidden(Wording.of("change.watch.noneYours"));
        }
        model.addAttribute("scopes", own);
        return "change/watch-new";
    }

    @PostMapping("/jauna")
    String begin(
            @RequestParam(defaultValue = "") String scope,
            Authentication who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            String number = start.byHand(scope, who.getName());
            redirect.addFlashAttribute("notice", Wording.of("change.watch.started", number));
            return "redirect:" + WatchRegister.PATH + "/" + number;
        } catch (Refusal refusal) {
            Refused.show(refusal, model, response);
            return fresh(who, model);
        }
    }
}
