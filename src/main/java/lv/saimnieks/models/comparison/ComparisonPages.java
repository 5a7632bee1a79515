package lv.saimnieks.models.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.models.DeployedModels;
import lv.saimnieks.models.DeployedModels.Deployed;
import lv.saimnieks.models.ModelsAccess;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two versions of a process side by side: what differs in all files of their deployments, shown on the diagrams too. */
@Controller
@RequestMapping("/modeli/salidzinat")
@ModelsAccess
class ComparisonPages {

    private final DeployedModels deployed;

    ComparisonPages(DeployedModels deployed) {
        this.deployed = deployed;
    }

    /**
     * @param process key of the process; the first that has two versions when missing
     * @param from the earlier version; the one before the later when missing
     * @param to the later version; the newest when missing
     */
    @GetMapping
    String comparison(
            @RequestParam(required = false) String process,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to,
            Model model) {
        Map<String, List<Deployed>> all = deployed.all();
        model.addAttribute("processes", all.values().stream().map(v -> v.get(0)).toList());
        Optional<String> key = Optional.ofNullable(process)
                .filter(p -> !p.isBlank())
                .or(() -> all.values().stream()
                        .filter(v -> v.size() > 1)
                        .findFirst()
                        .or(() -> all.values().stream().findFirst())
                        .map(v -> v.get(0).key()));
        if (key.isPresent()) {
            List<Deployed> versions = deployed.of(key.get());
            Deployed after = to == null ? versions.get(0) : deployed.of(key.get(), to);
            Deployed before = from == null
                    ? versions.stream()
                            .filter(v -> v.version() < after.version())
                            .findFirst()
                            .orElse(after)
                    : deployed.of(key.get(), from);
            model.addAttribute("versions", versions);
            model.addAttribute("before", before);
            model.addAttribute("after", after);
            if (before.version() != after.version()) {
                model.addAttribute(
                        "comparison",
                        Comparison.of(deployed.files(before.deployment()), deployed.files(after.deployment())));
            }
        }
        return "models/comparison";
    }

    /** A model as it was deployed, for the drawing. */
    @GetMapping(path = "/{key}/{version:\\d{1,9}}/modelis.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] model(@PathVariable String key, @PathVariable int version, @RequestParam String name) {
        byte[] file = deployed.files(deployed.of(key, version).deployment()).get(name);
        if (file == null || !name.matches(Comparison.BPMN)) {
            throw Refusal.missing(Wording.of("comparison.refusal.file", name, version));
        }
        return file;
    }
}
