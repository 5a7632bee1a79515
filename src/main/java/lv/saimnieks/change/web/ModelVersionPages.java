package lv.saimnieks.change.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.standard.ModelVersion;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.change.standard.StandardModelUses;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.platform.casework.CaseTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A version of a standard-change model, or the decision about a suspended one: its page, and its panel beside a task. */
@Controller
@RequestMapping(ModelVersions.PATH + "/{number}")
class ModelVersionPages {

    private final ModelVersions versions;
    private final StandardModels models;
    private final StandardModelUses uses;
    private final CaseTimeline timeline;
    private final CaseTrail trail;
    private final CaseRegisters registers;

    ModelVersionPages(
            ModelVersions versions,
            StandardModels models,
            StandardModelUses uses,
            CaseTimeline timeline,
            CaseTrail trail,
            CaseRegisters registers) {
        this.versions = versions;
        this.models = models;
        this.uses = uses;
        this.timeline = timeline;
        this.trail = trail;
        this.registers = registers;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        open(number, model);
        return "change/model-version";
    }

    @GetMapping("/panelis")
    String panel(@PathVariable String number, Model model) {
        open(number, model);
        return "change/model-version-panel";
    }

    private void open(String number, Model model) {
        ModelVersion version = versions.get(number);
        var use = uses.of(version.code());
        Set<String> changes = Stream.of(version.originChange(), use.lastFailure())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        model.addAttribute("v", version);
        model.addAttribute("current", models.find(version.code()).orElse(null));
        model.addAttribute("use", use);
        model.addAttribute("failures", uses.lastEnded(version.code()));
        model.addAttribute("changePages", registers.pages(changes));
        model.addAttribute(
                "case",
                new CaseView(
                        new CaseSummary(
                                number,
                                version.title(),
                                version.code(),
                                version.state().label(),
                                ModelVersions.PATH + "/" + number),
                        version.process(),
                        !version.state().closed(),
                        Map.of()));
        model.addAttribute("timeline", timeline.of(number));
        model.addAttribute("tasks", trail.openTasks(version.process()));
    }
}
